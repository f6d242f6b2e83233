// Where no source names users or namespaces, nodes are counted: never single GPUs, and no node twice however
// it is told.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainSample } from './site.ts';
import { routedTellings, type Telling } from './tellings.ts';

const at = (names: PlainSample, gpuUtilization: number): Telling => ({
  by: 'nvidia_smi',
  samples: [0, 60].map((time) => ({ ...names, gpuUtilization, timeSeconds: JANUARY + time })),
});
const host = (node: string, gpus: number): Telling[] =>
  Array.from({ length: gpus }, (_, gpuIndex) => at({ node, gpuIndex }, 0.25));
const people = (tellings: readonly Telling[]) => routedTellings(tellings).people;

describe('nodes are counted', () => {
  it('not GPUs: a node of eight is one', () => {
    expect(people(host('n0', 8))).toMatchObject({ unit: 'node', contributors: 1, fewest: 4 });
    expect(people([...host('n0', 8), ...host('n1', 1)])).toMatchObject({ contributors: 2 });
  });

  it('from four on, something about use leaves', () => {
    const nodes = (count: number) => Array.from({ length: count }, (_, i) => host(`n${i}`, 2)).flat();
    expect(people(nodes(3))).toMatchObject({ contributors: 3 });
    expect(people(nodes(4))).toMatchObject({ contributors: 4 });
    const leaves = (count: number) =>
      routedTellings(nodes(count)).released.some(({ metric }) => metric === 'gpu_util_mean');
    expect([leaves(3), leaves(4)]).toEqual([false, true]);
  });

  it('once, under whichever name and by whomever they are told', () => {
    const once = host('n0', 3);
    const again = [
      ...host('N0.cluster.example', 3),
      at({ device: 'GPU-a' }, 0.5),
      at({ node: 'n0', gpuIndex: 7, device: 'GPU-a' }, 0.5),
      { ...at({ node: 'n0', gpuIndex: 0 }, 0.5), by: 'dcgm_exporter' as const },
    ];
    expect(people([...once, ...again, ...again]).contributors).toBe(1);
  });

  it('what is not known to be on any node is one, however many files and GPUs it is', () => {
    const homeless = [at({ gpuIndex: 0 }, 0.1), at({ gpuIndex: 0 }, 0.2), at({ gpuIndex: 1 }, 0.3)];
    expect(people(homeless).contributors).toBe(1);
    expect(
      people([...homeless, at({ device: 'GPU-a' }, 0.4), at({ device: 'GPU-b' }, 0.4)]).contributors,
    ).toBe(1);
    expect(people([...homeless, ...host('n0', 2)]).contributors).toBe(2);
  });
});

describe('MIG instances', () => {
  const instance = (instanceId: number, graphicsEngineActive?: number): PlainSample => ({
    node: 'n0',
    device: 'GPU-a',
    gpuIndex: 0,
    instanceId,
    gpuShare: 1 / 7,
    timeSeconds: JANUARY,
    ...(graphicsEngineActive === undefined ? {} : { graphicsEngineActive }),
  });
  const active = (samples: readonly PlainSample[], window = {}) => {
    const devices = [
      { node: 'n0', device: 'GPU-a', gpuIndex: 0, model: 'a100', migEnabled: true, migInstances: 3 },
    ] as const;
    return routedTellings(
      [
        { devices, samples },
        { by: 'prometheus', samples },
      ],
      undefined,
      window,
    );
  };

  it('are active that were ever above 0, each once', () => {
    const later = { ...instance(3, 0.5), timeSeconds: JANUARY + 60 };
    const site = active([instance(1, 0.2), instance(2, 0), instance(3, 0), later]);
    expect(site.values).toMatchObject({ mig_instance_count: 3, mig_instances_active: 2 });
    expect(site.text).not.toContain('mig_instances_active');
  });

  it('are active in the window alone', () => {
    const before = { ...instance(1, 0.9), timeSeconds: JANUARY - 60 };
    const window = { startSeconds: JANUARY, endSeconds: JANUARY + 86_400 };
    expect(active([before, instance(2, 0)], window).values.mig_instances_active).toBe(0);
  });

  it('are not known to be idle where nothing measures them', () => {
    const { values, reasons } = active([instance(1), { ...instance(2), gpuShare: Number.NaN }]);
    expect(values).not.toHaveProperty('mig_instances_active');
    expect(reasons.mig_instances_active).toMatch(/measures nothing in the period/);
  });
});
