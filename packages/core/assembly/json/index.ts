// The WebAssembly module that reads plain JSON: it walks what is wanted, passes over the rest, and writes
// down what it finds. `npm run generate` compiles it into src/formats/json/fast/module.generated.ts;
// src/formats/json/fast/memory.ts says where all lies. Where something is not plain it stops: the JavaScript
// reader owns the meaning of everything, and tests hold both together.
export { read } from './walk';
