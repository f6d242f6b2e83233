// The WebAssembly module: an index of delimited text, and rows of accounting read from it.
export { index } from './marks';
export { readNodes } from './nodes';
export { readRows } from './rows';
