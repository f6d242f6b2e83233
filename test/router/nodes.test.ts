// Nodes as a scheduler lists them: they are the fleet before telemetry is, whatever state they are in.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun } from './site.ts';
import { fleetOf, NODE_LIST, type PlainNode, routedTellings, type Telling } from './tellings.ts';

const DAY = 86_400;
const WINDOW = { startSeconds: JANUARY, endSeconds: JANUARY + DAY };
const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  nodes: ['n0'],
  state: 'COMPLETED',
  allocated: true,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + DAY / 2,
  requestedGpus: 2,
  allocatedGpus: 2,
};
const eight = { model: 'h100', physicalGpus: 8, schedulableUnits: 8 } as const;
const node = (name: string, ...gpus: PlainNode['gpus']): PlainNode => ({ node: name, state: 'up', gpus });
const listed = (...nodes: PlainNode[]): Telling => ({ by: NODE_LIST, nodes });
const shown = (host: string, count: number, model: 'h100' | 'unknown' = 'h100'): Telling => ({
  devices: Array.from({ length: count }, (_, gpuIndex) => ({ node: host, gpuIndex, model })),
});

describe('a list of nodes', () => {
  it('is the fleet, with and without telemetry, and gives the capacity', () => {
    const nodes = listed(
      node('n0', eight),
      node('n1', eight, { model: 'a40', physicalGpus: 2 }),
      node('login'),
    );
    const fleet = { a40: 2, h100: 16 };
    for (const tellings of [[nodes], [nodes, shown('n0', 8)], [shown('n0', 3), nodes], [nodes, nodes]])
      expect(fleetOf(routedTellings(tellings, [RUN], WINDOW))).toEqual(fleet);
    const { values, released } = routedTellings([nodes], [RUN], WINDOW);
    expect(values).toMatchObject({ gpu_hours_capacity: 18 * 24, allocation_rate: (2 * 12) / (18 * 24) });
    expect(values.tdp_watts).toEqual([
      { gpu_model: 'h100', tdp_watts: 700 },
      { gpu_model: 'a40', tdp_watts: 300 },
    ]);
    expect(released.find(({ metric }) => metric === 'gpu_fleet')?.source).toBe('slurm');
  });

  it('that lacks a node on which GPU jobs ran is the fleet with the nodes that telemetry shows, if these are all', () => {
    const nodes = listed(node('n1', eight));
    expect(fleetOf(routedTellings([nodes], [RUN], WINDOW))).toMatch(/no source shows the GPUs of/);
    expect(fleetOf(routedTellings([nodes, shown('n0', 4)], [RUN], WINDOW))).toEqual({ h100: 12 });
    expect(fleetOf(routedTellings([nodes, shown('n2', 4)], [RUN], WINDOW))).toMatch(
      /no source shows the GPUs of/,
    );
  });

  it('of units that are called GPUs counts slices as the GPUs that telemetry or another list shows', () => {
    const slices = listed(node('n0', { schedulableUnits: 32 }));
    const told = (...tellings: Telling[]) => fleetOf(routedTellings(tellings, [RUN], WINDOW));
    expect(told(slices)).toEqual({ unknown: 32 });
    expect(told(slices, shown('n0', 8))).toEqual({ h100: 8 });
    expect(told(shown('n0', 8), slices)).toEqual({ h100: 8 });
    expect(told(slices, listed(node('n0', eight)))).toEqual({ h100: 8 });
    expect(told(listed(node('n0', eight)), slices)).toEqual({ h100: 8 });
    // Seven of eight: one does not show.
    expect(told(listed(node('n0', { schedulableUnits: 8 })), shown('n0', 7))).toEqual({
      h100: 7,
      unknown: 1,
    });
    // A scheduler that counts GPUs is believed.
    expect(told(listed(node('n0', { physicalGpus: 8 })), shown('n0', 4))).toEqual({ h100: 4, unknown: 4 });
  });

  it('of nodes without GPUs takes nothing away from those that telemetry shows', () => {
    const login = listed(node('login'));
    expect(fleetOf(routedTellings([login, shown('n0', 4)], [RUN], WINDOW))).toEqual({ h100: 4 });
    // Jobs that do not say where they ran may have run on others.
    const unnamed = { ...RUN, jobId: '2', nodes: [] };
    expect(fleetOf(routedTellings([login, shown('n0', 4)], [RUN, unnamed], WINDOW))).toMatch(
      /does not say on which nodes/,
    );
  });

  it('takes in other nodes of telemetry where that names nodes as the list does', () => {
    const nodes = listed(node('n0', eight));
    const both = [nodes, shown('n0', 8), shown('n9', 2)];
    expect(fleetOf(routedTellings(both, [RUN], WINDOW))).toEqual({ h100: 10 });
    // By other names (the pod of the exporter, an address) it may be the same GPUs.
    expect(fleetOf(routedTellings([nodes, shown('exporter-x7k2p', 8)], [RUN], WINDOW))).toEqual({ h100: 8 });
  });

  it('is the fleet where jobs do not say where they ran', () => {
    expect(fleetOf(routedTellings([listed(node('n0', eight))], [{ ...RUN, nodes: [] }], WINDOW))).toEqual({
      h100: 8,
    });
  });

  it('counts down and drained nodes, and tells them apart', () => {
    const nodes = listed(
      node('n0', eight),
      { ...node('n1', eight), state: 'drain' },
      { ...node('n2', eight), state: 'down' },
      { ...node('n3', eight), state: 'down' },
      { ...node('n4', eight), state: 'absent' },
    );
    const site = routedTellings([nodes], [RUN], WINDOW);
    expect(fleetOf(site)).toEqual({ h100: 32 });
    expect(site.nodes).toEqual([
      { state: 'up', nodes: 1, gpus: 8 },
      { state: 'drain', nodes: 1, gpus: 8 },
      { state: 'down', nodes: 2, gpus: 16 },
    ]);
    expect(routedTellings([shown('n0', 8)], [RUN], WINDOW).nodes).toEqual([]);
  });

  it('a node that is told again has what it had at most in the window, and the state that it was in last', () => {
    const at = (day: number, state: 'up' | 'drain', physicalGpus: number) => ({
      ...node('n0', { ...eight, physicalGpus }),
      state,
      timeSeconds: JANUARY + day * DAY,
    });
    const tellings = [at(0.1, 'up', 8), at(0.5, 'drain', 7), at(-1, 'up', 16), at(2, 'up', 32)];
    for (const order of [tellings, tellings.toReversed()]) {
      const site = routedTellings(
        order.map((one) => listed(one)),
        [RUN],
        WINDOW,
      );
      expect(fleetOf(site)).toEqual({ h100: 8 });
      expect(site.nodes).toEqual([{ state: 'drain', nodes: 1, gpus: 8 }]);
    }
  });

  it('says the models that telemetry does not, and the reverse', () => {
    const untyped = listed(node('n0', { physicalGpus: 4 }));
    expect(fleetOf(routedTellings([untyped, shown('n0', 4)], [RUN], WINDOW))).toEqual({ h100: 4 });
    expect(fleetOf(routedTellings([untyped, shown('n0', 3)], [RUN], WINDOW))).toEqual({
      h100: 3,
      unknown: 1,
    });
    const typed = listed(node('n0', { model: 'a100', physicalGpus: 4 }));
    expect(fleetOf(routedTellings([typed, shown('n0', 2, 'unknown')], [RUN], WINDOW))).toEqual({ a100: 4 });
    const two = listed(node('n0', { model: 'a40', physicalGpus: 2 }, eight));
    for (const host of ['n0', 'N0.cluster.example'])
      expect(fleetOf(routedTellings([two, shown(host, 3)], [RUN], WINDOW))).toEqual({ a40: 2, h100: 8 });
    // A host under its full name is the same host.
    expect(
      fleetOf(routedTellings([typed, shown('N0.cluster.example', 2, 'unknown')], [RUN], WINDOW)),
    ).toEqual({ a100: 4 });
  });

  it('counts boards where it gives out parts of them', () => {
    const sliced = { model: 'l40s', physicalGpus: 2, schedulableUnits: 8, unitShare: 1 / 4 } as const;
    const mig = (schedulableUnits: number, unitShare: number) =>
      ({ model: 'a100', schedulableUnits, unitShare, isMig: true }) as const;
    expect(fleetOf(routedTellings([listed(node('n0', sliced))], [RUN], WINDOW))).toEqual({ l40s: 2 });
    // Two boards of seven 1g; one of two 3g, of which a seventh is left over.
    const site = routedTellings(
      [listed(node('n0', mig(14, 1 / 7)), node('n1', mig(2, 3 / 7)))],
      [RUN],
      WINDOW,
    );
    expect(fleetOf(site)).toEqual({ a100: 3 });
    expect(site.values).toMatchObject({ mig_enabled: true, mig_instance_count: 16 });
    // Sevenths that add up to a little more than ten in doubles.
    const ten = [mig(8, 3 / 7), mig(7, 4 / 7), mig(4, 4 / 7), mig(1, 2 / 7)];
    expect(fleetOf(routedTellings([listed(node('n0', ...ten))], [RUN], WINDOW))).toEqual({ a100: 10 });
    // No board holds more than two of 3/7, or three of 2/7.
    const wide = listed(node('n0', mig(16, 3 / 7)), node('n1', mig(9, 2 / 7)), node('n2', mig(2, 4 / 7)));
    expect(fleetOf(routedTellings([wide], [RUN], WINDOW))).toEqual({ a100: 8 + 3 + 2 });
    const unknown = listed(node('n0', mig(4, Number.NaN)));
    expect(fleetOf(routedTellings([unknown], [RUN], WINDOW))).toMatch(/parts of GPUs/);
    expect(fleetOf(routedTellings([unknown, shown('n0', 2)], [RUN], WINDOW))).toEqual({ h100: 2 });
  });

  it('names the places of its GPUs', () => {
    const places = listed(node('n0', { model: 'h100', indices: [0, 1, 2, 3] }));
    expect(fleetOf(routedTellings([places], [RUN], WINDOW))).toEqual({ h100: 4 });
  });
});
