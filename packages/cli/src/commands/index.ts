// The commands that compute, loaded together when one of them is run: they share most of what they need, and each module more makes a start slower.
export { collect } from './collect.ts';
export { discover } from './discover.ts';
export { explain } from './explain.ts';
export { report } from './report.ts';
