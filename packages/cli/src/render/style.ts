// Colour and weight, where a terminal shows them; plain text everywhere else.
import { styleText } from 'node:util';

export interface Style {
  /** A title. */
  title(text: string): string;
  /** Something to be read second. */
  faint(text: string): string;
  /** Something that needs attention. */
  alert(text: string): string;
}

const coloured: Style = {
  title: (text) => styleText('bold', text, { validateStream: false }),
  faint: (text) => styleText('dim', text, { validateStream: false }),
  alert: (text) => styleText('yellow', text, { validateStream: false }),
};

const plain: Style = { title: (text) => text, faint: (text) => text, alert: (text) => text };

export function styleFor(colour: boolean): Style {
  return colour ? coloured : plain;
}
