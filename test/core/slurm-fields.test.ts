// Slurm's own fields, byte for byte: TRES, states and node lists, each between bytes that belong to its
// neighbours.

import { Identifier, IdentifierKey } from '@ptl/claw-core';
import {
  GpuTypes,
  hashHost,
  NodeListReader,
  readJobState,
  readTres,
  readTresCpus,
  Tres,
} from '@ptl/claw-core/internal';
import { describe, expect, it } from 'vitest';

const KEY = IdentifierKey.from(new Uint8Array(16).fill(9));

/** `text` where it stands in a row: its bytes, its start and its end. */
function inRow(text: string): [Uint8Array, number, number] {
  const bytes = new TextEncoder().encode(`,${text},gres/gpu=5,cpu=7`);
  return [bytes, 1, 1 + new TextEncoder().encode(text).length];
}

function tres(text: string) {
  const read = new Tres(new GpuTypes({ key: KEY }));
  readTres(...inRow(text), read);
  const { gpus, invalid, unmeasured, gpuUtilization, gpuUtilizationUnavailable } = read;
  return { gpus, invalid, unmeasured, gpuUtilization, gpuUtilizationUnavailable };
}

function typesOf(text: string) {
  const read = new Tres(new GpuTypes({ key: KEY }));
  readTres(...inRow(text), read);
  const ids: Identifier[] = [];
  read.gpuCount.addTypesTo(ids);
  return { ids, isOnlyMig: read.gpuCount.isOnlyMig };
}

describe('readTres', () => {
  it.each([
    ['gres/gpu=8', 8],
    ['billing=96,cpu=96,gres/gpu=8,mem=384G,node=1', 8],
    ['cpu=96,gres/gpu:h100=8,gres/gpu=8', 8],
    ['gres/gpu:h100=2,gres/gpu:a100=1', 3],
    ['gres/gpu=1,gres/gpu=2', 2],
    ['gres/gpu:a100=1,gres/gpu=3', 3],
    ['gres/gpu:a100_1g.5gb=1,gres/gpu=3', 2 + 1 / 7],
    ['gres/gpu:a100=3,gres/gpu=2', 2],
    ['g=1,gr=1,gres/gpu=4', 4],
    ['gres/gpgres/gpu=4,gres/gpu=3', 3],
    ['gres/gpugres/gpu=4', 0],
    [',,gres/gpu=3', 3],
    ['xgres/gpu=4', 0],
    ['license=gres/gpu', 0],
    ['gres/gpu', 0],
    ['gres/gpu==4', 0],
    ['gres/gpu:h=100=4', 4],
    ['gres/gpumem=4G', 0],
    ['cpu=4', 0],
    ['', Number.NaN],
  ])('counts the GPUs of %s', (text, gpus) => {
    expect(tres(text)).toMatchObject({ gpus, invalid: false });
  });

  it.each([
    ['a100_1g.5gb=2', 2 / 7],
    ['1g.10gb=1', 1 / 7],
    ['1g10gb=7', 1],
    ['a100_1g5gb=1', 1 / 7],
    ['H100L-2g.24gb=1', 2 / 7],
    ['h100l_1g.24gb=1', 1 / 7],
    ['NVIDIA_A100_SXM4_40GB_MIG_3g.20gb=1', 3 / 7],
    ['mig-3g.40gb=1', 3 / 7],
    ['mig4g.40gb=1', 4 / 7],
    ['a30_2g.12gb=2', 1],
    ['2g12gb=1', 1 / 2],
    ['nvidia_rtx_pro_6000_blackwell_server_edition_1g.24gb=1', 1 / 4],
    ['rtx_pro_5000_1g.24gb=1', 1 / 2],
    ['rtxpro6000_2g.48gb=1', 1 / 2],
    ['a100_1g_5gb=1', 1 / 7],
    ['nvidia_h200_nvl_4g.71gb=1', 4 / 7],
    ['nvidia_h100_80gb_hbm3=2', 2],
    ['a100-sxm4-80gb=1', 1],
    ['nvidia_geforce_gtx_1080=1', 1],
    ['amigo=1', 1],
    ['tesla.v100=1', 1],
    ['2.0=1', 1],
  ])('counts a type by its share: %s', (text, gpus) => {
    expect(tres(`cpu=4,gres/gpu:${text}`)).toMatchObject({ gpus, unmeasured: false });
  });

  it.each(['A100-mig', 'mig_24gb', 'MIG', 'gpu_mig', 'a100l.2', 'h100.3', 'nvidia_a100.4', 'mig_2g'])(
    'counts no whole GPU where a type is of MIG instances and does not say which: %s',
    (type) => {
      expect(tres(`gres/gpu:${type}=1`)).toMatchObject({ gpus: Number.NaN, unmeasured: true });
      expect(tres(`gres/gpu=1,gres/gpu:${type}=1`)).toMatchObject({ gpus: Number.NaN, unmeasured: true });
    },
  );

  it.each(['1g.24gb', '2g.48gb', '1g24gb', 'a100_5g.40gb'])(
    'counts none where GPUs of several sizes have the profile, or none: %s',
    (type) => {
      expect(tres(`gres/gpu:${type}=1`)).toMatchObject({ gpus: Number.NaN, unmeasured: true });
    },
  );

  it.each(['gres/shard=4', 'gres/shard:a100=1', 'cpu=1,gres/mps=50', 'gres/mps:100=50,mem=1G'])(
    'counts shared GPUs as GPUs of which nobody says how many they are: %s',
    (text) => {
      expect(tres(text)).toMatchObject({ gpus: Number.NaN, unmeasured: true, invalid: false });
    },
  );

  it.each(['gres/shard=0', 'gres/shards=4', 'gres/mpsx=1', 'xgres/mps=1', 'gres/shard'])(
    'takes no other resource for shared GPUs: %s',
    (text) => expect(tres(text)).toMatchObject({ gpus: 0, unmeasured: false }),
  );

  it('names the types of whole GPUs in lower case, each once', () => {
    const rest = typesOf('gres/gpu:h100=1,gres/gpu=4,gres/gpu:a100_1g.5gb=2');
    expect(rest.ids.map(({ present }) => present)).toEqual([true, false]);
    expect(typesOf('gres/gpu=4,gres/gpu:a100_1g.5gb=2')).toMatchObject({ isOnlyMig: false });
    const types = typesOf(
      'gres/gpu=8,gres/gpu:H100=4,gres/gpu:a100_1g.5gb=2,gres/gpu:h100=1,gres/gpu:A100=1',
    );
    expect(types.ids).toHaveLength(2);
    for (const [i, name] of ['h100', 'a100'].entries())
      expect(types.ids[i]!.equals(named(name)), name).toBe(true);
    expect(types.isOnlyMig).toBe(false);
    expect(typesOf('gres/gpu:a100_1g.5gb=2')).toEqual({ ids: [], isOnlyMig: true });
    expect(typesOf('gres/gpu:A100-mig=2')).toEqual({ ids: [], isOnlyMig: true });
    expect(typesOf('gres/gpu=2')).toEqual({ ids: [], isOnlyMig: false });
  });

  it.each([
    ...['gres/gpu=', 'gres/gpu=two', 'gres/gpu:h100=x', 'gres/gpu=1,gres/gpu:h100='],
    ...['gres/gpu=1e400', 'gres/gpu=262145', 'gres/gpu:h100=1e9', 'gres/shard=1e400', 'gres/mps=many'],
  ])('finds no possible count in %s', (text) => {
    expect(tres(text)).toMatchObject({ gpus: Number.NaN, invalid: true });
  });

  it('tells a utilization from one that says nothing', () => {
    const known = { gpuUtilization: 55, gpuUtilizationUnavailable: false };
    const unknown = { gpuUtilization: Number.NaN, gpuUtilizationUnavailable: true };
    expect(tres('cpu=00:01,gres/gpumem=4G,gres/gpuutil=55')).toMatchObject(known);
    expect(tres('gres/gpuutil=18446744073709551614')).toMatchObject(unknown);
    expect(tres('gres/gpuutil=0.00G')).toMatchObject(unknown);
    expect(tres('gres/gpu=1')).toMatchObject({ ...unknown, gpuUtilizationUnavailable: false });
  });

  it.each([
    ['billing=96,cpu=96,mem=384G', 96],
    ['cpu=1,cpu=2', 2],
    ['cpu=4', 4],
    ['xcpu=4', Number.NaN],
    ['cpux=4', Number.NaN],
    ['cpu==4', Number.NaN],
    ['cpu', Number.NaN],
    ['', Number.NaN],
  ])('counts the CPUs of %s', (text, cpus) => {
    expect(readTresCpus(...inRow(text))).toBe(cpus);
  });
});

describe('readJobState', () => {
  it.each([
    ['COMPLETED', 'COMPLETED'],
    ['CANCELLED by 1001', 'CANCELLED'],
    ['NODE_FAIL', 'NODE_FAIL'],
    ['COMPLETE', 'UNKNOWN'],
    ['COMPLETEDX', 'UNKNOWN'],
    ['CANCELLED+', 'UNKNOWN'],
    [' COMPLETED', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('reads %s', (text, state) => {
    expect(readJobState(...inRow(text))).toBe(state);
  });
});

function named(text: string): Identifier {
  const id = new Identifier();
  const bytes = new TextEncoder().encode(text);
  KEY.hash(bytes, 0, bytes.length, id);
  return id;
}

function host(text: string): Identifier {
  const id = new Identifier();
  const bytes = new TextEncoder().encode(text);
  hashHost(KEY, bytes, 0, bytes.length, id);
  return id;
}

describe('NodeListReader', () => {
  it.each([
    ['gpu01', ['gpu01']],
    ['gpu01.cluster.example', ['gpu01.cluster.example']],
    ['10.0.0.1', ['10.0.0.1']],
    ['gpu01,gpu02', ['gpu01', 'gpu02']],
    ['gpu[01-02].cluster,x', ['gpu01.cluster', 'gpu02.cluster', 'x']],
    ['n'.repeat(512), ['n'.repeat(512)]],
    ['None assigned', []],
    ['None', []],
    ['', []],
  ])('names the nodes of %s', (text, names) => {
    const target: Identifier[] = [];
    const reader = new NodeListReader(KEY);
    reader.read(...inRow('a,b,c,d'), target);
    expect(reader.read(...inRow(text), target)).toBe('complete');
    expect(target).toHaveLength(names.length);
    for (const [index, name] of names.entries()) expect(target[index]!.equals(host(name))).toBe(true);
  });

  it.each(['gpu]', 'gpu[', 'gpu01,', 'n'.repeat(513)])('names none of %s', (text) => {
    const target: Identifier[] = [];
    expect(new NodeListReader(KEY).read(...inRow(text), target)).toBe('malformed');
    expect(target).toEqual([]);
  });
});
