// The recipes that there are, by the name of the tool, and by the other names that people give it.
import { dcgm, nvidiaSmi, prometheus } from './gpus.ts';
import { pods } from './kubernetes.ts';
import type { Recipe, RecipePeriod } from './recipe.ts';
import { sacct } from './slurm.ts';

export const RECIPES: ReadonlyMap<string, (period: RecipePeriod) => Recipe> = new Map([
  ['sacct', sacct],
  ['prometheus', prometheus],
  ['dcgm', dcgm],
  ['nvidia-smi', nvidiaSmi],
  ['kubectl', pods],
]);

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['slurm', 'sacct'],
  ['slurm_sacct', 'sacct'],
  ['dcgm_exporter', 'dcgm'],
  ['dcgm-exporter', 'dcgm'],
  ['nvidia_smi', 'nvidia-smi'],
  ['kubernetes', 'kubectl'],
  ['kubernetes_pods', 'kubectl'],
  ['pods', 'kubectl'],
]);

/** The name under which there is a recipe for it. */
export function recipeName(asked: string): string | undefined {
  const name = OTHER_NAMES.get(asked) ?? asked;
  return RECIPES.has(name) ? name : undefined;
}
