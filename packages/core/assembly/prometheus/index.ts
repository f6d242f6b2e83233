// The WebAssembly module for Prometheus text: lines whose prefix is known. `npm run generate` compiles it
// into src/formats/prometheus/fast/lines.generated.ts. It is written in AssemblyScript and allocates nothing:
// src/formats/prometheus/fast/lines-memory.ts says where all lies. It stops at the first line that is new or
// odd: that one is for the JavaScript reader, and tests hold both together.
export { readLines } from './lines';
