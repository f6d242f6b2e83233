// Accounts of this machine, by name or by number.
import { readFileSync } from 'node:fs';

/** The longest name of an account on Linux. */
const ACCOUNT = /^[A-Za-z_][\w.-]{0,31}\$?$/;
const LARGEST_UID = 4_294_967_294;

/** True for a valid account name and for a uid. */
export function isAccount(value: unknown): value is string | number {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 && value <= LARGEST_UID;
  return typeof value === 'string' && ACCOUNT.test(value);
}

/** The uid of an account; a uid is returned as it is. Undefined where this machine does not know the name. */
export function uidOf(account: string | number): number | undefined {
  if (typeof account === 'number') return account;
  const line = accountsHere()
    .split('\n')
    .find((one) => one.startsWith(`${account}:`));
  const uid = line?.split(':')[2] ?? '';
  return /^\d{1,10}$/.test(uid) ? Number(uid) : undefined;
}

function accountsHere(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
