// Reads the bytes of all files: which format each has, and what all of them say together.
import { createHash } from 'node:crypto';
import type { Input, InputFile, Options, Reading } from '../records.ts';
import type { Note } from '../sentences.ts';
import { readSmiCsv, readSmiXml } from './nvidia-smi.ts';
import { readPods } from './pods.ts';
import { readSacct } from './sacct.ts';
import { meaningOf, readAnswer, readExposition, type Series } from './series.ts';

export function readFiles(files: readonly InputFile[], options: Options, note: Note): Input {
  const input: Input = { rows: [], readings: [], pods: [] };
  const series: Series[] = [];
  const texts = new Set(files.map(({ bytes }) => new TextDecoder().decode(bytes)));
  if (texts.size < files.length) note('same-bytes-twice');
  for (const text of texts) {
    const file = createHash('sha256').update(text).digest('hex').slice(0, 16);
    const head = text.trimStart();
    const line = head.split('\n', 1)[0]!;
    if (head.startsWith('{') || head.startsWith('[')) {
      const document = JSON.parse(text);
      if (document.resultType !== undefined || document.data !== undefined)
        series.push(...readAnswer(document, file));
      else input.pods.push(...readPods(document));
    } else if (head.startsWith('<')) append(input.readings, readSmiXml(text, file, options));
    else if (/JobID/.test(line) && /State/.test(line)) input.rows.push(...readSacct(text, options, note));
    else if (/,/.test(line) && /(^|, )(uuid|index|pci\.bus_id)\b/.test(line))
      append(input.readings, readSmiCsv(text, file, options));
    else append(series, readExposition(text, file));
  }
  append(input.readings, meaningOf(series, note));
  return input;
}

function append<T>(all: T[], more: readonly (T | Reading)[]): void {
  for (const one of more) all.push(one as T);
}
