// ACE: whether allocated GPUs did work.
import { componentOf, type EngineScore, engineScore, type Inputs } from './engine.ts';
import { clamped } from './estimate.ts';

/** The metric that ACE reads. */
export type AceInputs = Inputs<'gpu_efficiency_rate'>;

/** Returns ACE's score: the efficiency rate itself, without a curve. */
export function aceScore(inputs: AceInputs): EngineScore {
  return engineScore('ace', [componentOf('gpu_efficiency_rate', 1, 'gpu_efficiency_rate', inputs, clamped)]);
}
