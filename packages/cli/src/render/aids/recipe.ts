// Shows a recipe: its notes, the lines for each kind of shell, and the command that reads the export.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { Recipe, RecipePeriod } from '../../aids/recipes/recipe.ts';
import { isoDate } from '../../options.ts';
import { VERSION } from '../../version.ts';
import { json } from '../json.ts';
import { dashed, flow } from '../layout/columns.ts';
import type { Style } from '../style.ts';

export function recipeText(name: string, recipe: Recipe, period: RecipePeriod, style: Style): string {
  const { title, notes, sh, csh } = recipe;
  const lines = [
    ...flow(`${style.title(name)}: ${title}, ${daysOf(period)}`, style.width, 0),
    ...notes.flatMap((note) => dashed(note, style.width)),
    '',
    style.title(csh === undefined ? 'In any shell' : 'In sh, bash, zsh'),
    ...sh,
    '',
    ...(csh === undefined ? [] : [style.title('In csh, tcsh'), ...csh, '']),
    style.title('Then'),
    reading(recipe, period),
  ];
  return `${lines.join('\n')}\n`;
}

/** {command, version, source, period, title, notes, sh, csh, read} */
export function recipeJson(name: string, recipe: Recipe, period: RecipePeriod): string {
  const { title, notes, sh, csh } = recipe;
  return json({
    command: 'recipe',
    version: VERSION,
    source: name,
    period: { start: isoDate(period.startSeconds), end: isoDate(period.endSeconds) },
    title,
    notes,
    sh: script(sh),
    csh: script(csh ?? sh),
    read: reading(recipe, period),
  });
}

function script(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function reading({ from }: Recipe, { month }: RecipePeriod): string {
  return `claw collect --month ${month} --from ${from}`;
}

function daysOf({ startSeconds, endSeconds }: RecipePeriod): string {
  return `${isoDate(startSeconds)} to ${isoDate(endSeconds - SECONDS_PER_DAY)}, UTC`;
}
