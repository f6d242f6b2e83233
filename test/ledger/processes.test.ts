// Real processes on a real disk: several at once, one that is killed, and a disk that is full.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ledger, lockRefused, openLock, openScope, realFiles, stateSentences } from '@ptl/claw/internal';
import { afterEach, describe, expect, it } from 'vitest';
import { claw, folder } from '../cli/run.ts';
import { root } from '../tidy/files.ts';
import { month, release } from './entries.ts';
import { done, OCTOBER, site } from './sites.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

interface Said {
  readonly keyId: string;
  readonly sha256: string;
  readonly isOld: boolean;
}

function start(directory: string, task: 'once' | 'hold' | 'many'): ChildProcess {
  const args = ['--conditions=@ptl/source', CHILD, directory, task];
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The lines that a process says until it ends; `seen` is told how many they are. */
async function linesOf(
  child: ChildProcess,
  seen: (count: number) => void = () => undefined,
): Promise<Said[]> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    seen(text.split('\n').length - 1);
  });
  await once(child, 'close');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Said);
}

const worldAt = (path: string) => ({
  env: { CLAW_STATE_DIR: path },
  now: () => Date.UTC(2026, 10, 2) / 1000,
  random: (bytes: number) => new Uint8Array(bytes).fill(7),
  isTerminal: false,
  say: () => undefined,
});

describe('several processes at once', () => {
  it('make one key, and give out one package', async () => {
    const directory = join(folder(), 'state');
    const children = Array.from({ length: 5 }, () => linesOf(start(directory, 'once')));
    const said = (await Promise.all(children)).flat();
    expect(said).toHaveLength(5);
    expect(new Set(said.map(({ keyId }) => keyId)).size).toBe(1);
    expect(new Set(said.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(said.filter(({ isOld }) => !isOld)).toHaveLength(1);
    const { ledger } = openScope({}, worldAt(directory));
    expect(ledger?.decide(release(month(10)))).toMatchObject({
      entry: { number: 1, sha256: said[0]?.sha256 },
    });
  });
});

describe('a process that is killed', () => {
  it.each([1, 2, 5, 17])('leaves all that it gave out, after %s packages', async (count) => {
    const directory = join(folder(), 'state');
    const child = start(directory, 'many');
    const said = await linesOf(child, (seen) => {
      if (seen >= count) child.kill('SIGKILL');
    });
    expect(said.length).toBeGreaterThanOrEqual(count);
    const { ledger, keyId } = openScope({}, worldAt(directory));
    expect(new Set(said.map((one) => one.keyId))).toEqual(new Set([keyId]));
    for (const [index, { sha256 }] of said.entries()) {
      const decision = ledger!.decide(release(month(index + 1)));
      expect(decision).toMatchObject({ kind: 'recorded', entry: { sha256 } });
      if (decision.kind === 'recorded') expect(ledger!.recorded(decision.entry).bytes).toHaveLength(1000);
    }
    // What it was at when it was killed is recorded, or free.
    const next = ledger!.release(release(month(said.length + 1)), () => new Uint8Array(3));
    expect(next.entry.number).toBe(said.length + 1);
  });

  it('leaves no lock; while it lives, others are told so', async () => {
    const directory = folder();
    const lock = openLock(realFiles, directory, 20);
    const child = start(directory, 'hold');
    await once(child.stdout!, 'data');
    const take = () => lock(join(directory, 'lock'), () => 'taken');
    expect(take).toThrow(expect.objectContaining({ exitCode: 5, message: stateSentences.busy(directory) }));
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(take()).toBe('taken');
  });
});

it('says why a lock cannot be had: a full disk is not one without locks', () => {
  const said = (errcode: number) => lockRefused(Object.assign(new Error(), { errcode }), '/state');
  expect(said(13)).toMatchObject({ exitCode: 7, message: expect.stringContaining('the disk is full') });
  expect(said(10)).toMatchObject({ exitCode: 5, message: stateSentences.noLocks('/state') });
});

describe('a full disk', () => {
  const mounted: string[] = [];
  afterEach(() => {
    for (const path of mounted.splice(0)) execFileSync('umount', [path]);
  });

  it('records nothing, says so, and goes on once there is room', (context) => {
    const disk = folder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      context.skip('this account may not mount a small disk, so a full one was not tried');
    }
    mounted.push(disk);
    const world = worldAt(join(disk, 'state'));
    const { ledger, notes } = openScope({ newScope: true }, world);
    expect(notes).toEqual([stateSentences.fleeting(join(disk, 'state'))]);
    const large = () => new Uint8Array(100_000);
    expect(() => ledger!.release(release(month(10)), large)).toThrow(
      expect.objectContaining({
        exitCode: 7,
        message: expect.stringMatching(/because the disk is full: make/),
      }),
    );
    expect(readdirSync(join(disk, 'state', 'packages'))).toEqual([]);
    const small = () => new Uint8Array(100);
    expect(ledger!.release(release(month(10)), small)).toMatchObject({ isOld: false, entry: { number: 1 } });
  });
});

it('two nodes whose locks do not reach each other give nothing out', () => {
  const directory = { path: folder(), place: 'here' };
  const lock = <T>(_path: string, work: () => T): T => work();
  const one = new Ledger({ fs: realFiles, lock, directory });
  const other = new Ledger({ fs: realFiles, lock, directory });
  // The other one appends between the look of the first at the ledger and its line.
  const meanwhile = () => {
    other.release(release(month(10)), () => new Uint8Array(2));
    return new Uint8Array(1);
  };
  expect(() => one.release(release(month(10)), meanwhile)).toThrow(
    stateSentences.twoAtOnce('here/ledger.ndjson'),
  );
});

describe('two runs at once that replace', () => {
  it('give out one package, and the slower one is told so', async () => {
    const { collect, cwd, state, written } = site();
    await collect('--quiet', '--new-scope', ...OCTOBER);
    const pipe = join(cwd, 'slow.txt');
    execFileSync('mkfifo', [pipe]);
    const replace = ['--quiet', '--replace', ...OCTOBER];
    const late = claw(['collect', '--from', 'slow.txt', '--output', 'late.json', ...replace], {
      cwd,
      env: { CLAW_STATE_DIR: state },
      ownState: true,
      process: true,
    });
    // It opens its input once it has begun.
    const writer = await open(pipe, 'w');
    expect(await collect('--workload', 'mixed', ...replace)).toEqual(done);
    await writer.writeFile(readFileSync(join(cwd, 'jobs.txt')));
    await writer.close();
    expect(await late).toMatchObject({
      status: 5,
      stderr: expect.stringMatching(/2026-10-01 to 2026-10-31 as entry 2 while this one was under way/),
    });
    expect(readdirSync(cwd)).not.toContain('late.json');
    expect(written()).toContain('"workload": "mixed"');
  });
});
