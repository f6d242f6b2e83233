// JSON.parse on the output of kubectl: node json-parse-pods.mjs FILE. How long pods with GPUs waited to be
// scheduled.
import { readFileSync } from 'node:fs';

let pods = 0;
let gpuPods = 0;
let seconds = 0;
let scheduled = 0;
for (const { metadata, spec, status } of JSON.parse(readFileSync(process.argv[2], 'utf8')).items) {
  pods++;
  const gpus = spec.containers.reduce(
    (sum, { resources }) => sum + Number(resources.requests['nvidia.com/gpu'] ?? 0),
    0,
  );
  if (gpus === 0) continue;
  gpuPods++;
  const placed = status.conditions.find(
    (condition) => condition.type === 'PodScheduled' && condition.status === 'True',
  );
  if (placed === undefined) continue;
  scheduled++;
  seconds += (Date.parse(placed.lastTransitionTime) - Date.parse(metadata.creationTimestamp)) / 1000;
}
console.log(JSON.stringify({ pods, gpuPods, scheduled, pendingMinutes: seconds / scheduled / 60 }));
