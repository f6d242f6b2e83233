// What is gathered of the fleet under the laws of accumulators: parts of it that other processes gathered
// make the whole.
import { ClusterNode, GpuDevice, NODE_STATES } from '@ptl/claw-core';
import { Devices, Hosts, Nodes, perHost, perModel, ResolvedDevices } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filled, testKey } from '../router/site.ts';
import { obeysTheLaws } from './accumulator-laws.ts';

const KEY = testKey();
const DAY = 86_400;
const hosts = fc.constantFrom('n0', 'n1', 'N1.a.example', 'n1.b.example', 'n0.a.example');
const models = fc.constantFrom('h100', 'a100', 'unknown');

const devices = fc
  .record(
    {
      node: hosts,
      gpuIndex: fc.nat(2),
      device: fc.constantFrom('GPU-0', 'GPU-1', 'GPU-2'),
      model: models,
      migEnabled: fc.constantFrom(null, true, false),
      migInstances: fc.nat(7),
      firstSeconds: fc.integer({ min: 0, max: 5 }).map((day) => day * DAY),
    },
    { requiredKeys: ['model'] },
  )
  .map((row) => ({
    ...row,
    ...(row.firstSeconds === undefined ? {} : { lastSeconds: row.firstSeconds + DAY }),
  }));

obeysTheLaws<Devices, { row: object; precedence: number; instance: number; isActive: boolean }>('Devices', {
  empty: () => new Devices(new Hosts()),
  add: (state, { row, precedence, instance, isActive }) => {
    const device = filled(new GpuDevice(), row, KEY);
    const input = state.inputs++;
    state.add(device, input, precedence, false);
    state.measured(state.number(device, input), instance, isActive);
  },
  merge: (into, from) => into.merge(from),
  read: (state) =>
    [undefined, { startSeconds: DAY, endSeconds: 3 * DAY }].map((window) => {
      const resolved = new ResolvedDevices(state, window);
      const gpus = resolved.gpus();
      const sizes = [...perHost(gpus).values()].map((all) => perModel(all).join());
      const mig = gpus.map(
        (gpu) => `${gpu.model} ${gpu.migEnabled} ${gpu.migInstances} ${gpu.migInstancesActive}`,
      );
      return [perModel(gpus), sizes.sort(), mig.sort(), resolved.hasNameless, resolved.isAmbiguous];
    }),
  items: fc.record({ row: devices, precedence: fc.nat(2), instance: fc.nat(3), isActive: fc.boolean() }),
  refused: [],
});

const gpus = fc.record({
  model: models,
  physicalGpus: fc.nat(8),
  isMig: fc.boolean(),
  schedulableUnits: fc.nat(9),
});
obeysTheLaws<
  Nodes,
  { node: string; state: (typeof NODE_STATES)[number]; timeSeconds: number; gpus: object[] }
>('Nodes', {
  empty: () => new Nodes(new Hosts()),
  add: (state, { gpus: some, ...node }) => {
    const row = filled(new ClusterNode(), node, KEY);
    for (const one of some) Object.assign(row.addGpus(), one);
    state.add(row);
  },
  merge: (into, from) => into.merge(from),
  read: (state) =>
    [undefined, { startSeconds: DAY, endSeconds: 3 * DAY }].map((window) =>
      [...state.facts(window).values()].map((facts) => JSON.stringify(facts)).sort(),
    ),
  items: fc.record({
    node: hosts,
    state: fc.constantFrom(...NODE_STATES),
    timeSeconds: fc.oneof(
      fc.constant(Number.NaN),
      fc.integer({ min: 0, max: 40 }).map((tenth) => tenth * (DAY / 10)),
    ),
    gpus: fc.array(gpus, { maxLength: 3 }),
  }),
  refused: [],
});

it('a file of one process is no file of another', () => {
  const part = () => {
    const state = new Devices(new Hosts());
    state.add(filled(new GpuDevice(), { gpuIndex: 0 }, KEY), state.inputs++, 0, false);
    return state;
  };
  const whole = part();
  whole.merge(part());
  expect([whole.sightings.length, whole.inputs]).toEqual([2, 2]);
});
