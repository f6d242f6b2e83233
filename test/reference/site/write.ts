// Writes a model to files: in which formats, in how many parts and in what order is the layout's choice.
import type { InputFile } from '../records.ts';
import type { Dice } from './dice.ts';
import type { Model } from './model.ts';
import { writeDcgm } from './write-dcgm.ts';
import { writePods } from './write-pods.ts';
import { writePrometheus } from './write-prometheus.ts';
import { writeSacct } from './write-sacct.ts';
import { writeSmi } from './write-smi.ts';

export function writeSite(model: Model, dice: Dice): InputFile[] {
  const written = [
    ...writeSacct(model, dice),
    ...writeDcgm(model, dice),
    ...writePrometheus(model, dice),
    ...writeSmi(model, dice),
    ...writePods(model, dice),
  ];
  if (written.length > 0 && dice.chance(0.1)) {
    const { name, text } = dice.pick(written);
    written.push({ name: `again-${name}`, text });
  }
  return dice.shuffled(written).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
}
