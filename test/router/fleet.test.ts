// Which GPUs there are: a GPU is told once however often and by whomever it is told, and part of a fleet is
// never all of it.
import { GpuDevice } from '@ptl/claw-core';
import { Devices, Hosts } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { filled, JANUARY, type PlainDevice, type PlainSample, testKey } from './site.ts';
import { fleetOf, routedTellings, type Telling } from './tellings.ts';

const DAY = 86_400;
const gpu = (node: string | undefined, index: number | undefined, uuid?: string, model = 'h100') =>
  ({
    ...(node === undefined ? {} : { node }),
    ...(index === undefined ? {} : { gpuIndex: index }),
    ...(uuid === undefined ? {} : { device: uuid }),
    model,
  }) as PlainDevice;
/** A GPU, and a sample of it at each of `times`. */
const seen = (device: PlainDevice, ...times: number[]): Telling => {
  const { model: _, ...names } = device;
  const samples = times.map(
    (time): PlainSample => ({ ...names, timeSeconds: JANUARY + time, gpuUtilization: 0.5 }),
  );
  const [firstSeconds, lastSeconds] = [Math.min, Math.max].map((of) =>
    of(...samples.map((one) => one.timeSeconds!)),
  );
  return {
    devices: [times.length === 0 ? device : ({ ...device, firstSeconds, lastSeconds } as PlainDevice)],
    samples,
  };
};
const three = (node: string | undefined, uuid: boolean): PlainDevice[] =>
  [0, 1, 2].map((index) => gpu(node, index, uuid ? `GPU-${index}` : undefined));

/** The fleet of the tellings in any order. */
function anyOrder(tellings: readonly Telling[]): Record<string, number> | string {
  const whole = fleetOf(routedTellings(tellings));
  expect(fleetOf(routedTellings(tellings.toReversed()))).toEqual(whole);
  const apart = tellings.flatMap(({ devices = [], samples = [], ...rest }) => [
    { ...rest, samples },
    ...devices.map((device) => ({ ...rest, devices: [device] })),
  ]);
  if (tellings.every(({ devices = [] }) => devices.every(({ device, node }) => device ?? node)))
    expect(fleetOf(routedTellings(apart))).toEqual(whole);
  return whole;
}

describe('a GPU is told once', () => {
  const byBoth = { by: 'dcgm_exporter', devices: three('n0', true) } as const;

  it.each([
    ['by UUID and place, and by place', { by: 'nvidia_smi', devices: three('n0', false) }],
    ['by UUID and place, and by UUID', { by: 'nvidia_smi', devices: three(undefined, true) }],
    ['by UUID and place, and by index alone', { by: 'nvidia_smi', devices: three(undefined, false) }],
    [
      'by UUID and place, and by UUID and host',
      { devices: three('n0', true).map(({ gpuIndex: _, ...rest }) => rest) },
    ],
    [
      'under its short name and its full name',
      { by: 'prometheus', devices: three('n0.cluster.example', true) },
    ],
    ['under a name in capital letters', { by: 'prometheus', devices: three('N0', false) }],
  ] as const)('%s', (_, other) => {
    expect(anyOrder([byBoth, other])).toEqual({ h100: 3 });
    expect(anyOrder([byBoth, other, byBoth, other])).toEqual({ h100: 3 });
  });

  it('by a UUID without a place, and by another with one, it is two', () => {
    expect(anyOrder([byBoth, { devices: [gpu(undefined, 0, 'GPU-9')] }])).toEqual({ h100: 4 });
  });

  it('on two hosts of one index it is two, also where a short name is the same in two domains', () => {
    expect(anyOrder([{ devices: [gpu('n0', 0), gpu('n1', 0)] }])).toEqual({ h100: 2 });
    expect(anyOrder([{ devices: [gpu('n0.a.example', 0), gpu('n0.b.example', 0)] }])).toEqual({ h100: 2 });
    // Whose the short name is then is not known: it is neither's.
    expect(anyOrder([{ devices: [gpu('n0.a.example', 0), gpu('n0.b.example', 0), gpu('n0', 0)] }])).toEqual({
      h100: 2,
    });
  });

  it('two boards on one place, one after the other, are one: the latest', () => {
    const boards = [seen(gpu('n0', 0, 'GPU-old', 'a100'), 0, 60), seen(gpu('n0', 0, 'GPU-new', 'h100'), DAY)];
    expect(anyOrder(boards)).toEqual({ h100: 1 });
    expect(
      anyOrder([...boards, { by: 'nvidia_smi', devices: [gpu('n0', 0, undefined, 'unknown')] }]),
    ).toEqual({
      h100: 1,
    });
  });

  it('a board on two places counts where it was last; without times on the smaller', () => {
    const moved = [seen(gpu('n0', 3, 'GPU-m'), 0), seen(gpu('n1', 5, 'GPU-m'), DAY)];
    expect(anyOrder(moved)).toEqual({ h100: 1 });
    expect(anyOrder([...moved, seen(gpu('n0', 3, 'GPU-next', 'a100'), 2 * DAY)])).toEqual({
      a100: 1,
      h100: 1,
    });
    // Who saw the place alone, before the board was seen elsewhere, saw the same board.
    for (const time of [0, 60, DAY])
      expect(anyOrder([...moved, { by: 'nvidia_smi', ...seen(gpu('n0', 3), time) }])).toEqual({ h100: 1 });
    expect(anyOrder([...moved, { by: 'nvidia_smi', ...seen(gpu('n0', 3), 3 * DAY) }])).toEqual({ h100: 2 });
    expect(anyOrder([{ devices: [gpu('n0', 1, 'GPU-m'), gpu('n0', 2, 'GPU-m')] }])).toEqual({ h100: 1 });
  });

  it('a board is of the model that it is told to be where it is now', () => {
    const moved = [seen(gpu('n0', 3, 'GPU-m', 'a100'), 0), seen(gpu('n1', 5, 'GPU-m', 'h100'), DAY)];
    expect(anyOrder(moved)).toEqual({ h100: 1 });
  });

  it('a host has the places that any source shows, else the UUIDs', () => {
    const uuids: Telling = {
      by: 'prometheus',
      devices: [gpu('n0', undefined, 'GPU-a'), gpu('n0', undefined, 'GPU-b')],
    };
    expect(anyOrder([uuids])).toEqual({ h100: 2 });
    expect(anyOrder([uuids, { by: 'nvidia_smi', devices: [gpu('n0', 0), gpu('n0', 1)] }])).toEqual({
      h100: 2,
    });
    expect(anyOrder([{ devices: [gpu('n0', 0)] }, { by: 'nvidia_smi', devices: [gpu('n0', 1)] }])).toEqual({
      h100: 2,
    });
  });

  it('is of the model that the first source knows', () => {
    const smi: Telling = { by: 'nvidia_smi', devices: [gpu('n0', 0, 'GPU-a', 'a100')] };
    expect(anyOrder([smi, { devices: [gpu('n0', 0, 'GPU-a', 'h100')] }])).toEqual({ h100: 1 });
    expect(anyOrder([smi, { devices: [gpu('n0', 0, 'GPU-a', 'unknown')] }])).toEqual({ a100: 1 });
  });
});

it('a GPU is of a period on a day of which it was seen, or if nobody knows when', () => {
  const telling = [
    seen(gpu('n0', 0, 'GPU-before', 'v100'), -60),
    seen(gpu('n0', 0, 'GPU-in', 'h100'), 60),
    seen(gpu('n0', 1, 'GPU-moved', 'a100'), 60),
    seen(gpu('n1', 1, 'GPU-moved', 'a100'), DAY),
    seen(gpu('n1', 2, 'GPU-behind', 'b200'), DAY),
    seen(gpu('n2', 0, 'GPU-around', 'a40'), -DAY, DAY),
    seen(gpu('n2', 2, 'GPU-until', 'a40'), -DAY, DAY - 1),
    seen(gpu('n2', 3, 'GPU-since', 'a40'), 0, DAY),
    { devices: [gpu('n2', 1, undefined, 'l40s')] },
  ];
  const window = { startSeconds: JANUARY, endSeconds: JANUARY + DAY };
  for (const tellings of [telling, telling.toReversed()])
    expect(fleetOf(routedTellings(tellings, undefined, window))).toEqual({
      a100: 1,
      a40: 2,
      h100: 1,
      l40s: 1,
    });
});

describe('a GPU that only its file knows', () => {
  const alone: Telling = { by: 'nvidia_smi', devices: three(undefined, false) };
  const busId: Telling = { by: 'nvidia_smi', devices: [{ busId: '00000000:1B:00.0', model: 'h100' }] };

  it('adds nothing to the fleet, by index or by bus id', () => {
    for (const telling of [alone, busId]) {
      expect(fleetOf(routedTellings([telling, telling]))).toMatch(/by index or bus id alone/);
      expect(fleetOf(routedTellings([telling, { devices: [gpu('n0', 7)] }]))).toEqual({ h100: 1 });
    }
  });

  it('is another one in each file, where no other name tells them apart', () => {
    const key = testKey();
    const devices = new Devices(new Hosts());
    const number = (names: PlainDevice, input: number) =>
      devices.number(filled(new GpuDevice(), names, key), input);
    const distinct = (names: PlainDevice) => new Set([0, 1, 0].map((input) => number(names, input))).size;
    expect(distinct({ gpuIndex: 0 })).toBe(2);
    expect(distinct({ busId: '00000000:1B:00.0' })).toBe(2);
    expect(distinct({ gpuIndex: 0, node: 'n0' })).toBe(1);
    expect(distinct({ gpuIndex: 0, device: 'GPU-a' })).toBe(1);
    expect(devices.sightings.length).toBe(6);
  });

  it('has samples of its own in each file', () => {
    const at = (time: number, gpuUtilization: number): Telling => ({
      by: 'nvidia_smi',
      samples: [{ gpuIndex: 0, timeSeconds: JANUARY + time, gpuUtilization }],
    });
    const site = routedTellings([at(0, 0.2), at(0, 0.6)]);
    expect(site.values.gpu_util_mean).toBeCloseTo(0.4, 12);
    expect(site.values).not.toHaveProperty('gpu_hours_capacity');
  });

  it('adds nothing with a bus id and a host either: it has no place', () => {
    const device: PlainDevice = { node: 'n0', busId: '00000000:1B:00.0', model: 'h100' };
    expect(anyOrder([{ by: 'nvidia_smi', devices: [device] }])).toMatch(/by index or bus id/);
    expect(anyOrder([{ by: 'nvidia_smi', devices: [device] }, { devices: [gpu('n0', 0)] }])).toEqual({
      h100: 1,
    });
  });

  it('makes the fleet unknown where it may be one that is known by UUID alone', () => {
    const places: Telling = { by: 'nvidia_smi', devices: [gpu('n0', 0), gpu('n0', 1)] };
    const uuids: Telling = { devices: [gpu(undefined, 0, 'GPU-a'), gpu(undefined, 1, 'GPU-b')] };
    expect(anyOrder([places, uuids])).toMatch(/it is not known which are the same/);
    // A third source that knows both names settles it.
    const both: Telling = { by: 'prometheus', devices: [gpu('n0', 0, 'GPU-a'), gpu('n0', 1, 'GPU-b')] };
    expect(anyOrder([places, uuids, both])).toEqual({ h100: 2 });
  });
});

it('the fleet depends on no order of tellings, and on no number of them', () => {
  const device = fc
    .record({
      node: fc.constantFrom(undefined, 'n0', 'n1', 'N1.a.example', 'n1.b.example', 'n0.a.example'),
      index: fc.constantFrom(undefined, 0, 1, 2),
      uuid: fc.constantFrom(undefined, 'GPU-0', 'GPU-1', 'GPU-2', 'GPU-3'),
      model: fc.constantFrom('h100', 'a100', 'unknown'),
    })
    .filter(({ node, index, uuid }) => uuid !== undefined || (index !== undefined && node !== undefined))
    .map(({ node, index, uuid, model }) => gpu(node, index, uuid, model));
  const telling = fc
    .record({
      by: fc.constantFrom('dcgm_exporter', 'prometheus', 'nvidia_smi'),
      device,
      times: fc.array(fc.nat(3)),
    })
    .map(({ by, device: one, times }): Telling => ({ by, ...seen(one, ...times.map((day) => day * DAY)) }));
  fc.assert(
    fc.property(
      fc.array(telling, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (tellings, order) => {
        const shuffled = tellings
          .map((one) => [order.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        const fleet = fleetOf(routedTellings(tellings));
        expect(fleetOf(routedTellings(shuffled))).toEqual(fleet);
        expect(fleetOf(routedTellings([...shuffled, ...tellings]))).toEqual(fleet);
      },
    ),
    { seed: 20261201, numRuns: runs(80) },
  );
});
