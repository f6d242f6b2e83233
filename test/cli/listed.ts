// What tests of listed endpoints share: nodes that tell of a GPU, and what claw says of them.
import type { RequestListener } from 'node:http';
import { expect } from 'vitest';
import { claw, withFiles } from './run.ts';

/** 2026-11-11, at noon. */
export const NOON = { SOURCE_DATE_EPOCH: '1794398400' };

/** A node with a GPU of its own, so busy. */
export const node =
  (name: string, percent: number): RequestListener =>
  (_request, response) =>
    response.end(
      `DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-${name}",modelName="NVIDIA H100 80GB HBM3",Hostname="${name}"} ${percent}\n`,
    );
export const failing: RequestListener = (_request, response) => response.writeHead(503).end('canary-5f3a');

/** `claw … --json` in a folder with `files`: what it says. */
export async function told(args: readonly string[], files: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = await claw([...args, '--json'], { cwd: withFiles(files), env: NOON });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).not.toContain('canary');
  return JSON.parse(stdout);
}

export const metric = ({ metrics }: { metrics: { metric: string; value?: unknown }[] }, wanted: string) =>
  metrics.find((one) => one.metric === wanted)?.value;
