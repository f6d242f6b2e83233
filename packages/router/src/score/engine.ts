// The score of an engine: components with weights. A component that lacks an input has no score, and then the engine
// has none.
import type { MetricId } from '../contract/index.ts';
import { type Estimate, weightedSum } from './estimate.ts';

export type Engine = 'ace' | 'pace' | 'cool' | 'core' | 'flux';

/** A part of an engine's score. */
export interface Component {
  readonly name: string;
  /** Of the engine's score, 0…1. */
  readonly weight: number;
  /** 0…1; undefined where something is missing. */
  readonly score?: Estimate;
  /** What it is worked out from. */
  readonly from: readonly MetricId[];
  /** Which of these there are not. */
  readonly missing: readonly MetricId[];
  /** Models, or the kind of work, of which there is no figure. */
  readonly without?: readonly string[];
  /** True where active MIG instances, which stay local, leave the score open downwards. */
  readonly isOpenForMig?: true;
}

export interface EngineScore {
  readonly engine: Engine;
  /** 0…1; undefined where a component has none. */
  readonly score?: Estimate;
  readonly components: readonly Component[];
}

/** The inputs of an engine that come as numbers, by metric. */
export type Inputs<Id extends MetricId> = Readonly<Partial<Record<Id, Estimate>>>;

/** Σ weight · score of the components. */
export function engineScore(engine: Engine, components: readonly Component[]): EngineScore {
  const terms = components.flatMap(({ weight, score }) => (score ? [[weight, score] as const] : []));
  if (terms.length < components.length) return { engine, components };
  return { engine, score: weightedSum(terms), components };
}

/** A component that is worked out from one metric. */
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
