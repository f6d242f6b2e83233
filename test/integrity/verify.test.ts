// claw verify, as somebody types it: what it takes, what it refuses, and in how few words.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dcgmScrape } from '../cli/exports.ts';
import { claw, folder, PACKAGE } from '../cli/run.ts';
import { copied, ENVELOPE, makeAll, SEALED } from './made.ts';

const KEY = ['--key', 'claw_key.pub.pem'];
const made = await makeAll();
const { cwd } = made;

const refused = (stderr: RegExp) => ({
  status: 6,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^claw: [^\\n]*${stderr.source}[^\\n]*\\.\\n$`)),
});

describe('claw verify', () => {
  const signed = { state: 'valid', key_id: expect.stringMatching(/^[0-9a-f]{64}$/) };

  it.each([
    ['the package', [PACKAGE], { state: 'not_checked', key_id: null }],
    ['the package, by the envelope beside it', [PACKAGE, ...KEY], signed],
    ['the envelope', [ENVELOPE, ...KEY], signed],
  ])('takes %s', async (_what, args, signature) => {
    const ran = await claw(['verify', ...args, '--json'], { cwd });
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      schema: 'ptl_output_v1',
      organization: 'Example Lab',
      mode: 'local-only',
      sha256: createHash('sha256')
        .update(readFileSync(join(cwd, PACKAGE)))
        .digest('hex'),
      signature,
    });
    expect((await claw(['verify', ...args], { cwd })).stdout).toMatch(/^Verified: /);
  });

  it('takes standard input', async () => {
    const ran = await claw(['verify', '-', ...KEY], { cwd, input: readFileSync(join(cwd, ENVELOPE)) });
    expect(ran).toMatchObject({ status: 0, stdout: expect.stringMatching(/signature +valid/) });
  });

  it('says that nobody signed what nobody signed', async () => {
    const at = copied(made, PACKAGE, 'claw_key.pub.pem');
    expect(await claw(['verify', PACKAGE], { cwd: at })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/signature +none/),
    });
    expect(await claw(['verify', PACKAGE, ...KEY], { cwd: at })).toMatchObject(refused(/is not signed/));
  });

  it('never takes an envelope unchecked', async () => {
    expect(await claw(['verify', ENVELOPE], { cwd })).toMatchObject({ status: 2, stdout: '' });
    expect(await claw(['verify', SEALED], { cwd })).toMatchObject(refused(/is sealed/));
  });

  it('calls an envelope that was written anew what it is', async () => {
    const at = copied(made, ENVELOPE, 'claw_key.pub.pem');
    const envelope = JSON.parse(readFileSync(join(at, ENVELOPE), 'utf8'));
    writeFileSync(join(at, 'anew.json'), JSON.stringify(envelope));
    for (const key of [KEY, []])
      expect(await claw(['verify', 'anew.json', ...key], { cwd: at })).toMatchObject(
        refused(/not a signed envelope in the one form/),
      );
  });

  it('refuses a package that is not the one that was signed', async () => {
    const at = copied(made, PACKAGE, ENVELOPE, 'claw_key.pub.pem');
    const text = readFileSync(join(at, PACKAGE), 'utf8');
    writeFileSync(join(at, PACKAGE), text.replace('"version": "0.1.0"', '"version":"0.2.0"'));
    for (const key of [KEY, []])
      expect(await claw(['verify', PACKAGE, ...key], { cwd: at })).toMatchObject(refused(/is not what/));
  });

  it('refuses what another key signed', async () => {
    const at = copied(made, PACKAGE, ENVELOPE);
    await claw(['keygen'], { cwd: at });
    expect(await claw(['verify', ENVELOPE, ...KEY], { cwd: at })).toMatchObject(refused(/another key/));
  });

  it.each([
    ['a private key', 'claw_key.pem'],
    ['no key', PACKAGE],
    ['nothing', 'missing'],
    ['an empty name', ''],
  ])('does not verify with %s', async (_what, name) => {
    expect(await claw(['verify', ENVELOPE, '--key', name], { cwd })).toMatchObject({ status: 2, stdout: '' });
  });

  it.each([
    [
      'a report',
      async () => (await claw(['report', '--from', '-', '--json'], { input: dcgmScrape() })).stdout,
    ],
    ['a byte order mark', async () => `\ufeff${readFileSync(join(cwd, PACKAGE), 'utf8')}`],
    ['bytes behind the end', async () => `${readFileSync(join(cwd, PACKAGE), 'utf8')} `],
    ['three megabytes', async () => ' '.repeat(3 << 20)],
    ['great depth', async () => '['.repeat(1 << 20)],
  ])('refuses %s', async (_what, content) => {
    const at = folder();
    writeFileSync(join(at, PACKAGE), await content());
    expect(await claw(['verify', PACKAGE], { cwd: at })).toMatchObject(refused(/(refused|larger than)/));
  });

  it('is read by the other commands, too, with the key alone', async () => {
    const at = copied(made, ENVELOPE, 'claw_key.pub.pem');
    const commands = [
      ['score', ENVELOPE],
      ['export', ENVELOPE, '--to', 'engines'],
      ['explain', 'gpu_fleet', '--package', ENVELOPE],
    ];
    for (const command of commands) {
      expect(await claw([...command, '--key', 'claw_key.pub.pem'], { cwd: at })).toMatchObject({
        status: 0,
        stderr: '',
      });
      const { status, stderr } = await claw(command, { cwd: at });
      expect([status, stderr]).toEqual([2, expect.stringContaining('give the public key that you trust')]);
    }
  });

  it('refuses a folder, and says what is not there', async () => {
    const at = folder();
    mkdirSync(join(at, 'folder'));
    symlinkSync('nowhere', join(at, 'link'));
    expect(await claw(['verify', 'folder'], { cwd: at })).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('is no file'),
    });
    writeFileSync(join(at, 'empty'), '');
    for (const [args, input] of [
      [['empty'], 'x'],
      [['-'], ''],
    ] as const)
      expect(await claw(['verify', ...args], { cwd: at, input })).toMatchObject({
        status: 4,
        stdout: '',
        stderr: expect.stringMatching(/^claw: (?:empty|Standard input) is empty: ask for it again/),
      });
    for (const name of ['missing', 'link'])
      expect(await claw(['verify', name], { cwd: at })).toMatchObject({
        status: 4,
        stdout: '',
        stderr: expect.stringContaining('does not exist: make a package with "claw collect"'),
      });
  });
});
