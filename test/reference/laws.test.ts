// The reference held against itself: order, files and layouts decide nothing; and every sentence is put to
// the test.
import { expect, test } from 'vitest';
import { longRuns, runs } from '../setup/runs.ts';
import { disagreements } from './compare.ts';
import { report } from './report.ts';
import { makeDice } from './site/dice.ts';
import type { Model } from './site/model.ts';
import { makeSite } from './site/site.ts';
import { writeSite } from './site/write.ts';
import { tally } from './tally.ts';

const SEEDS = Array.from({ length: runs(30) }, (_, at) => 5000 + at);

type Told = ReturnType<typeof report>;

/**
 * The files of a site, in a layout. All users are named: which runs are known by uid alone hangs on which
 * file tells of them.
 */
function written(model: Model, layout: number) {
  return writeSite({ ...model, uids: false }, makeDice(layout));
}

test('a site told in another layout has the same numbers', () => {
  for (const seed of SEEDS) {
    const { model, args } = makeSite(seed);
    const [right, got] = [seed, seed + 1].map((layout) => report(written(model, layout), args)) as [
      Told,
      Told,
    ];
    expect(got.exit, `seed ${seed}`).toBe(right.exit);
    expect(got.period, `seed ${seed}`).toEqual(right.period);
    expect(disagreements(right.metrics, got.metrics), `seed ${seed}`).toEqual([]);
  }
});

test('earlier exports beside the last one, and the clock they are written by, change nothing', () => {
  for (const seed of SEEDS) {
    const { model, args } = makeSite(seed);
    const right = report(written(model, seed), args).metrics;
    const numbers = (change: Partial<Model>) => report(written({ ...model, ...change }, seed), args).metrics;
    expect(disagreements(right, numbers({ exports: [] })), `seed ${seed}`).toEqual([]);
    if (model.clock === 'local') continue;
    for (const clock of ['epoch', 'offset'] as const)
      expect(disagreements(right, numbers({ clock })), `seed ${seed}`).toEqual([]);
  }
});

test('other names, and the same happening eight weeks later, change nothing', () => {
  for (const seed of SEEDS) {
    const { model, args } = makeSite(seed);
    if (model.zone !== 'UTC' || args.includes('--start')) continue;
    const right = report(writeSite(model, makeDice(seed)), args).metrics;
    const got = report(writeSite(elsewhere(model, 56 * 86_400), makeDice(seed)), args).metrics;
    expect(disagreements(right, got), `seed ${seed}`).toEqual([]);
  }
});

/** The same site under other names and at another time. */
function elsewhere(model: Model, later: number): Model {
  const shift = <T extends number | undefined>(time: T) => (time === undefined ? time : time + later) as T;
  const rename = (name: string) => (name === '' ? '' : `z${name}q`);
  const nodes = new Map(
    model.nodes.map((node) => [node, { ...node, name: `x${node.name}`, host: `x${node.host}` }]),
  );
  return {
    ...model,
    rows: model.rows.map((row) => ({
      ...row,
      cluster: rename(row.cluster),
      user: rename(row.user),
      name: row.name === undefined ? undefined : rename(row.name),
      submit: shift(row.submit),
      eligible: shift(row.eligible),
      start: shift(row.start),
      end: shift(row.end),
      nodes: row.nodes?.map((name) => `x${name}`),
    })),
    samples: model.samples.map((sample) => ({
      ...sample,
      node: nodes.get(sample.node)!,
      uuid: rename(sample.uuid),
      pod: sample.pod === '' ? '' : `y${sample.pod}`,
      time: shift(sample.time),
    })),
    pods: model.pods.map((pod) => ({
      ...pod,
      namespace: `y${pod.namespace}`,
      owner: rename(pod.owner),
      node: pod.node === '' ? '' : `x${pod.node}`,
      created: shift(pod.created),
      scheduled: shift(pod.scheduled),
      finished: shift(pod.finished),
    })),
    exports: model.exports.map(shift),
  };
}

const SITES = longRuns(800);

test('every sentence has something to do in one of fifty sites', () => {
  const counts = tally(1, SITES);
  console.log([...counts].map(([sentence, count]) => `${count} ${sentence}`).join('\n'));
  expect([...counts].filter(([, count]) => count * 100 < SITES)).toEqual([]);
});
