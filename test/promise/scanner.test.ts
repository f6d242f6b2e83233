// The scanner's own recall: whatever is planted, in every encoding, at any place, is found; and nothing is
// found where nothing is.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { unlikely } from './naming.ts';
import { ENCODINGS, type Encoding, Scanner } from './scanner.ts';

/** How somebody else would write the name down: not with the scanner's own code. */
const WRITERS: Record<Encoding, readonly ((name: string, before: string) => string)[]> = {
  raw: [(name) => name],
  folded: [(name) => name.toLowerCase(), (name) => name.toUpperCase()],
  truncated: [
    (name) => [...name].slice(0, 8).join(''),
    (name) => [...name].slice(0, 8).join('').toUpperCase(),
  ],
  base64: [
    (name) => btoa(binary(name)),
    (name, before) => btoa(binary(`${before}${name}${before}`)),
    (name, before) => Buffer.from(`${before}x${name}`).toString('base64url'),
  ],
  hex: [
    (name) => Buffer.from(name).toString('hex').toUpperCase(),
    (name, before) => Buffer.from(before + name + before).toString('hex'),
  ],
  percent: [
    (name) => encodeURIComponent(name),
    (name) => binary(name).replace(/[\s\S]/g, (letter) => `%${hex(letter, 2).toUpperCase()}`),
  ],
  unicode: [(name) => name.replace(/[\s\S]/g, (letter) => `\\u${hex(letter, 4)}`)],
  decimal: [(name) => JSON.stringify([...Buffer.from(name)]), (name) => [...Buffer.from(name)].join(', ')],
  reversed: [(name) => [...name].toReversed().join('')],
  md5: [(name) => createHash('md5').update(name).digest('hex')],
  sha1: [(name) => createHash('sha1').update(name).digest('hex').toUpperCase()],
  sha256: [
    (name) => createHash('sha256').update(name).digest('hex'),
    (name) => createHash('sha256').update(`${name}\n`).digest('hex').slice(0, 20),
  ],
  'hash-base64': [(name) => createHash('sha256').update(name).digest('base64')],
};

function binary(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

function hex(letter: string, width: number): string {
  return letter.charCodeAt(0).toString(16).padStart(width, '0');
}

const NOISE = 'The gate counts users, and keeps to the profile small. {"low":0.35,"high":0.4,"value":0.375} ';

it('finds every planted name in every encoding', () => {
  const random = seeded(5);
  let planted = 0;
  for (let round = 0; round < 200; round++) {
    const name = round % 3 === 0 ? `Жanna-${unlikely(random)}` : unlikely(random);
    const scanner = new Scanner([unlikely(random), name]);
    const before = 'ab'.slice(0, round % 3);
    for (const encoding of ENCODINGS)
      for (const write of WRITERS[encoding]) {
        const at = Math.floor(random() * NOISE.length);
        const channel = NOISE.slice(0, at) + write(name, before) + NOISE.slice(at);
        const found = scanner.scan(channel);
        expect(
          found.map((one) => one.name),
          encoding,
        ).toContain(1);
        expect(found.some((one) => one.name === 0)).toBe(false);
        planted++;
      }
  }
  expect(planted).toBe(200 * 21);
});

it('finds nothing where nothing was planted', () => {
  const random = seeded(6);
  const scanner = new Scanner(Array.from({ length: 300 }, () => unlikely(random)));
  expect(scanner.scan(NOISE.repeat(50))).toEqual([]);
});
