// claw recipe: lines to copy that make the export which claw reads best.
import { RECIPES, recipeName } from '../aids/recipes/index.ts';
import type { RecipePeriod } from '../aids/recipes/recipe.ts';
import { EXIT, sentences, usage } from '../errors.ts';
import { nowSeconds, parseMonth } from '../options.ts';
import { recipeJson, recipeText } from '../render/aids/recipe.ts';
import { styleFor } from '../render/style.ts';
import type { CommandResult, World } from '../world.ts';

export interface RecipeFlags {
  readonly month?: string;
  readonly json?: boolean;
}

export async function recipe(source: string, flags: RecipeFlags, world: World): Promise<CommandResult> {
  const name = recipeName(source.toLowerCase());
  if (name === undefined) throw usage(sentences.noRecipe([...RECIPES.keys()].join(', ')));
  const period = periodOf(flags.month ?? lastMonth(nowSeconds(world)));
  const made = RECIPES.get(name)!(period);
  const stdout =
    flags.json === true ? recipeJson(name, made, period) : recipeText(name, made, period, styleFor(world));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

function periodOf(month: string): RecipePeriod {
  const { start, end } = parseMonth(month)!;
  return { month, startSeconds: start, endSeconds: end };
}

/** The last calendar month that is over, as --month takes it. */
function lastMonth(now: number): string {
  const date = new Date(now * 1000);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1)).toISOString().slice(0, 7);
}
