// Whose a run is that several exports tell of: by name, or by uid alone.
import type { Row } from './records.ts';

const UID = 'uid:';

/** What stands for a user without a name. */
export const uidOf = (uid: string | undefined): string =>
  uid === undefined || uid === '' ? '' : `${UID}${uid}`;

/**
 * Of tellings that say the same otherwise, a name says more of the user than a uid, and a uid more than
 * nothing.
 */
export function withUser(row: Row, part: readonly Row[]): Row {
  const { end, start, state } = row;
  const users = part
    .filter((one) => one.end === end && one.start === start && one.state === state)
    .map(({ user }) => user)
    .filter((user) => user !== '');
  const user = users.find((one) => !one.startsWith(UID)) ?? users[0] ?? '';
  return { ...row, user };
}
