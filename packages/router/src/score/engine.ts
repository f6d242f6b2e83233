// The score of an engine: weighted components. A component that lacks an input has no score, and then the
// engine has none.
import type { MetricId } from '../contract/index.ts';
import { type Estimate, weightedSum } from './estimate.ts';

/** The engines that score a package. */
export type Engine = 'ace' | 'pace' | 'cool' | 'core' | 'flux';

/** A part of an engine's score. */
export interface Component {
  readonly name: string;
  /** Its weight in the engine's score, 0…1. */
  readonly weight: number;
  /** 0…1; undefined where something is missing. */
  readonly score?: Estimate;
  /** The metrics that it is computed from. */
  readonly from: readonly MetricId[];
  /** The metrics that are missing. */
  readonly missing: readonly MetricId[];
  /** Models, or the kind of work, without a figure. */
  readonly without?: readonly string[];
  /** True where active MIG instances, which stay local, leave the score open downwards. */
  readonly isOpenForMig?: true;
}

/** The score of one engine, and the parts that it is made of. */
export interface EngineScore {
  readonly engine: Engine;
  /** 0…1; undefined where a component has none. */
  readonly score?: Estimate;
  readonly components: readonly Component[];
}

/** The inputs of an engine that are numbers, by metric. */
export type Inputs<Id extends MetricId> = Readonly<Partial<Record<Id, Estimate>>>;

/** Returns Σ weight · score of the components. */
export function engineScore(engine: Engine, components: readonly Component[]): EngineScore {
  const terms = components.flatMap(({ weight, score }) => (score ? [[weight, score] as const] : []));
  if (terms.length < components.length) return { engine, components };
  return { engine, score: weightedSum(terms), components };
}

/** Returns a component that is computed from one metric. */
export function componentOf<Id extends MetricId>(
  name: string,
  weight: number,
  metric: Id,
  inputs: Inputs<Id>,
  score: (input: Estimate) => Estimate,
): Component {
  const input = inputs[metric];
  if (input === undefined) return { name, weight, from: [metric], missing: [metric] };
  return { name, weight, score: score(input), from: [metric], missing: [] };
}
