// A few nodes of the synthetic cluster with one GPU cut into seven MIG instances each, as dcgm-exporter 4.x
// prints them. They serve notebooks outside of Slurm, so that no job holds them.
import { noise } from './random.ts';

const NODES = 4;
const INSTANCES = 7;
const INSTANCE_MIB = 9_856;

/** What an instance shows: name, help, and the value for a share of activity in 0…1. */
const FAMILIES: readonly (readonly [string, string, (active: number) => number | string])[] = [
  [
    'DCGM_FI_PROF_GR_ENGINE_ACTIVE',
    'Ratio of time the graphics engine is active.',
    (active) => active.toFixed(6),
  ],
  [
    'DCGM_FI_PROF_DRAM_ACTIVE',
    'Ratio of cycles the device memory interface is active.',
    (active) => (active / 3).toFixed(6),
  ],
  [
    'DCGM_FI_DEV_FB_FREE',
    'Framebuffer memory free (in MiB).',
    (active) => INSTANCE_MIB - Math.round(9000 * active) - 16,
  ],
  ['DCGM_FI_DEV_FB_USED', 'Framebuffer memory used (in MiB).', (active) => Math.round(9000 * active) + 16],
  ['DCGM_FI_DEV_POWER_USAGE', 'Power draw (in W).', () => '141.250000'],
];

/** What the exporters of the MIG nodes print at one time. */
export function migText(timeSeconds: number): string {
  let text = '';
  for (let node = 1; node <= NODES; node++)
    for (const [name, help, value] of FAMILIES) {
      text += `# HELP ${name} ${help}\n# TYPE ${name} gauge\n`;
      for (let instance = 0; instance < INSTANCES; instance++)
        text += `${name}{${labels(node, instance)}} ${value(activity(node, instance))} ${timeSeconds}000\n`;
    }
  return text;
}

/** Instances are numbered from 7, as on a GPU cut into seven. */
function labels(node: number, instance: number): string {
  return (
    `gpu="0",UUID="GPU-5a3b1e00-0000-4000-8000-30000000000${node}",pci_bus_id="00000000:0F:00.0",` +
    `device="nvidia0",modelName="NVIDIA A100-SXM4-80GB",GPU_I_PROFILE="1g.10gb",` +
    `GPU_I_ID="${instance + 7}",Hostname="sample-mig-0${node}"`
  );
}

/** Some notebooks are open and idle; the others do a little. */
function activity(node: number, instance: number): number {
  const draw = noise(node, instance);
  return draw < 0.4 ? 0 : draw * 0.7;
}
