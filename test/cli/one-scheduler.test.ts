// A site reads nothing of a scheduler that it does not have.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tidy/files.ts';
import { claw, folder } from './run.ts';

const OF_SLURM =
  /\b(?:slurm|sacct|sreport|scontrol|sinfo|AllocTRES|AccountingStorageTRES|gres|partitions?)\b/i;
const OF_KUBERNETES = /\b(?:kubernetes|kubectl|pods?|namespaces?|kube-state-metrics|ResourceQuotas?)\b/i;

/** Reports of the golden inputs of some sources. */
async function reports(sources: string): Promise<[path: string, text: string][]> {
  const paths = globSync(`test/golden/${sources}/*/input.*`, { cwd: root }).sort();
  expect(paths.length).toBeGreaterThan(20);
  const cwd = folder();
  return Promise.all(
    paths.map(async (path) => {
      const { stdout, stderr } = await claw(['report', '--from', join(root, path)], { cwd });
      return [path, (stdout + stderr).replaceAll(join(root, path), 'FILE')];
    }),
  );
}

describe('report', () => {
  it.each([
    ['Kubernetes', 'kube*', OF_SLURM],
    ['Slurm', 'slurm_{sacct,sacct_json,nodes}', OF_KUBERNETES],
  ])('of a site with %s alone has no word of the other', async (_name, sources, words) => {
    const found = (await reports(sources)).flatMap(([path, text]) =>
      text.split('\n').flatMap((line) => (words.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
