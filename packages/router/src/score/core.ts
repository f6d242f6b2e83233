// CORE: whether the hardware fits the work, its age, and its embodied carbon.
import type { MetricId } from '../contract/index.ts';
import type { Workload } from '../workload.ts';
import { type Component, type EngineScore, engineScore } from './engine.ts';
import { type Estimate, exactly, type Steps, stepped, weightedSum } from './estimate.ts';
import { CARBON, FIT, FIT_OF } from './fleet-tables.ts';

/** The facts that CORE reads. */
export interface CoreInputs {
  /** GPUs of each model. */
  readonly gpu_fleet?: readonly { readonly gpu_model: string; readonly gpu_count: number }[];
  readonly primary_use?: Workload;
  readonly gpu_purchase_years?: readonly { readonly gpu_model: string; readonly purchase_year: number }[];
  /** False where no GPU is partitioned. */
  readonly mig_enabled?: boolean;
  /** Active MIG instances ÷ all of them, where known. No package has it. */
  readonly mig_active_share?: Estimate;
  /** The year of the assessment. */
  readonly year: number;
}

/** Scores by age in years; each step is written as the first year beyond it. */
const AGE: Steps = [
  [3, 1],
  [5, 0.8],
  [7, 0.6],
  [9, 0.35],
  [Number.POSITIVE_INFINITY, 0.15],
];
/** An A100's: the reference, which scores 0. */
const REFERENCE_KG_PER_TFLOPS = 2.24;
const SOMEWHERE: Estimate = { low: 0, high: 1 };

/**
 * Returns CORE's score: 0.40 · fit + 0.35 · age + 0.25 · embodied carbon, each the mean over the GPUs of the
 * fleet.
 */
export function coreScore(inputs: CoreInputs): EngineScore {
  return engineScore('core', [fit(inputs), age(inputs), carbon(inputs)]);
}

function fit(inputs: CoreInputs): Component {
  const { primary_use, mig_enabled, mig_active_share } = inputs;
  const column = primary_use && FIT_OF[primary_use];
  const from = ['gpu_fleet', 'primary_use', 'mig_enabled'] as const;
  const active = mig_enabled === false ? exactly(1) : (mig_active_share ?? SOMEWHERE);
  const component = fleetMean('hardware_fit', 0.4, from, inputs, (model) => {
    const score = column && FIT[model]?.[column];
    return score === undefined ? undefined : weightedSum([[score, active]]);
  });
  if (primary_use !== undefined && column === undefined) return { ...component, without: [primary_use] };
  const isOpen = component.score !== undefined && component.score.value === undefined;
  return isOpen ? { ...component, isOpenForMig: true } : component;
}

function age(inputs: CoreInputs): Component {
  const years = new Map(inputs.gpu_purchase_years?.map((one) => [one.gpu_model, one.purchase_year]));
  return fleetMean('fleet_age', 0.35, ['gpu_fleet', 'gpu_purchase_years'], inputs, (model) => {
    const bought = years.get(model);
    return bought === undefined ? undefined : stepped(AGE, exactly(inputs.year - bought));
  });
}

function carbon(inputs: CoreInputs): Component {
  return fleetMean('embodied_carbon', 0.25, ['gpu_fleet'], inputs, (model) => {
    const made = CARBON[model];
    return made && exactly(Math.max(0, 1 - made.kg / made.tflops / REFERENCE_KG_PER_TFLOPS));
  });
}

/** Returns the mean of a model's score over the GPUs of the fleet; without a score where a model has none. */
function fleetMean(
  name: string,
  weight: number,
  from: readonly (MetricId & keyof CoreInputs)[],
  inputs: CoreInputs,
  scoreOf: (model: string) => Estimate | undefined,
): Component {
  const missing = from.filter((metric) => inputs[metric] === undefined);
  const fleet = inputs.gpu_fleet ?? [];
  const gpus = fleet.reduce((sum, { gpu_count }) => sum + gpu_count, 0);
  const scores = fleet.map(({ gpu_model, gpu_count }) => ({
    gpu_model,
    gpu_count,
    score: scoreOf(gpu_model),
  }));
  const terms = scores.flatMap(({ gpu_count, score }) => (score ? [[gpu_count / gpus, score] as const] : []));
  if (gpus > 0 && terms.length === scores.length)
    return { name, weight, score: weightedSum(terms), from, missing };
  const without = scores.filter(({ score }) => score === undefined).map(({ gpu_model }) => gpu_model);
  return { name, weight, from, missing, ...(missing.length === 0 ? { without } : {}) };
}
