// The commands whose start need not be fast, loaded together. One entry point for each would split the code
// that they
// share into dozens of modules, which all other commands would load too.
export { completion } from './completion.ts';
export { config } from './config.ts';
export { discover } from './discover.ts';
export { doctor } from './doctor.ts';
export { explain } from './explain.ts';
export { exportFiles } from './export.ts';
export { keygen } from './keygen.ts';
export { ledger } from './ledger.ts';
export { recipe } from './recipe.ts';
export { review } from './review.ts';
export { score } from './score.ts';
export { verify } from './verify.ts';
