// claw recipe: prints lines to copy that make the export that claw reads best.
import { RECIPES, recipeName } from '../aids/recipes/index.ts';
import type { RecipePeriod } from '../aids/recipes/recipe.ts';
import { EXIT, sentences, usage } from '../errors.ts';
import { isoDate, lastMonth, nowSeconds, parseMonth } from '../options.ts';
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
  const period = periodOf(flags.month ?? isoDate(lastMonth(nowSeconds(world)).start).slice(0, 7));
  const made = RECIPES.get(name)!(period);
  const stdout =
    flags.json === true ? recipeJson(name, made, period) : recipeText(name, made, period, styleFor(world));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

function periodOf(month: string): RecipePeriod {
  const { start, end } = parseMonth(month)!;
  return { month, startSeconds: start, endSeconds: end };
}
