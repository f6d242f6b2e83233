// The examples run and print what they promise; the READMEs of the libraries show them as they are.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sacctExport } from '../cli/exports.ts';
import { folder } from '../cli/run.ts';
import { filesLike, read, root } from '../tidy/files.ts';

const SAYS: Readonly<Record<string, RegExp>> = {
  'pipeline.ts':
    /^jobs_submitted \d+ jobs\n[\s\S]*numbers may leave, \d+ are withheld\nthe package has \d{4} bytes\n$/m,
  'own-source.ts': /^2 samples, 1 set aside, 483\.5 W\n$/,
  'own-number.ts': /^on 1 GPUs: 2\.10\non 2 GPUs: 0\.00\non 8 GPUs: 33\.60\n$/,
  'streaming.ts': /^1000 records, 139\.0\d+ GPU-hours\n$/,
  'conformance.ts': /^It conforms\.\n$/,
};

describe.concurrent('examples', () => {
  it('are those', () => {
    expect(filesLike(/^examples\/.*\.ts$/).map((path) => path.split('/').pop())).toEqual(
      Object.keys(SAYS).toSorted(),
    );
  });

  it.each(Object.entries(SAYS))('%s', async (name, says) => {
    const jobs = join(folder(), 'jobs.txt');
    writeFileSync(jobs, sacctExport(300, 9));
    const args = [
      '--conditions=@ptl/source',
      join(root, 'examples', name),
      ...(name === 'pipeline.ts' ? [jobs] : []),
    ];
    expect((await promisify(execFile)(process.execPath, args, { cwd: root })).stdout).toMatch(says);
  });

  it('the pipeline has ten lines, as it says', () => {
    const lines = read('examples/pipeline.ts').split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('//'))).toHaveLength(10);
  });

  it.each(['core', 'router'])('stand in the README of %s as they are', (name) => {
    const text = read(`packages/${name}/README.md`);
    const shown = [...text.matchAll(/^<!-- example: (\S+) -->\n```ts\n([\s\S]*?)^```$/gm)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, path = '', code] of shown) expect(code).toBe(read(path));
  });
});
