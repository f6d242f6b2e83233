// Writing the package: all or nothing, 0600, and never over what is not a package.

import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { checkOutput, writeOutput } from '@ptl/claw/internal';
import { afterEach, describe, expect, it } from 'vitest';
import { folder } from './run.ts';

const bytes = Buffer.from('{"ptl_component":"claw","schema":"ptl_output_v1"}');
const random = new Uint8Array([1, 2, 3, 4]);
const write = (path: string, content: Uint8Array = bytes) => writeOutput(path, content, random);

describe('writing', () => {
  it('makes a file that only its owner reads, and leaves nothing else', () => {
    const cwd = folder();
    write(join(cwd, 'package.json'));
    expect(readFileSync(join(cwd, 'package.json')).equals(bytes)).toBe(true);
    expect(statSync(join(cwd, 'package.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd)).toEqual(['package.json']);
  });

  it('replaces a package', () => {
    const path = join(folder(), 'package.json');
    write(path);
    const next = Buffer.from('{"ptl_component":"claw","schema":"ptl_output_v1","synthetic":true}');
    write(path, next);
    expect(readFileSync(path).equals(next)).toBe(true);
  });

  it.each([
    ['text', 'my notes'],
    ['other JSON', '{"ptl_component":"other","schema":"ptl_output_v1"}'],
    ['JSON that is no object', '[]'],
    ['nothing', ''],
  ])('leaves %s alone', (_what, content) => {
    const path = join(folder(), 'package.json');
    writeFileSync(path, content);
    const refusal = expect.objectContaining({
      exitCode: 7,
      message: expect.stringMatching(/is not a claw package/),
    });
    expect(() => write(path)).toThrow(refusal);
    expect(() => checkOutput(path, random)).toThrow(refusal);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('does not read a huge file to find out that it is none', () => {
    const path = join(folder(), 'package.json');
    writeFileSync(path, bytes);
    truncateSync(path, 2 ** 33);
    expect(() => write(path)).toThrow(expect.objectContaining({ exitCode: 7 }));
  });

  it('refuses folders, links and devices', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'folder'));
    write(join(cwd, 'package.json'));
    symlinkSync('package.json', join(cwd, 'link'));
    for (const path of [join(cwd, 'folder'), join(cwd, 'link'), '/dev/full'])
      expect(() => write(path)).toThrow(
        expect.objectContaining({ exitCode: 7, message: expect.stringMatching(/not a regular file/) }),
      );
  });

  it('says what is wrong with the folder', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'file'), '');
    const missing = join(cwd, 'none', 'package.json');
    const below = join(cwd, 'file', 'package.json');
    for (const attempt of [write, (path: string) => checkOutput(path, random)]) {
      expect(() => attempt(missing)).toThrow(
        `${missing} is in a folder that does not exist: make it, or choose another place.`,
      );
      expect(() => attempt(below)).toThrow(
        `${below} lies below something that is not a folder: check the path.`,
      );
    }
  });
});

describe('a full disk', () => {
  const mounted: string[] = [];
  afterEach(() => {
    for (const path of mounted.splice(0)) execFileSync('umount', [path]);
  });

  it('leaves the old package and no temporary file', (context) => {
    const disk = folder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      context.skip('this account may not mount a small disk, so a full one was not tried');
    }
    mounted.push(disk);
    const path = join(disk, 'package.json');
    write(path);
    const large = Buffer.alloc(100_000, ' ');
    const refusal = `${path} could not be written, because the disk is full: make room or choose another place.`;
    expect(() => write(path, large)).toThrow(expect.objectContaining({ exitCode: 7, message: refusal }));
    expect(readdirSync(disk)).toEqual(['package.json']);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});
