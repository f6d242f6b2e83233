// The WebAssembly module: an index of delimited text, and rows of accounting read from it.
export { index } from './marks';
export { readRows } from './rows';
