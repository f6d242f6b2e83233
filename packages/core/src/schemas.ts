// @ptl/claw-core/schemas: what each record is, as zod sees it. Apart, because whoever only reads need not
// load zod.
export { claimSchema } from './records/schemas/claim.ts';
export { gpuDeviceSchema } from './records/schemas/gpu-device.ts';
export { gpuSampleSchema } from './records/schemas/gpu-sample.ts';
export { inferenceServerSchema } from './records/schemas/inference-server.ts';
export { jobRunSchema } from './records/schemas/job-run.ts';
export { jobStepSchema } from './records/schemas/job-step.ts';
export { clusterNodeSchema, nodeGpusSchema } from './records/schemas/node.ts';
export { podSchema } from './records/schemas/pod.ts';
export { quotaSchema } from './records/schemas/quota.ts';
export { workloadSchema } from './records/schemas/workload.ts';
