// What the ledger says where it refuses, and which files it believes, with a disk in memory.
import { type FileSystem, Ledger, type Release, stateSentences } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { Disk } from './disk.ts';
import { day, month, PARAMETERS, release } from './entries.ts';

const directory = { path: '/state', place: '/state' };
const lock = <T>(_path: string, work: () => T): T => work();
const bytes = new TextEncoder().encode('a package');

function ledgerOn(fs: FileSystem): Ledger {
  return new Ledger({ fs, lock, directory });
}

/** September and October in one scope, and December in another of other clusters. */
function recorded(): Disk {
  const disk = new Disk();
  const ledger = ledgerOn(disk.fs);
  ledger.release(release(month(9)), () => bytes);
  ledger.release(release(month(10)), () => bytes);
  const elsewhere = { ...PARAMETERS, clusters: ['c2'] };
  ledger.release(release(month(12), { scope: 'other', parameters: elsewhere }), () => bytes);
  return disk;
}

/** The sentence of what `work` throws, which has the exit status of a refusal; '' where it throws nothing. */
function refusal(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    expect((error as { exitCode?: number }).exitCode).toBe(5);
    return (error as Error).message;
  }
}

describe('a refusal', () => {
  const attempt = (days: Release['days'], more: Partial<Release> = {}): string =>
    refusal(() => ledgerOn(recorded().fs).release(release(days, more), () => bytes));

  it('names the first free day of the scope, whatever others have', () => {
    const days = { first: day('2026-10-10'), end: day('2026-11-10') };
    expect(attempt(days)).toContain('give a period from 2026-11-01 on');
  });

  it('is possible of a scope that has recorded nothing', () => {
    expect(attempt(month(11), { scope: 'new' })).toContain('belongs to the scope default');
  });
});

describe('a run that replaces', () => {
  const replacing = release(month(10), { replace: true });
  const another = () => new TextEncoder().encode('another package');

  it('replaces what was there when it began, whatever was recorded of other days since', () => {
    const { fs } = recorded();
    const ledger = ledgerOn(fs);
    ledger.begin();
    ledgerOn(fs).release(release(month(11)), () => bytes);
    expect(ledger.release(replacing, another).entry).toMatchObject({ number: 5, replaces: 2 });
  });

  it('replaces nothing that another one recorded since it began, and the next one may', () => {
    const { fs } = recorded();
    const [slow, next] = [ledgerOn(fs), ledgerOn(fs)];
    slow.begin();
    ledgerOn(fs).release(replacing, () => bytes);
    next.begin();
    expect(refusal(() => slow.release(replacing, another))).toMatch(/^Another run .* as entry 4 while/);
    expect(next.release(replacing, another).entry).toMatchObject({ number: 5, replaces: 4 });
  });
});

describe('a file of the ledger', () => {
  type Stats = { mode: number; size: number; isFile: () => boolean };
  /** What reading the ledger says where each file has other attributes. */
  const seen = (change: (stats: Stats) => Partial<Stats>): string => {
    const { fs } = recorded();
    const changed = {
      ...fs,
      fstatSync: (fd: number) => {
        const stats = fs.fstatSync(fd) as unknown as Stats;
        return { ...stats, ...change(stats) };
      },
    } as unknown as FileSystem;
    return refusal(() => ledgerOn(changed).decide(release(month(11))));
  };

  it.each([0o600, 0o644, 0o755])('is read with the mode %i', (mode) => {
    expect(seen(() => ({ mode: 0o100_000 | mode }))).toBe('');
  });

  it.each([0o620, 0o602, 0o622, 0o666])('is not believed with the mode %i', (mode) => {
    expect(seen(() => ({ mode: 0o100_000 | mode }))).not.toBe('');
  });

  it('has to be a file, and not too large', () => {
    expect(seen(() => ({ isFile: () => false }))).not.toBe('');
    const ofLedger = (size: number) => seen((stats) => (stats.size > 1000 ? { size } : {}));
    expect(ofLedger(64 * 1024 * 1024)).toBe('');
    expect(ofLedger(64 * 1024 * 1024 + 1)).not.toBe('');
    const ofMark = (size: number) => seen((stats) => (stats.size < 1000 ? { size } : {}));
    expect(ofMark(4096)).toBe('');
    expect(ofMark(4097)).not.toBe('');
    const { fs } = recorded();
    const ofPackage = (size: number) => {
      const sized = (fd: number) => ({ ...(fs.fstatSync(fd) as object), size });
      const decision = ledgerOn(fs).decide(release(month(10)));
      if (decision.kind !== 'recorded') throw new Error('October is recorded.');
      return refusal(() => ledgerOn({ ...fs, fstatSync: sized } as never).recorded(decision.entry));
    };
    expect(ofPackage(4 * 1024 * 1024)).toBe('');
    expect(ofPackage(4 * 1024 * 1024 + 1)).not.toBe('');
  });

  /** A disk on which a file has another content. */
  const changed = (path: string, content: string): FileSystem => {
    const { fs } = recorded();
    const fd = fs.openSync(path, 'w');
    const text = new TextEncoder().encode(content);
    fs.writeSync(fd, text, 0, text.length);
    return fs;
  };

  it('that is broken is not said to be of a newer claw', () => {
    const path = '/state/ledger.ndjson';
    const said = refusal(() => ledgerOn(changed(path, 'x\n')).decide(release(month(11))));
    expect(said).toBe(stateSentences.brokenLedger(path, 1));
  });

  describe('that marks the last entry', () => {
    const path = '/state/last-entry.json';
    const text = (file: string): string => new TextDecoder().decode(recorded().content(file));
    const mark = JSON.parse(text(path)) as Record<string, unknown>;
    const saidOf = (file: string, content: string): string =>
      refusal(() => ledgerOn(changed(file, content)).decide(release(month(11))));
    const lines = text('/state/ledger.ndjson').split('\n');

    it('says that the ledger lost its end, however much it was', () => {
      for (const kept of [0, 1, 2]) {
        const rest = lines.slice(0, kept).map((line) => `${line}\n`);
        const short = stateSentences.shortLedger('/state/ledger.ndjson', kept, 3);
        expect(saidOf('/state/ledger.ndjson', rest.join(''))).toBe(short);
      }
    });

    it('may be of an earlier entry', () => {
      const { hash } = JSON.parse(lines[0]!) as { hash: string };
      expect(saidOf(path, JSON.stringify({ ...mark, entries: 1, last: hash }))).toBe('');
      expect(saidOf(path, JSON.stringify({ ...mark, entries: 2, last: hash }))).not.toBe('');
    });

    it.each([{ format: 2 }, { entries: 1.5 }, { entries: 'three' }, { last: 7 }, { last: 'f'.repeat(63) }])(
      'is none with %j',
      (members) => {
        expect(saidOf(path, JSON.stringify({ ...mark, ...members }))).toBe(stateSentences.notAFile(path));
      },
    );

    it.each(['', 'x', '[]', 'null', '7'])('is none as %j', (content) => {
      expect(saidOf(path, content)).toBe(stateSentences.notAFile(path));
    });
  });

  it('has to be the package that was recorded', () => {
    const decision = ledgerOn(recorded().fs).decide(release(month(10)));
    if (decision.kind !== 'recorded') throw new Error('October is recorded.');
    const { entry } = decision;
    const path = `/state/packages/${entry.sha256}.json`;
    const gone = stateSentences.packageGone(path, entry.number);
    expect(refusal(() => ledgerOn(changed(path, 'another')).recorded(entry))).toBe(gone);
    expect(refusal(() => ledgerOn(new Disk().fs).recorded(entry))).toBe(gone);
  });
});
