// claw score, through the real command: what it shows, in which width, and what it refuses.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreLines, styleFor } from '@ptl/claw/internal';
import { previewOf } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { exampleBytes, exampleInput, examplePackage, released } from '../contract/example.ts';
import { claw, expectNarrow, PACKAGE, withFiles } from './run.ts';

const cwd = withFiles({ [PACKAGE]: exampleBytes() });

describe('claw score', () => {
  it('shows each engine, its parts, the tier and what is missing for the next one', async () => {
    const { status, stdout, stderr } = await claw(['score'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ {2}ACE +0\.612 \(0\.525–0\.699\) +0\.35/m);
    expect(stdout).toMatch(/^ {2}PACE +incomplete +0\.25/m);
    expect(stdout).toMatch(/^ {2}COOL +1\.000 +0\.20/m);
    expect(stdout).toMatch(/^ {2}composite +0\.753 \(0\.697–0\.809\)/m);
    expect(stdout).toMatch(/^ {2}small_job_advantage +missing +0\.21 +small_job_wait_ratio is not in the$/m);
    expect(stdout).toContain(
      '\nTier: DEVELOPING\nFor CAPABLE\n  - 1 more engine with a score, of PACE, CORE, FLUX\n',
    );
    expectNarrow(stdout);
  });

  it('names what an engine lacks once', async () => {
    const content = exampleInput();
    const input = exampleBytes({
      released: content.released.filter(({ metric }) => metric !== 'gpu_fleet'),
      withheld: [...content.withheld, { metric: 'gpu_fleet', reason: 'no_source', because: '' }],
    });
    const { stdout } = await claw(['score', '-'], { input });
    const core = stdout.replace(/\s+/g, ' ').split('Without a score')[1]?.split('CORE: ')[1] ?? '';
    expect(core.match(/gpu_fleet/g)).toHaveLength(1);
  });

  it('prints the same as JSON, intervals rounded outwards', async () => {
    const { status, stdout } = await claw(['score', PACKAGE, '--json'], { cwd });
    expect(status).toBe(0);
    const printed = JSON.parse(stdout) as { engines: { engine: string; score: unknown }[] };
    expect(printed).toMatchObject({
      command: 'score',
      package: PACKAGE,
      composite: { value: 0.7531, low: 0.6979, high: 0.8082 },
      tier: { value: 'DEVELOPING', low: 'DEVELOPING', high: 'DEVELOPING' },
      next: { tier: 'CAPABLE', composite: 0.6, engines_missing: 1, absent: ['pace', 'core', 'flux'] },
    });
    expect(printed.engines.map(({ engine }) => engine)).toEqual(['ace', 'pace', 'cool', 'core', 'flux']);
    expect(printed.engines[1]?.score).toBeNull();
  });

  it('reads standard input, and believes no file that is not verified', async () => {
    expect((await claw(['score', '-'], { input: exampleBytes() })).stdout).toContain('Tier: DEVELOPING');
    const changed = readFileSync(join(cwd, PACKAGE), 'utf8').replace('"value": 0.612', '"value": 0.912');
    const refused = await claw(['score', '-'], { input: changed });
    expect([refused.status, refused.stdout]).toEqual([6, '']);
    expect(refused.stderr).toMatch(/^claw: Standard input [^\n]+ace\/gpu_efficiency_rate[^\n]*\n$/);
    writeFileSync(join(cwd, 'broken.json'), '{');
    expect((await claw(['score', 'broken.json'], { cwd })).status).toBe(6);
    const missing = await claw(['score', 'none.json'], { cwd });
    expect([missing.status, missing.stderr]).toEqual([
      4,
      'claw: none.json does not exist: make a package with "claw collect", or give the path of one.\n',
    ]);
  });
});

it('fits from 60 to 200 columns, and breaks at words', () => {
  const content = examplePackage({
    released: [
      released('gpu_fleet', { value: [{ gpu_model: 'h100', gpu_count: 8 }] }),
      released('mig_enabled', { value: true }),
      released('primary_use', { value: 'mixed' }, { source: 'operator_reported', confidence: 'low' }),
    ],
  });
  const signature = { state: 'none' } as const;
  const finished = { place: PACKAGE, bytes: 1, sha256: '', content, signature };
  for (const columns of [1, 60, 61, 80, 100, 137, 200, 999]) {
    const style = styleFor({ colour: false, columns });
    const lines = scoreLines(finished, previewOf(content), style);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(style.width);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('so the fit is open down to 0.');
  }
  const widths = [undefined, 1, 999].map(
    (columns) => styleFor({ colour: false, ...(columns && { columns }) }).width,
  );
  expect(widths).toEqual([80, 60, 200]);
});
