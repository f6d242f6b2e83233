// Durations, sizes and host lists, byte for byte.

import { LIMITS } from '@ptl/claw-core';
import { expandHostList, readDuration, readExactSize } from '@ptl/claw-core/internal';
import { describe, expect, it } from 'vitest';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readDuration', () => {
  it.each([
    ['00:00:00', 0],
    ['01:02:03', 3723],
    ['1-02:04:00', 93_840],
    ['00:02.910', 2.91],
    ['59:59', 3599],
    ['100-00:00:01', 8_640_001],
    ['100:00:00', 360_000],
    ['1:2:3', 3723],
    ['500000000000-00:01:05', 500_000_000_000 * 86_400 + 60 + 5],
  ])('reads %s', (text, seconds) => {
    expect(readDuration(bytes(text), 0, text.length)).toBeCloseTo(seconds, 9);
  });

  it.each([
    '',
    'INVALID',
    '5',
    ':',
    '1:',
    ':1',
    '1-02:03',
    '-01:00:00',
    '1:2:3:4',
    '1-',
    '01:00:-1',
    '1:01:00:00',
    'x-01:00:00',
    '0x:00:00',
    '00:0x:00',
    '00:00:0x',
    'UNLIMITED',
  ])('takes %s for no duration', (text) => {
    expect(readDuration(bytes(text), 0, text.length)).toBeNaN();
  });

  it('looks at nothing before it', () => {
    expect(readDuration(bytes('1-01:02:03'), 5, 10)).toBe(123);
  });
});

describe('readExactSize', () => {
  it.each([
    ['87', 87],
    ['1K', 1024],
    ['32G', 32 * 1024 ** 3],
    ['2.5', 2.5],
  ])('reads %s', (text, size) => {
    expect(readExactSize(bytes(text), 0, text.length)).toBe(size);
  });

  it.each(['', '0.00G', '0.68K', 'K', '-1', 'two', '1X'])('takes %s for no exact size', (text) => {
    expect(readExactSize(bytes(text), 0, text.length)).toBeNaN();
  });
});

function expand(text: string): { names: string[]; how: string } {
  const names: string[] = [];
  const padded = bytes(`[${text}]`);
  const how = expandHostList(padded, 1, padded.length - 1, (name, start, end) => {
    names.push(new TextDecoder().decode(name.subarray(start, end)));
  });
  return { names, how };
}

describe('expandHostList', () => {
  it.each([
    ['gn01', 'gn01'],
    ['gn[01-03]', 'gn01 gn02 gn03'],
    ['gn[01-02,05],cn3', 'gn01 gn02 gn05 cn3'],
    ['rack[1-2]n[09-11]', 'rack1n09 rack1n10 rack1n11 rack2n09 rack2n10 rack2n11'],
    ['a[8-11]-ib,b', 'a8-ib a9-ib a10-ib a11-ib b'],
    ['n[098-101]', 'n098 n099 n100 n101'],
    ['x[1,3][2-3]y', 'x12y x13y x32y x33y'],
  ])('expands %s', (text, names) => {
    expect(expand(text)).toEqual({ names: names.split(' '), how: 'complete' });
  });

  it.each([
    'gn[1-',
    'gn[5-2]',
    'gn[]',
    'gn[a-b]',
    'gn]',
    ',',
    'gn[1],',
    'gn[1-2',
    `${'n'.repeat(600)}`,
    'a[1,]',
  ])('takes %s for no host list', (text) => {
    expect(expand(text).how).toBe('malformed');
  });

  it('stops at the limit', () => {
    const { names, how } = expand('n[0-9999999]');
    expect(how).toBe('limited');
    expect(names).toHaveLength(LIMITS.hostListNodes);
  });

  it('is not slowed down by brackets in brackets', () => {
    expect(expand(`${'[0-99]'.repeat(8)}`).how).toBe('limited');
    expect(expand(`${'[0-99]'.repeat(9)}`).how).toBe('malformed');
  });
});
