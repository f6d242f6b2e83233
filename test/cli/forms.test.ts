// What explain says of the forms in which numbers leave, and how tables hold what is long.
import { fitted, formSentence, formWord } from '@ptl/claw/internal';
import { METRICS, type MetricId } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';

const sentence = (metric: MetricId) => formSentence(METRICS[metric].release);

describe('the form of a metric', () => {
  it('has a sentence and a word, whatever it is', () => {
    for (const [id, { release }] of Object.entries(METRICS)) {
      expect(formSentence(release), id).toMatch(/^[a-z].{20,}\.$/);
      expect(formSentence(release), id).not.toMatch(/rung|profile|ladder|undefined/);
      expect(formWord(release), id).toMatch(/^[a-z ]+$/);
    }
  });

  it('says what is blurred, and what the interval means', () => {
    expect(sentence('gpu_efficiency_rate')).toMatch(
      /^an estimate \(value\) and an interval about it \(low, high\)\. Each job's GPU utilization is blurred by 20 points or more.*at least 95 of 100 secret keys/,
    );
    expect(sentence('job_failure_rate')).toContain("Each contributor's share of failed jobs is blurred");
    expect(sentence('job_util_p50')).toContain('with bounds that hold for certain');
    expect(sentence('flagged_jobs_pct')).toContain('never how far');
    expect(sentence('over_request_ratio')).toContain('1 ÷ x');
    expect(sentence('gpu_util_mean')).toContain('Only where no source tells of jobs or pods');
    expect(sentence('gpu_idle_fraction')).toContain('claw report');
  });
});

describe('a table', () => {
  it('wraps the cells that are long, in every column', () => {
    const models = 'a100 × 324, h100 × 384, l40s × 40, v100 × 16';
    expect(
      fitted(
        [
          ['gpu_fleet', models, 'the same', 'high, dcgm'],
          ['mig', 'yes', 'no', 'low'],
        ],
        60,
      ),
    ).toEqual([
      '  gpu_fleet  a100 × 324, h100 × 384,    the same  high, dcgm',
      '             l40s × 40, v100 × 16',
      '  mig        yes                        no        low',
    ]);
  });

  it('stays within 80 columns where words allow it', () => {
    const word = 'x'.repeat(11);
    for (const line of fitted([[word, word.repeat(2), `${word} ${word} ${word} ${word} ${word}`]], 80))
      expect(line.length).toBeLessThanOrEqual(80);
  });
});

it('a table fits from 60 to 200 columns, and breaks long words at their joints', () => {
  const rows = [
    ['nemoclaw_request_rate_per_second', '2,740,000–2,750,000', 'slurm+nvidia_smi, medium'],
    ['metric', 'a band that has many words in it, so that it can give way', 'and one more'],
  ];
  for (const width of [60, 80, 120, 200])
    for (const line of fitted(rows, width)) expect(line.length, line).toBeLessThanOrEqual(width);
  expect(fitted(rows, 200)).toHaveLength(2);
  expect(fitted([['a_b', 'c']], 60)).toEqual(['  a_b  c']);
  // A number and its sign stay together; what breaks are names and words.
  const cells = ['total_cpu_requested', '2,740,000–2,750,000 CPU-hours', '51.3 % (48.3–54.3)', 'h100 × 384'];
  const words = fitted([cells], 60).join(' ').split(/ {2,}/);
  for (const whole of ['2,740,000–2,750,000', '51.3 %', '(48.3–54.3)']) expect(words).toContain(whole);
});
