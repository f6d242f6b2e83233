// Scopes and their keys: where they lie, who may read them, when one is made, and what follows from them.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openScope, rotateKey, stateSentences } from '@ptl/claw/internal';
import type { Dice } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/run.ts';

const mode = (path: string) => statSync(path).mode & 0o777;
/** A key of dice cannot be read back: what it throws stands for it. */
const dieOf = ({ dice }: { dice: Dice }) => dice.die(2026, 'user', Int32Array.of(1, 2, 3, 4), 0, 'util');
let drawn = 0;

function world(env: Record<string, string>, isTerminal = false) {
  const said: string[] = [];
  return {
    env,
    isTerminal,
    said,
    now: () => Date.UTC(2026, 10, 30, 12) / 1000,
    random: (bytes: number) => new Uint8Array(bytes).fill(++drawn),
    say: (sentence: string) => void said.push(sentence),
  };
}

const refused = (exitCode: number, message: string) => expect.objectContaining({ exitCode, message });

/** A state directory with the scope `default`, and the path of its key. */
function begun(): { path: string; key: string; env: Record<string, string> } {
  const path = join(folder(), 'state');
  const env = { CLAW_STATE_DIR: path };
  openScope({ newScope: true }, world(env));
  return { path, key: join(path, 'scopes', 'default', 'master.key'), env };
}

describe('the state directory', () => {
  it.each([
    ['CLAW_STATE_DIR', (path: string) => ({ CLAW_STATE_DIR: path, XDG_STATE_HOME: '/x', HOME: '/x' }), ''],
    ['XDG_STATE_HOME', (path: string) => ({ XDG_STATE_HOME: path, HOME: '/x' }), 'claw'],
    ['HOME', (path: string) => ({ HOME: path, XDG_STATE_HOME: 'relative' }), '.local/state/claw'],
  ])('lies where %s says, for its owner alone', (_what, env, below) => {
    const path = join(folder(), 'state');
    openScope({ newScope: true }, world(env(path)));
    const state = join(path, below);
    expect([mode(state), mode(join(state, 'scopes')), mode(join(state, 'scopes/default'))]).toEqual([
      0o700, 0o700, 0o700,
    ]);
    for (const name of ['cluster.key', 'lock', 'scopes/default/master.key'])
      expect(mode(join(state, name)), name).toBe(0o600);
  });

  it('must be named, from the root', () => {
    expect(() => openScope({}, world({}))).toThrow(refused(2, stateSentences.noHome));
    const relative = { CLAW_STATE_DIR: 'state' };
    expect(() => openScope({}, world(relative))).toThrow(refused(2, stateSentences.relative('state')));
  });

  it('is not trusted where others may write, or where it is none', () => {
    const { path, env } = begun();
    chmodSync(path, 0o770);
    expect(() => openScope({}, world(env))).toThrow(refused(5, stateSentences.folderOpen(path)));
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(() => openScope({ newScope: true }, world({ CLAW_STATE_DIR: file }))).toThrow(
      refused(5, stateSentences.notAFolder(file)),
    );
  });

  it('is refused where nobody can write', () => {
    const path = '/proc/claw';
    expect(() => openScope({ newScope: true }, world({ CLAW_STATE_DIR: path }))).toThrow(
      expect.objectContaining({
        exitCode: 7,
        message: expect.stringMatching(
          /^The state directory \/proc\/claw [^\n]+ set CLAW_STATE_DIR to another place\.$/,
        ),
      }),
    );
  });
});

describe('a key', () => {
  it('is made with --new-scope, once', () => {
    const { key, env } = begun();
    const text = readFileSync(key, 'utf8');
    const again = openScope({ newScope: true }, world(env));
    expect(readFileSync(key, 'utf8')).toBe(text);
    expect(again.diceSince).toBe('2026-11-30');
    expect(openScope({}, world(env)).keyId).toBe(again.keyId);
  });

  it.each([{}, { newScope: true }])('is made and then said, on a terminal or with %j', (flags) => {
    const path = join(folder(), 'state');
    const asked = world({ CLAW_STATE_DIR: path }, !('newScope' in flags));
    openScope(flags, asked);
    const key = join(path, 'scopes/default/master.key');
    expect(asked.said).toEqual([stateSentences.newKey('default', key)]);
  });

  it('is not made elsewhere, and nothing else is', () => {
    const path = join(folder(), 'state');
    const key = join(path, 'scopes/night/master.key');
    const night = { scope: 'night' };
    expect(() => openScope(night, world({ CLAW_STATE_DIR: path }))).toThrow(
      refused(5, stateSentences.noKey('night', key)),
    );
    expect(() => statSync(path)).toThrow('ENOENT');
  });

  it.each(['', 'a b', '../up', 'UPPER', '.', 'a'.repeat(33), '-x'])('belongs to no scope %j', (scope) => {
    expect(() => openScope({ scope }, world({ HOME: '/x' }))).toThrow(refused(2, stateSentences.scopeName));
  });

  it.each([0o640, 0o604, 0o660, 0o666])('that others may read (%o) is refused', (open) => {
    const { key, env } = begun();
    chmodSync(key, open);
    expect(() => openScope({}, world(env))).toThrow(refused(5, stateSentences.keyOpen(key)));
  });

  it('that belongs to another user is refused', (context) => {
    const { key, env } = begun();
    if (process.getuid?.() !== 0) context.skip('only root can give a file to another user');
    chownSync(key, 65_534, 65_534);
    expect(() => openScope({}, world(env))).toThrow(refused(5, stateSentences.keyOfAnother(key)));
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 40)],
    ['empty', () => ''],
    ['of another kind', (text: string) => text.replace('scope key', 'cluster key')],
    ['of a later format', (text: string) => text.replace('"format":1', '"format":2')],
    ['with a digit less', (text: string) => text.replace(/"key":"./, '"key":"')],
    ['with no date', (text: string) => text.replace('2026-11-30', '2026-02-30')],
    ['too large', (text: string) => text + ' '.repeat(5000)],
  ])('that is %s is refused', (_what, spoil) => {
    const { key, env } = begun();
    writeFileSync(key, spoil(readFileSync(key, 'utf8')));
    expect(() => openScope({}, world(env))).toThrow(refused(5, stateSentences.notAKey(key)));
  });

  it('that is no regular file is refused, and not waited for', () => {
    const { env } = begun();
    const pipe = join(folder(), 'pipe');
    execFileSync('mkfifo', ['-m', '600', pipe]);
    const shelf = join(folder(), 'folder');
    mkdirSync(shelf, { mode: 0o700 });
    for (const scopeKey of [pipe, shelf])
      expect(() => openScope({ scopeKey }, world(env))).toThrow(refused(5, stateSentences.notAKey(scopeKey)));
  });
});

describe('--scope-key', () => {
  it('gives the same keys on a node that shares no state directory', () => {
    const { key, env } = begun();
    const here = openScope({}, world(env));
    const scopeKey = join(folder(), 'copy.key');
    copyFileSync(key, scopeKey);
    const there = openScope({ scopeKey }, world({ CLAW_STATE_DIR: join(folder(), 'state') }));
    for (const name of ['keyId', 'identifier', 'clusterKey', 'diceSince'] as const)
      expect(there[name], name).toEqual(here[name]);
    expect(dieOf(there)).toBe(dieOf(here));
  });

  it('must be there, unless it is to be made', () => {
    const { env } = begun();
    const scopeKey = join(folder(), 'shared.key');
    expect(() => openScope({ scopeKey }, world(env, true))).toThrow(
      refused(5, stateSentences.noKeyFile(scopeKey)),
    );
    const made = openScope({ scopeKey, newScope: true }, world(env));
    expect(mode(scopeKey)).toBe(0o600);
    expect(openScope({ scopeKey }, world(env)).keyId).toBe(made.keyId);
    const nowhere = join(folder(), 'none', 'shared.key');
    expect(() => openScope({ scopeKey: nowhere, newScope: true }, world(env))).toThrow(
      refused(7, `The key ${nowhere} is in a folder that does not exist: make it, or choose another place.`),
    );
  });
});

describe('scopes of one state directory', () => {
  it('have dice of their own, and know each cluster by the same hash', () => {
    const { env } = begun();
    const one = openScope({}, world(env));
    const other = openScope({ scope: 'other', newScope: true }, world(env));
    expect(other.clusterKey).toEqual(one.clusterKey);
    for (const name of ['keyId', 'identifier'] as const) expect(other[name]).not.toEqual(one[name]);
    expect(dieOf(other)).not.toBe(dieOf(one));
  });
});

describe('a run that is not to be recorded', () => {
  it('of the synthetic cluster has a key that all know, and touches nothing', () => {
    const path = join(folder(), 'state');
    const sample = openScope({ sample: true }, world({ CLAW_STATE_DIR: path }));
    expect(sample).toEqual(openScope({ sample: true }, world({})));
    expect(sample.ledger).toBeUndefined();
    // Its key is as old as its data, on whichever day it is looked at.
    expect(sample.diceSince).toBe('2026-10-01');
    expect(() => statSync(path)).toThrow('ENOENT');
  });

  it('that is dry takes the key that is there, else one that it throws away', () => {
    const { env } = begun();
    const dry = openScope({ dryRun: true }, world(env));
    expect([dry.keyId, dry.ledger, dry.notes]).toEqual([openScope({}, world(env)).keyId, undefined, []]);
    const path = join(folder(), 'state');
    const none = openScope({ dryRun: true }, world({ CLAW_STATE_DIR: path }));
    expect(none.notes).toEqual([stateSentences.dryRunKey('default')]);
    expect(() => statSync(path)).toThrow('ENOENT');
  });
});

it('a rotated key throws other dice from its day on, and keeps the clusters', () => {
  const { key, env } = begun();
  writeFileSync(key, readFileSync(key, 'utf8').replace('2026-11-30', '2026-01-01'));
  const old = openScope({}, world(env));
  rotateKey({}, world(env));
  const rotated = openScope({}, world(env));
  expect(old.diceSince).toBe('2026-01-01');
  expect(rotated.diceSince).toBe('2026-11-30');
  expect(dieOf(rotated)).not.toBe(dieOf(old));
  expect(rotated.clusterKey).toEqual(old.clusterKey);
  expect(mode(key)).toBe(0o600);
});

it('every sentence about state is one whole line', () => {
  const made = Object.values(stateSentences).map((one) =>
    typeof one === 'string' ? one : (one as (...args: unknown[]) => string)('/state', 3),
  );
  for (const sentence of made) expect(sentence).toMatch(/^(?:[A-Z]|--|\/state )[^\n]+\.$/);
});
