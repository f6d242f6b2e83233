// Whose server listens: what the tables of Linux say, and that nothing is known where they say nothing.
import { listenersAt } from '@ptl/claw/internal';
import { expect, it } from 'vitest';

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const PORT = 9400;
const AT = ':24B8';

/** A line of a table. */
const socket = (local: string, uid: number | string, state = '0A') =>
  `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000 ${uid}        0 1673 1 0 100 0 0 10 0\n`;

const read = (ipv4: string | undefined, ipv6: string | undefined = HEAD) =>
  listenersAt(PORT, (path) => (path.endsWith('6') ? ipv6 : ipv4));

it('are those that a connection to the loopback reaches', () => {
  for (const address of ['0100007F', '00000000', '7F000001'])
    expect(read(HEAD + socket(address + AT, 1000))).toEqual([1000]);
  for (const address of ['0'.repeat(32), '0000000000000000FFFF00000100007F'])
    expect(read(HEAD, HEAD + socket(address + AT, 1000))).toEqual([1000]);
});

it('are not those of other addresses, other ports and other states', () => {
  const others = [
    socket(`0200007F${AT}`, 1000),
    socket('0100007F:24B9', 1000),
    socket(`0100007F${AT}`, 1000, '01'),
  ];
  expect(read(HEAD + others.join(''))).toEqual([]);
});

it('are all of them', () => {
  const ipv4 = HEAD + socket(`00000000${AT}`, 0) + socket(`0100007F${AT}`, 0);
  expect(read(ipv4, HEAD + socket('0'.repeat(32) + AT, 1000))).toEqual([0, 0, 1000]);
});

it('are not known without the tables, or where they have another form', () => {
  expect(read('')).toBeUndefined();
  expect(read(undefined)).toBeUndefined();
  expect(read(HEAD, undefined)).toEqual([]);
  expect(listenersAt(PORT, (path) => (path.endsWith('6') ? undefined : HEAD))).toBeUndefined();
  expect(read(HEAD + socket(`0100007F${AT}`, 'root'))).toBeUndefined();
});

it('may be of IPv4 alone', () => {
  expect(read(HEAD + socket(`0100007F${AT}`, 0), '')).toEqual([0]);
});
