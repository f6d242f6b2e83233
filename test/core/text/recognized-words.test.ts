// What tells a source is found wherever it stands in the first bytes of an input, in few of them and in many.
import { recognizeSources } from '@ptl/claw-core';
import { expect, it } from 'vitest';

const idsOf = (text: string) => recognizeSources(new TextEncoder().encode(text)).map(({ id }) => id);
const LENGTHS = [...Array(24).keys(), 2000, 2030, 2047, 2048, 2049, 2100, 40_000];

it.each(['x', '"kin', '"kinkind"', 'dList""PodLis'])('finds a kind behind a text of %s', (piece) => {
  for (const length of LENGTHS) {
    const text = JSON.stringify(piece.repeat(length).slice(0, length));
    expect(idsOf(`{"apiVersion": "v1", "note": ${text}, "kind": "PodList", "items": []}`)).toEqual([
      'kubernetes_pods',
    ]);
    expect(
      idsOf(`{"apiVersion": "v1", "note": ${text}, "kind": "PodLis", "items": [{}]}${' '.repeat(600)}`),
    ).toEqual([]);
  }
});

it.each(['x', 'Sta', 'JobI', 'jobi stat '])('finds a header of sacct below lines of %s', (piece) => {
  for (const length of LENGTHS) {
    const lines = `${piece.repeat(length).slice(0, length)}\n`;
    expect(idsOf(`${lines}jobid|STATE|Start|End|AllocTRES\n`)).toEqual(['slurm_sacct']);
    expect(idsOf(`${lines}jobi|STAT|Star|En|AllocTRE\n`)).toEqual([]);
  }
});
