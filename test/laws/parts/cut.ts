// Cuts the files of a site into parts: rows of accounting and samples with a time anywhere, what else there
// is as a whole.
import type { InputFile } from '../../reference/records.ts';
import type { Dice } from '../../reference/site/dice.ts';

/** How the rows of a file are cut: each row goes anywhere, or the file breaks into pieces. */
export type Cut = 'scattered' | 'broken';

/** The files of `count` parts, together the same rows as `files`. A part may be empty. */
export function cutSite(files: readonly InputFile[], count: number, dice: Dice): InputFile[][] {
  const parts: InputFile[][] = Array.from({ length: count }, () => []);
  for (const file of files)
    for (const [part, text] of textsOf(file, count, dice).entries())
      if (text !== undefined) parts[part]!.push({ name: file.name, bytes: new TextEncoder().encode(text) });
  return parts;
}

/** Without copies: the same bytes are read once, which two parts cannot know of each other. */
export function distinct(parts: readonly (readonly InputFile[])[]): InputFile[][] {
  const seen = new Set<string>();
  return parts.map((files) =>
    files.filter(({ bytes }) => {
      const text = new TextDecoder().decode(bytes);
      const isNew = !seen.has(text);
      seen.add(text);
      return isNew;
    }),
  );
}

/** What each part has of a file; undefined for nothing. */
function textsOf({ name, bytes }: InputFile, count: number, dice: Dice): (string | undefined)[] {
  const text = new TextDecoder().decode(bytes);
  const deal = dealer(count, dice);
  if (isTable(name, text)) return cutTable(text, count, deal);
  if (/dcgm-.*prom$/.test(name)) return cutExposition(text, count, deal);
  if (/range-.*json$/.test(name)) return cutAnswer(text, count, deal);
  const whole = deal();
  return Array.from({ length: count }, (_, part) => (part === whole ? text : undefined));
}

/** Says to which part the next row goes. */
function dealer(count: number, dice: Dice): () => number {
  const cut: Cut = dice.chance(0.6) ? 'scattered' : 'broken';
  let part = dice.int(0, count - 1);
  return () => {
    if (cut === 'scattered' || dice.chance(0.1)) part = dice.int(0, count - 1);
    return part;
  };
}

/**
 * Accounting; and nvidia-smi with times and names: where the file is a part of the device, it stays whole.
 */
function isTable(name: string, text: string): boolean {
  if (/jobs-.*txt$/.test(name)) return true;
  const [header = ''] = text.split('\n');
  return /smi-.*csv$/.test(name) && /timestamp/.test(header) && /uuid|hostname/.test(header);
}

function cutTable(text: string, count: number, deal: () => number): (string | undefined)[] {
  const [header, ...rows] = text.split('\n').filter((line) => line !== '');
  const dealt = Map.groupBy(rows, deal);
  return Array.from({ length: count }, (_, part) => {
    const own = dealt.get(part);
    return own && `${[header, ...own].join('\n')}\n`;
  });
}

/** All lines of a GPU and day go to one part. A file with a look, lines without a time, stays whole. */
function cutExposition(text: string, count: number, deal: () => number): (string | undefined)[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const isWhole = lines.some((line) => !/\} \S+ \d+$/.test(line));
  const partOf = remembered(deal);
  const dealt = Map.groupBy(lines, (line) =>
    partOf(
      isWhole
        ? ''
        : deviceDay(
            Object.fromEntries(line.matchAll(/(\w+)="([^"]*)"/g).map(([, name, value]) => [name, value])),
            Number(line.split(' ').at(-1)) / 1000,
          ),
    ),
  );
  return Array.from({ length: count }, (_, part) => {
    const own = dealt.get(part);
    return own && `${own.join('\n')}\n`;
  });
}

type Labels = Record<string, string | undefined>;

interface Series {
  metric: Labels;
  values: [number, string][];
}

function cutAnswer(text: string, count: number, deal: () => number): (string | undefined)[] {
  const answer = JSON.parse(text);
  const all: Series[] = (answer.data ?? answer).result;
  const partOf = remembered(deal);
  const dealt = all.map(({ metric, values }) => ({
    metric,
    values: Map.groupBy(values, ([time]) => partOf(deviceDay(metric, time))),
  }));
  return Array.from({ length: count }, (_, part) => {
    const result = dealt.flatMap(({ metric, values }) => {
      const own = values.get(part);
      return own === undefined ? [] : [{ metric, values: own }];
    });
    if (result.length === 0) return undefined;
    return JSON.stringify(
      answer.data === undefined ? { ...answer, result } : { ...answer, data: { ...answer.data, result } },
    );
  });
}

/** The part of each key, the same whenever it is asked for. */
function remembered(deal: () => number): (key: string) => number {
  const known = new Map<string, number>();
  return (key) => {
    const part = known.get(key) ?? deal();
    known.set(key, part);
    return part;
  };
}

function deviceDay({ UUID, Hostname, gpu }: Labels, seconds: number): string {
  return `${UUID ?? `${Hostname} ${gpu}`} ${Math.floor(seconds / 86_400)}`;
}
