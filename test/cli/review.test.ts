// claw review, through the real command: all that leaves and all that does not, as text, as JSON and as a
// page.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, reviewText, styleFor } from '@ptl/claw/internal';
import { METRICS, previewOf, releasedIn } from '@ptl/claw-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { about, exampleBytes, exampleInput, examplePackage, released } from '../contract/example.ts';
import { elementsOf } from './elements.ts';
import { claw, expectNarrow, PACKAGE, withFiles } from './run.ts';

const NOW = exampleInput();
const LAST = exampleBytes({
  released: [
    ...NOW.released.filter(({ metric }) => metric !== 'gpu_efficiency_rate' && metric !== 'flagged_jobs_pct'),
    released('gpu_efficiency_rate', about(0.55, 17)),
    released('job_failure_rate', about(0.1, 10)),
  ],
  window: { startSeconds: 1_788_220_800, endSeconds: 1_790_812_800 },
  scope: { keyId: 'ffeeddccbbaa9988', diceSince: 1_767_300_000 },
});
const cwd = withFiles({ [PACKAGE]: exampleBytes(), 'last.json': LAST });
const CONTENT = examplePackage();

describe('claw review', () => {
  it('shows each number, what was withheld and why, and what a person should know of the file', async () => {
    const { status, stdout, stderr } = await claw(['review'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expectNarrow(stdout);
    for (const { metric } of releasedIn(CONTENT)) expect(stdout).toMatch(new RegExp(`^ {4}${metric} `, 'm'));
    const rate = /^ {4}gpu_efficiency_rate +61\.2 % \(52\.5–69\.9\) +high, slurm\+dcgm$/m;
    expect(stdout.replace(/\n {20,}/g, ' ')).toMatch(rate);
    const flat = stdout.replace(/\s+/g, ' ');
    for (const fact of [
      'period 2026-10-01 to 2026-10-30 (30 days, UTC)',
      'organization Example University, Görlitz',
      'contributors are users, at least 5 behind each number',
      'key id 00112233445566aa, whose dice have been thrown since 2026-01-01',
      `at most ${CONTENT.privacy.capacity_bits.toLocaleString('en')} bits`,
      'signature none: whoever changes the file can make another valid one',
      `sha256 ${createHash('sha256').update(exampleBytes()).digest('hex')}`,
      'dcgm_exporter complete, hardware; covers 90–95 % of held GPU time',
      '- Too few people, one of them with too large a part, or none at all; the package does not say which: small_job_wait_ratio',
      '- There is telemetry, and it gives no value: gpu_memory_capacity_pct',
      'Some times carry no zone',
      'Score preview, in no package ACE 0.612 (0.525–0.699), COOL 1.000; composite 0.753',
    ])
      expect(flat).toContain(fact);
  });

  it('shows what an earlier package said otherwise', async () => {
    const { stdout } = await claw(['review', PACKAGE, '--against', 'last.json'], { cwd });
    expectNarrow(stdout);
    const flat = stdout.replace(/\s+/g, ' ');
    expect(flat).toContain('Against last.json: 3 metrics said otherwise, 20 alike');
    expect(flat).toContain('key id ffeeddccbbaa9988 00112233445566aa');
    const { difference } = JSON.parse(
      (await claw(['review', PACKAGE, '--against', 'last.json', '--json'], { cwd })).stdout,
    ) as { difference: { conditions: { name: string }[]; changed: object[] } };
    expect(difference.conditions.map(({ name }) => name)).toEqual(['period', 'key id']);
    expect(difference.changed).toEqual([
      {
        metric: 'gpu_efficiency_rate',
        before: expect.stringMatching(/^55 % \(/) as string,
        now: expect.stringMatching(/^61\.2 % \(/) as string,
      },
      { metric: 'flagged_jobs_pct', before: null, now: expect.stringMatching(/^37\.1 %/) as string },
      { metric: 'job_failure_rate', before: expect.stringMatching(/^10 % \(/) as string, now: null },
    ]);
    const same = await claw(['review', PACKAGE, '--against', PACKAGE], { cwd });
    expect(same.stdout).toContain('0 metrics said otherwise');
  });

  it('prints the same as JSON', async () => {
    const printed = JSON.parse((await claw(['review', '--json'], { cwd })).stdout) as Record<string, unknown>;
    expect(printed.privacy).toEqual(CONTENT.privacy);
    expect(printed.released).toContainEqual({
      metric: 'wait_spread_ratio',
      low: 20,
      unit: 'ratio',
      source: 'slurm+dcgm',
      confidence: 'high',
    });
    expect(printed).toMatchObject({
      synthetic: false,
      difference: null,
      score: { tier: { value: 'DEVELOPING' } },
    });
  });

  it('shows no file that is not verified', async () => {
    const changed = new TextDecoder().decode(exampleBytes()).replace('"key_id": "0011', '"key_id": "XX11');
    const refused = await claw(['review', '-'], { input: changed });
    expect([refused.status, refused.stdout]).toEqual([6, '']);
    const last = await claw(['review', PACKAGE, '--against', 'none.json'], { cwd });
    expect([last.status, last.stdout]).toEqual([4, '']);
  });
});

describe('the page', () => {
  let page = '';

  beforeAll(async () => {
    const args = ['review', PACKAGE, '--against', 'last.json', '--html', 'review.html'];
    const { status, stdout, stderr } = await claw(args, { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Written: review\.html {2}[\d,]+ bytes, readable by you only/);
    page = readFileSync(join(cwd, 'review.html'), 'utf8');
  });

  it('is small, well formed, runs nothing and loads nothing', () => {
    expect(statSync(join(cwd, 'review.html')).mode & 0o777).toBe(0o600);
    expect(page.length).toBeLessThan(500_000);
    const names = elementsOf(page);
    expect(names).toContain('details');
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'image', 'use'])
      expect(names).not.toContain(name);
    const made = page.replace(/<pre .*?<\/pre>/s, '');
    expect(made).not.toMatch(/\w+:\/\/|url\(|@import|javascript:|data:/i);
    expect(page).not.toMatch(/<[^>]*\s(src|srcset|xlink:href|on\w+)=/i);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(made).not.toMatch(/NaN|undefined|\[object/);
    for (const [, target] of page.matchAll(/href="([^"]*)"/g))
      expect(page).toContain(`id="${target?.slice(1)}"`);
  });

  it('has each number with its interval, and how it is made', () => {
    for (const { metric, source, unit } of releasedIn(CONTENT)) {
      const row = new RegExp(`<code>${metric}</code><p>.*?</tr>`, 's').exec(page)?.[0] ?? '';
      expect(row).toContain('How this number is made');
      expect(row).toContain(html`${METRICS[metric].definition}`.toString());
      expect(row).toContain(source);
      // Some values say their unit themselves.
      if (!['category', 'flag', 'fraction', 'ratio', 'year'].includes(unit)) expect(row).toMatch(/<small>\w/);
    }
    expect(page).toContain('<b>61.2 % (52.5–69.9)</b>');
    expect(page).toContain('small_job_wait_ratio');
    expect(page).toContain(createHash('sha256').update(exampleBytes()).digest('hex'));
    expect(page).toContain('3 metrics said otherwise, 20 alike');
    expect(page).not.toContain('internal: not a package');
  });

  it('escapes what the operator gave, and replaces one of its own kind only', async () => {
    const name = `<b>&"'.json`;
    writeFileSync(join(cwd, name), exampleBytes());
    expect((await claw(['review', name, '--html', 'review.html'], { cwd })).status).toBe(0);
    const again = readFileSync(join(cwd, 'review.html'), 'utf8');
    elementsOf(again);
    expect(again).toContain('&lt;b&gt;&amp;&quot;&#39;.json');
    writeFileSync(join(cwd, 'notes.html'), 'mine');
    const refused = await claw(['review', '--html', 'notes.html'], { cwd });
    expect([refused.status, refused.stdout]).toEqual([7, '']);
    expect(refused.stderr).toMatch(
      /^claw: notes\.html exists and is not a page of claw review, so it was left alone/,
    );
    expect(readFileSync(join(cwd, 'notes.html'), 'utf8')).toBe('mine');
  });
});

it('fits from 60 to 200 columns', () => {
  const sha256 = 'f'.repeat(64);
  const finished = {
    place: PACKAGE,
    bytes: 1,
    sha256,
    content: CONTENT,
    signature: { state: 'none' },
  } as const;
  const reviewed = {
    finished,
    preview: previewOf(CONTENT),
    difference: undefined,
    recorded: undefined,
    superseded: undefined,
    beside: undefined,
  };
  for (const width of [60, 61, 79, 80, 120, 200])
    for (const line of reviewText(reviewed, styleFor({ colour: false, columns: width })).split('\n'))
      expect(line.length, line).toBeLessThanOrEqual(width);
});
