// Compares a report with what the library in the place of NVIDIA's told: GPUs at 20, 40 and 60 %, a quarter
// of their memory in use, and a fourth that is cut, whose instances count as one. Without that library there
// are four GPUs that Ray was told of, and nothing else.
const { readFileSync } = require('node:fs');

const [name, path] = process.argv.slice(2);
const { metrics } = JSON.parse(readFileSync(path, 'utf8'));
const told = (wanted) => metrics.find(({ metric }) => metric === wanted)?.value;
const fleet = (model, count) => JSON.stringify([{ gpu_model: model, gpu_count: count }]);
const measured = { gpu_util_mean: 0.4, gpu_memory_capacity_pct: 0.25 };
const truths = {
  ray_nodes: { gpu_fleet: fleet('a100', 4), ...measured },
  ray_metrics: { gpu_fleet: fleet('a100', 4), ...measured },
  logical: { gpu_fleet: fleet('h100', 4), gpu_util_mean: undefined },
};
const wrong = Object.entries(truths[name]).filter(([metric, should]) => {
  const is = told(metric);
  if (typeof should === 'number') return !(Math.abs(is - should) < 1e-9);
  return should === undefined ? is !== undefined && is !== null : JSON.stringify(is) !== should;
});
for (const [metric, should] of wrong)
  console.log(`DIFFERENT  ${name} ${metric}: ${JSON.stringify(told(metric))}, not ${should}`);
if (wrong.length === 0) console.log(`same  ${name}: ${Object.keys(truths[name]).join(', ')}`);
process.exit(wrong.length === 0 ? 0 : 1);
