// A finding of claw doctor: what was checked, the result, and what to do.
import type { Probed } from '../collect/probe-command.ts';
import { CliError } from '../errors.ts';

/** `fail`: claw does not work like this. `warn`: it works, but something is wrong. */
export type Status = 'ok' | 'warn' | 'fail' | 'absent';

export interface Check {
  readonly area: 'machine' | 'configuration' | 'state' | 'source';
  readonly name: string;
  readonly status: Status;
  /** The result in words. */
  readonly says: string;
  /** What to do; undefined where there is nothing to do. */
  readonly advice?: string | undefined;
  /** The probes that were run for it. */
  readonly probes?: readonly Probed[];
  /** The exit status that a run would end with because of it. */
  readonly exitCode?: number;
}

type Begun = Pick<Check, 'area' | 'name'>;

/** The result of `look`; a CliError that it throws becomes a failed check. */
export async function checked(
  begun: Begun,
  look: () => Promise<Omit<Check, keyof Begun>> | Omit<Check, keyof Begun>,
): Promise<Check> {
  try {
    return { ...begun, ...(await look()) };
  } catch (error) {
    if (error instanceof CliError) return failed(begun, error);
    throw error;
  }
}

/**
 * The sentence of a CliError already contains its advice; it cannot be split, because a path in it may hold
 * anything.
 */
export function failed(begun: Begun, { message, exitCode }: CliError): Check {
  return { ...begun, status: 'fail', says: message, exitCode };
}
