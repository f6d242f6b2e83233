// keygen, collect --sign and collect --seal, as somebody types them.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { claw, folder, PACKAGE } from '../cli/run.ts';
import { collect, copied, ENVELOPE, makeAll, SEALED } from './made.ts';

const made = await makeAll();
const { cwd } = made;

describe('claw keygen', () => {
  it('makes a pair that only its owner can sign with', () => {
    expect(statSync(join(cwd, 'claw_key.pem')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(cwd, 'claw_key.pem'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(readFileSync(join(cwd, 'claw_key.pub.pem'), 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  });

  it('says where, and the SHA-256 of the public key', async () => {
    const at = folder();
    const { stdout } = await claw(['keygen', '--output', 'a.pem', '--json'], { cwd: at });
    const spki = execFileSync(process.execPath, [
      '-e',
      `const { createHash, createPublicKey } = require('crypto');
       const key = createPublicKey(require('fs').readFileSync(process.argv[1]));
       console.log(createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex'));`,
      join(at, 'a.pub.pem'),
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      key_id: String(spki).trim(),
      private_key: 'a.pem',
      public_key: 'a.pub.pem',
    });
  });

  it('writes nothing over, and leaves half a pair nowhere', async () => {
    const before = readFileSync(join(cwd, 'claw_key.pem'));
    expect(await claw(['keygen'], { cwd })).toMatchObject({ status: 7, stdout: '' });
    expect(readFileSync(join(cwd, 'claw_key.pem')).equals(before)).toBe(true);
    const at = folder();
    writeFileSync(join(at, 'claw_key.pub.pem'), 'mine');
    expect(await claw(['keygen'], { cwd: at })).toMatchObject({ status: 7 });
    expect(readdirSync(at)).toEqual(['claw_key.pub.pem']);
  });
});

describe('claw collect --sign', () => {
  it.each([0o640, 0o604, 0o620])('refuses a key that others may use (mode %o)', async (mode) => {
    const at = copied(made, 'claw_key.pem');
    chmodSync(join(at, 'claw_key.pem'), mode);
    const ran = await collect(['--sign', 'claw_key.pem'], { cwd: at });
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringMatching(/read by others/) });
    expect(readdirSync(at)).toEqual(['claw_key.pem']);
  });

  it.each([
    ['a public key', 'claw_key.pub.pem', 2, /^claw: The key claw_key\.pub\.pem is a public key: give --sign/],
    ['no key', PACKAGE, 2, /holds no Ed25519 private key/],
    ['nothing', 'missing.pem', 2, /does not exist/],
    ['an empty name', '', 2, /--sign takes the file of a key/],
  ])('refuses %s before it computes', async (_what, name, status, says) => {
    const at = copied(made, PACKAGE, 'claw_key.pub.pem');
    chmodSync(join(at, 'claw_key.pub.pem'), 0o644);
    chmodSync(join(at, PACKAGE), 0o600);
    const before = readdirSync(at);
    expect(await collect(['--output', 'x.json', '--sign', name], { cwd: at })).toMatchObject({
      status,
      stdout: '',
      stderr: expect.stringMatching(says),
    });
    expect(readdirSync(at)).toEqual(before);
  });

  it('leaves alone what is no envelope, and writes nothing in a dry run', async () => {
    const at = copied(made, 'claw_key.pem');
    const sign = ['--sign', 'claw_key.pem'];
    expect(await collect(['--dry-run', ...sign], { cwd: at })).toMatchObject({ status: 0 });
    expect(readdirSync(at)).toEqual(['claw_key.pem']);
    writeFileSync(join(at, ENVELOPE), 'mine');
    expect(await collect(sign, { cwd: at })).toMatchObject({ status: 7 });
    expect(existsSync(join(at, PACKAGE))).toBe(false);
  });

  it('says that an envelope beside a package is of an earlier one, as long as it is', async () => {
    const at = folder();
    const env = { ...made.env, CLAW_STATE_DIR: join(at, 'state') };
    const keys = copied(made, 'claw_key.pem');
    const sign = ['--sign', join(keys, 'claw_key.pem')];
    const said = async (...args: string[]) => {
      const { status, stdout } = await collect(args, { cwd: at, env });
      expect(status).toBe(0);
      return stdout.replace(/\s+/g, ' ');
    };
    const stale = (name: string) => `${name} is of an earlier package, not of this one`;
    await said(...sign, '--seal', made.recipient);
    // Bytes that are signed as they are.
    expect(await said()).not.toContain('of an earlier package');
    const other = ['--organization', 'Another Lab'];
    const replaced = await said(...other);
    for (const name of [ENVELOPE, SEALED]) expect(replaced).toContain(stale(name));
    expect(await said('--json', ...other)).toContain(stale(ENVELOPE));
    expect(await said('--dry-run', ...other)).not.toContain('of an earlier package');
    expect(await said(...sign, ...other)).not.toContain(stale(ENVELOPE));
    expect(await said(...other)).not.toContain(stale(ENVELOPE));
  });

  it('writes the same bytes again, readable by their owner only', async () => {
    const at = copied(made, 'claw_key.pem', ENVELOPE);
    const ran = await collect(['--json', '--sign', 'claw_key.pem'], { cwd: at, env: made.env });
    expect(JSON.parse(ran.stdout).output.envelope.path).toBe(ENVELOPE);
    expect(readFileSync(join(at, ENVELOPE)).equals(readFileSync(join(cwd, ENVELOPE)))).toBe(true);
    expect(statSync(join(cwd, ENVELOPE)).mode & 0o777).toBe(0o600);
  });
});

describe('claw collect --seal', () => {
  it('can be opened by its recipient: what comes out is what was signed', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(made.identity);
    const opened = await decrypter.decrypt(readFileSync(join(cwd, SEALED)));
    expect(Buffer.from(opened).equals(readFileSync(join(cwd, ENVELOPE)))).toBe(true);
    expect(statSync(join(cwd, SEALED)).mode & 0o777).toBe(0o600);
  });

  const age = ageCommand();
  it.skipIf(age === undefined)(
    `can be opened by Debian's age${age === undefined ? ', which is not here and could not be installed' : ''}`,
    () => {
      const at = copied(made, SEALED);
      writeFileSync(join(at, 'identity.txt'), `${made.identity}\n`);
      const opened = execFileSync(age!, ['--decrypt', '--identity', 'identity.txt', SEALED], { cwd: at });
      expect(opened.equals(readFileSync(join(cwd, ENVELOPE)))).toBe(true);
    },
  );

  it('seals the package itself where nothing is signed', async () => {
    const at = folder();
    await collect(['--seal', made.recipient], { cwd: at });
    const decrypter = new Decrypter();
    decrypter.addIdentity(made.identity);
    const opened = await decrypter.decrypt(readFileSync(join(at, `${PACKAGE}.age`)));
    expect(Buffer.from(opened).equals(readFileSync(join(at, PACKAGE)))).toBe(true);
    expect(readdirSync(at).sort()).toEqual([PACKAGE, `${PACKAGE}.age`]);
  });

  it.each(['age1', 'age1qqqq', 'ssh-ed25519 AAAA', '', `age1${'q'.repeat(58)}`])(
    'refuses %s as a recipient',
    async (recipient) => {
      const at = folder();
      const ran = await collect(['--seal', recipient], { cwd: at });
      expect(ran).toMatchObject({ status: 2, stderr: expect.stringMatching(/takes the recipient/) });
      expect(readdirSync(at)).toEqual([]);
    },
  );
});

/** Where Debian's age is: installed where we may, undefined where there is none. */
function ageCommand(): string | undefined {
  const path = '/usr/bin/age';
  const apt = '/usr/bin/apt-get';
  if (existsSync(path) || process.getuid?.() !== 0 || !existsSync(apt))
    return existsSync(path) ? path : undefined;
  try {
    execFileSync(apt, ['install', '--yes', '--quiet', 'age'], { stdio: 'ignore', timeout: 120_000 });
  } catch {
    return undefined;
  }
  return existsSync(path) ? path : undefined;
}
