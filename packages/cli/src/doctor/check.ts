// A finding of claw doctor: what was looked at, what is so, and what to do.
import type { Probed } from '../collect/probe-command.ts';
import { CliError } from '../errors.ts';

/** `fail`: claw does not work like this. `warn`: it works, and something is not as it should be. */
export type Status = 'ok' | 'warn' | 'fail' | 'absent';

export interface Check {
  readonly area: 'machine' | 'configuration' | 'state' | 'source';
  readonly name: string;
  readonly status: Status;
  /** What is so. */
  readonly says: string;
  /** What to do; missing where there is nothing to do. */
  readonly advice?: string | undefined;
  /** What was asked of others for it. */
  readonly probes?: readonly Probed[];
  /** The exit status that a run would end with because of it. */
  readonly exitCode?: number;
}

type Begun = Pick<Check, 'area' | 'name'>;

/** What `look` finds; where it throws one of our sentences, that is what is wrong. */
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

/** A sentence that ends a run says what to do itself: a path in it may hold anything, so that it cannot be taken apart. */
export function failed(begun: Begun, { message, exitCode }: CliError): Check {
  return { ...begun, status: 'fail', says: message, exitCode };
}
