// A number of your own from the exact report: the cost of failed work, by the number of GPUs of the job.
// In a clone, after `npm run build`: node examples/own-number.ts
import { IdentifierKey } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';

const PRICE = 2.1; // for a GPU-hour

const jobs = `JobIDRaw|User|State|Submit|Start|End|AllocTRES
1|ann|COMPLETED|1790846000|1790846400|1790860800|gres/gpu=2
2|bob|FAILED|1790846000|1790850000|1790857200|gres/gpu=8
3|cat|FAILED|1790846000|1790850000|1790853600|gres/gpu=1
`;
const input = {
  place: 'jobs.txt',
  async *open() {
    yield new TextEncoder().encode(jobs);
  },
};
const key = IdentifierKey.from(new Uint8Array(16));
const { cuts } = await route([input], {
  key,
  nowSeconds: 1_793_000_000,
  cuts: ['job_size'],
});

for (const { bucket, failedGpuHours } of cuts[0]?.rows ?? [])
  console.log(`on ${bucket} GPUs: ${(failedGpuHours * PRICE).toFixed(2)}`);
