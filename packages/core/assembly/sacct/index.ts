// The WebAssembly module: an index of delimited text, and rows of accounting read from it. `npm run generate`
// compiles it into src/sources/slurm/sacct/fast/module.generated.ts. It is written in AssemblyScript and
// allocates nothing: src/sources/slurm/sacct/fast/memory.ts says where all lies. What it reads is plain, or
// it stops: the JavaScript reader owns the meaning of every other row, and tests hold both together.
export { index } from './marks';
export { readNodes } from './nodes';
export { readRows } from './rows';
