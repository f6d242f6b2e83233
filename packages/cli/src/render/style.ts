// Colour and weight, where a terminal shows them; plain text everywhere else.
import { styleText } from 'node:util';
import type { World } from '../world.ts';
import { columnsOf } from './layout/columns.ts';

export interface Style {
  /** The columns that text may fill. */
  readonly width: number;
  /** Styles a title. */
  title(text: string): string;
  /** Styles text of minor importance. */
  faint(text: string): string;
  /** Styles text that needs attention. */
  alert(text: string): string;
}

const coloured: Omit<Style, 'width'> = {
  title: (text) => styleText('bold', text, { validateStream: false }),
  faint: (text) => styleText('dim', text, { validateStream: false }),
  alert: (text) => styleText('yellow', text, { validateStream: false }),
};

const plain: Omit<Style, 'width'> = { title: (text) => text, faint: (text) => text, alert: (text) => text };

/** The style for this terminal: colour where it is allowed, and text as wide as the terminal. */
export function styleFor({ colour, columns }: Pick<World, 'colour' | 'columns'>): Style {
  return { ...(colour ? coloured : plain), width: columnsOf(columns) };
}
