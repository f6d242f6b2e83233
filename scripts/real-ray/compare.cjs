// Compares a report with what the library in the place of NVIDIA's told: GPUs at 20, 40 and 60 %, a quarter of their memory in use, and
// a fourth that is cut, of which only the dashboard's list is counted by its instances.
const { readFileSync } = require('node:fs');

const [source, path] = process.argv.slice(2);
const { metrics } = JSON.parse(readFileSync(path, 'utf8'));
const told = (name) => metrics.find(({ metric }) => metric === name)?.value;
const gpus = source === 'ray_nodes' ? 4 : 3;
const wrong = [
  ['gpu_fleet', JSON.stringify([{ gpu_model: 'a100', gpu_count: gpus }]), JSON.stringify(told('gpu_fleet'))],
  ['gpu_util_mean', 0.4, told('gpu_util_mean')],
  ['gpu_memory_capacity_pct', 0.25, told('gpu_memory_capacity_pct')],
].filter(([, should, is]) => !(should === is || Math.abs(should - is) < 1e-9));
for (const [name, should, is] of wrong) console.log(`DIFFERENT  ${source} ${name}: ${is}, not ${should}`);
if (wrong.length === 0) console.log(`same  ${source}: ${gpus} GPUs, 40 %, a quarter of the memory`);
process.exit(wrong.length === 0 ? 0 : 1);
