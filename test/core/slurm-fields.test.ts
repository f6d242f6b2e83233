// Slurm's own fields, byte for byte: TRES, states and node lists, each between bytes that belong to its neighbours.

import { Identifier, IdentifierKey } from '@ptl/claw-core';
import { NodeListReader, readJobState, readTres, readTresCpus, Tres } from '@ptl/claw-core/internal';
import { describe, expect, it } from 'vitest';

const KEY = IdentifierKey.from(new Uint8Array(16).fill(9));

/** `text` where it stands in a row: its bytes, its start and its end. */
function inRow(text: string): [Uint8Array, number, number] {
  const bytes = new TextEncoder().encode(`,${text},gres/gpu=5,cpu=7`);
  return [bytes, 1, 1 + new TextEncoder().encode(text).length];
}

function tres(text: string) {
  const read = new Tres();
  readTres(...inRow(text), read);
  const { gpus, invalid, gpuUtilization, gpuUtilizationUnavailable } = read;
  return { gpus, invalid, gpuUtilization, gpuUtilizationUnavailable };
}

describe('readTres', () => {
  it.each([
    ['gres/gpu=8', 8],
    ['billing=96,cpu=96,gres/gpu=8,mem=384G,node=1', 8],
    ['cpu=96,gres/gpu:h100=8,gres/gpu=8', 8],
    ['gres/gpu:h100=2,gres/gpu:a100=1', 3],
    ['gres/gpu=1,gres/gpu=2', 2],
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

  it.each(['gres/gpu=', 'gres/gpu=two', 'gres/gpu:h100=x', 'gres/gpu=1,gres/gpu:h100='])(
    'finds no count in %s',
    (text) => {
      expect(tres(text)).toMatchObject({ gpus: Number.NaN, invalid: true });
    },
  );

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

describe('NodeListReader', () => {
  it.each([
    ['gpu01', ['gpu01']],
    ['gpu01.cluster.example', ['gpu01']],
    ['10.0.0.1', ['10.0.0.1']],
    ['gpu01,gpu02', ['gpu01', 'gpu02']],
    ['gpu[01-02].cluster,x', ['gpu01', 'gpu02', 'x']],
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
    for (const [index, name] of names.entries()) expect(target[index]!.equals(named(name))).toBe(true);
  });

  it.each(['gpu]', 'gpu[', 'gpu01,', 'n'.repeat(513)])('names none of %s', (text) => {
    const target: Identifier[] = [];
    expect(new NodeListReader(KEY).read(...inRow(text), target)).toBe('malformed');
    expect(target).toEqual([]);
  });
});
