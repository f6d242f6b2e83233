// COOL: the cost of cooling, by the declared power usage effectiveness.
import { componentOf, type EngineScore, engineScore, type Inputs } from './engine.ts';
import { clamped, type Estimate } from './estimate.ts';

/** The metric that COOL reads. */
export type CoolInputs = Inputs<'annual_pue'>;

const BEST = 1.2;
const WORST = 1.6;

/** Returns COOL's score: 1 at a PUE of 1.20 and below, 0 at 1.60 and above, linear between. */
export function coolScore(inputs: CoolInputs): EngineScore {
  return engineScore('cool', [componentOf('pue', 1, 'annual_pue', inputs, ofPue)]);
}

/** The higher the PUE, the lower the score. */
function ofPue({ low, high, value }: Estimate): Estimate {
  const at = (pue: number) => (WORST - pue) / (WORST - BEST);
  return clamped({ low: at(high), high: at(low), ...(value === undefined ? {} : { value: at(value) }) });
}
