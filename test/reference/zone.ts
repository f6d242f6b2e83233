// Times without a zone: which moments a wall clock can mean, and which of them a row of accounting means.

const formats = new Map<string, Intl.DateTimeFormat>();

const offsets = new Map<string, number>();

/** How far the wall clock of a zone is ahead of UTC; it changes at quarters of an hour only. */
function offsetAt(zone: string, moment: number): number {
  const quarter = Math.floor(moment / 900) * 900;
  const known = offsets.get(`${zone} ${quarter}`);
  if (known !== undefined) return known;
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(quarter * 1000).map((p) => [p.type, Number(p.value)]));
  const wall = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) / 1000;
  offsets.set(`${zone} ${quarter}`, wall - quarter);
  return wall - quarter;
}

/** What a zone's wall clock shows at a moment, as if it were UTC. */
export function clockAt(zone: string, moment: number): number {
  return zone === 'UTC' ? moment : moment + offsetAt(zone, moment);
}

/** The moments that a wall clock (given as if it were UTC) can mean, earliest first; never none. */
export function readings(zone: string, wall: number): number[] {
  if (zone === 'UTC') return [wall];
  const before = offsetAt(zone, wall - 86_400);
  const after = offsetAt(zone, wall + 86_400);
  const found = [...new Set([wall - before, wall - after])]
    .filter((moment) => clockAt(zone, moment) === wall)
    .sort((a, b) => a - b);
  return found.length > 0 ? found : [wall - before];
}

/** What a cell of time can mean: nothing (unknown), one moment, or two. */
export type Possible = readonly number[];

export interface RowTimes {
  submit: number | undefined;
  eligible: number | undefined;
  start: number | undefined;
  end: number | undefined;
}

/**
 * The earliest reading in which submit ≤ eligible ≤ start ≤ end and the duration is what Elapsed says;
 * where there is none, what keeps the order; where none does either, the earliest.
 */
export function chooseTimes(
  cells: { submit: Possible; eligible: Possible; start: Possible; end: Possible },
  elapsed: number | undefined,
  suspended: number,
): { times: RowTimes; later: boolean } {
  const or = (cell: Possible): readonly (number | undefined)[] => (cell.length > 0 ? cell : [undefined]);
  const all: RowTimes[] = [];
  for (const submit of or(cells.submit))
    for (const eligible of or(cells.eligible))
      for (const start of or(cells.start))
        for (const end of or(cells.end)) all.push({ submit, eligible, start, end });
  const ordered = all.filter(inOrder);
  const agrees = ({ start, end }: RowTimes) =>
    elapsed === undefined || start === undefined || end === undefined || end - start - suspended === elapsed;
  const times = ordered.find(agrees) ?? ordered[0] ?? all.find(agrees) ?? all[0]!;
  return { times, later: times !== all[0] };
}

function inOrder({ submit, eligible, start, end }: RowTimes): boolean {
  const known = [submit, eligible, start, end].filter((time) => time !== undefined);
  return known.every((time, at) => at === 0 || known[at - 1]! <= time);
}
