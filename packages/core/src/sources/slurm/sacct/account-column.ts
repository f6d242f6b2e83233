// Which column fills the account of a job: its own, or the partition or QOS by which jobs are to be grouped.
import type { AccountField } from '../../source.ts';
import type { Layout } from './header.ts';

/** Returns the layout in which that column stands for the account; none does where it is missing. */
export function withAccount(layout: Layout, accountIs: AccountField = 'account'): Layout {
  if (accountIs === 'account') return layout;
  return { ...layout, columnOf: { ...layout.columnOf, Account: layout.accounts[accountIs] ?? -1 } };
}
