// The report as a page: self-contained, well-formed, marked, complete, and nothing in it that was not
// escaped.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from '@ptl/claw/internal';
import { sources } from '@ptl/claw-core';
import { METRICS } from '@ptl/claw-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { elementsOf } from './elements.ts';
import { dcgmScrape, START, sacctExport } from './exports.ts';
import { claw, folder, withFiles } from './run.ts';

const FIXED = { SOURCE_DATE_EPOCH: String(START + 20 * 86_400) };
/** A file name that would be markup, and that an operator might type. */
const HOSTILE = `<img src=x onerror=alert(1)>&"'.prom`;

let cwd = '';
let page = '';
let json: { metrics: { metric: string; value: unknown; unit: string }[] };

beforeAll(async () => {
  cwd = withFiles({
    'jobs.txt': `${sacctExport(600, 12)}canary-row\n`,
    [HOSTILE]: `${dcgmScrape()}canary line\n`,
  });
  const from = ['report', '--from', 'jobs.txt', '--from', HOSTILE];
  const [written, told] = await Promise.all([
    claw([...from, '--html', 'report.html'], { cwd, env: FIXED }),
    claw([...from, '--json'], { cwd, env: FIXED }),
  ]);
  expect([written.status, written.stderr, told.status]).toEqual([0, '', 0]);
  expect(written.stdout).toMatch(/^internal: not a package\nWritten: report\.html {2}[\d,]+ bytes/);
  page = readFileSync(join(cwd, 'report.html'), 'utf8');
  json = JSON.parse(told.stdout) as typeof json;
});

describe('the page', () => {
  it('is for its owner only, and the one file', () => {
    expect(statSync(join(cwd, 'report.html')).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd).sort()).toEqual([HOSTILE, 'jobs.txt', 'report.html'].sort());
  });

  it('is marked as internal on the first lines, in its title, at its top and at its bottom', () => {
    const mark = 'internal: not a package';
    expect(page.split('\n')[1]).toContain(mark);
    expect(page).toContain(`<title>${mark}`);
    expect(page.split(`<strong>${mark}</strong>`)).toHaveLength(3);
    expect(page).toContain(`@top-center{content:"${mark}"`);
  });

  it('is well formed, runs nothing and loads nothing', () => {
    const names = elementsOf(page);
    expect(names).toContain('svg');
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'image', 'use'])
      expect(names).not.toContain(name);
    expect(page).not.toMatch(/\w+:\/\/|url\(|@import|javascript:|data:/i);
    expect(page).not.toMatch(/<[^>]*\s(src|srcset|xlink:href|on\w+)=/i);
    for (const [, target] of page.matchAll(/href="([^"]*)"/g))
      expect(page).toContain(`id="${target?.slice(1)}"`);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/NaN|undefined|\[object/);
  });

  it('has every metric of the report, with its exact value and what it means', () => {
    expect(json.metrics.length).toBeGreaterThan(60);
    // Nothing is said of sources that nobody gave.
    const unasked = /^(k8s_|vllm_|nim_|triton_|sglang_|tgi_|nemoclaw_)/;
    expect(page).not.toMatch(/k8s_|vllm_/);
    for (const { metric, value } of json.metrics.filter((one) => !unasked.test(one.metric))) {
      expect(page).toContain(`<code>${metric}</code>`);
      if (typeof value !== 'number' || value === 0) continue;
      const [whole = '', rest] = String(value).split('.');
      const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
      const row = new RegExp(`<code>${metric}</code><p>([^<]+)</p>.*?</tr>`, 's').exec(page) ?? [];
      expect(row[0]).toContain(rest === undefined ? thousands : `${thousands}.${rest}`);
      const meaning = METRICS[metric as keyof typeof METRICS].description;
      if (metric !== 'short_jobs_pct') expect(row[1]).toBe(html`${meaning}`.toString());
    }
  });

  it('says in what form each would leave and which rule keeps the rest back, but not the blurred number', () => {
    expect(page).toMatch(/<code>jobs_submitted<\/code>.*?<b>600 jobs<\/b>.*?<b>band<\/b>/s);
    expect(page).toMatch(/<code>gpu_efficiency_rate<\/code>.*?<b>estimate and interval<\/b> <small>/s);
    expect(page).toMatch(/<code>queue_wait_hours_p50<\/code>.*?stays here/s);
    expect(page).toContain(
      'In a package of this period the gate counts 12 users: the values of each are blurred',
    );
    const leaves = [...page.matchAll(/<td class="leaves">(.*?)<\/td>/gs)].map(([, text]) => text!);
    expect(leaves.length).toBeGreaterThan(40);
    expect(leaves.filter((text) => /\d+ %/.test(text))).toEqual([]);
  });

  it('tells what was read, and shows nothing that it did not escape', () => {
    expect(page).toContain(sources.slurm_sacct.title);
    expect(page).toContain(`of &lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;.prom`);
    expect(page).not.toContain('<img');
    expect(page).not.toContain('canary');
    expect(page).not.toMatch(/user\d|lab\d|node\d|train/);
  });

  it('is the same every time, and replaces one of its own kind only', async () => {
    const again = ['report', '--from', 'jobs.txt', '--from', HOSTILE, '--html', 'report.html'];
    expect((await claw(again, { cwd, env: FIXED })).status).toBe(0);
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toBe(page);
    const other = folder();
    for (const content of ['my notes', '', '<!doctype html>\n<p>mine</p>', '{"ptl_component":"claw"}']) {
      writeFileSync(join(other, 'notes.html'), content);
      const refused = await claw(['report', '--sample', '--html', 'notes.html'], { cwd: other });
      expect([refused.status, refused.stdout]).toEqual([7, '']);
      expect(refused.stderr).toMatch(
        /^claw: notes\.html exists and is not a page of claw report, so it was left alone/,
      );
      expect(readFileSync(join(other, 'notes.html'), 'utf8')).toBe(content);
    }
  });

  it('is no package: collect does not write over it', async () => {
    const { status, stderr } = await claw(['collect', '--sample', '--output', 'report.html'], { cwd });
    expect([status, stderr]).toEqual([7, expect.stringContaining('is not a claw package')]);
  });
});

describe('markup', () => {
  it('escapes every value, in text and in attributes, and nothing that is markup', () => {
    const value = `<b a="1" b='2'>&amp;`;
    expect(html`<p title="${value}">${[value, html`<i>${1}</i>`, undefined]}</p>`.toString()).toBe(
      '<p title="&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;">&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;<i>1</i></p>',
    );
  });

  it('is checked by a reader that finds what is wrong', () => {
    expect(() => elementsOf('<p><b></p></b>')).toThrow('Closes what is not open');
    expect(() => elementsOf('<p><i>')).toThrow('Left open');
    expect(() => elementsOf('<p>a < b</p>')).toThrow('No tag');
  });
});
