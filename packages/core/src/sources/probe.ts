// A short question to a live system, before anything is read of it: is it there, and what may this account
// see of it?

/** The results of a probe. The command line has the words. */
export type FindingCode =
  | 'version'
  | 'jobs'
  | 'nodes'
  | 'gpus'
  | 'series'
  | 'answers'
  | 'permitted'
  | 'view_all'
  | 'view_own'
  | 'view_unknown'
  | 'denied'
  | 'nothing'
  | 'unclear'
  | 'failed';

/** The result of a probe. */
export interface Finding {
  readonly code: FindingCode;
  /** How many there are, or which version it is: never a name. */
  readonly detail?: number | string;
}

/** Findings that leave nothing to read. */
const USELESS: ReadonlySet<FindingCode> = new Set(['denied', 'nothing', 'unclear', 'failed']);

/** Standard output or the body, and whether the tool or the server reported success. */
export interface ProbeAnswer {
  readonly text: string;
  readonly isGood: boolean;
}

/**
 * Stands in an argument for the name of the account that asks, and is shown as it is: a shell gives the same.
 */
export const OWN_NAME = '$(id -un)';

/** One short question to a live system. */
export type Probe = {
  /** Returns the finding that the answer gives about its source. */
  judge(answer: ProbeAnswer): Finding;
} & (
  | {
      readonly kind: 'command';
      readonly file: string;
      readonly args: readonly string[];
      readonly env?: Readonly<Record<string, string>>;
      /** Set if the first line is answer enough: what follows may be long. */
      readonly enough?: 'line';
    }
  | {
      readonly kind: 'http';
      readonly path: string;
      readonly defaultUrl: string;
      /**
       * The source at whose configured address it is asked, the whole of which is meant. Default: the one
       * that asks, at this path.
       */
      readonly server?: string;
    }
);

/** How it is found out whose jobs a live system shows to the account that asks. */
export interface View {
  /** The command whose answers it is about: where that is not here, nothing is asked. */
  readonly file: string;
  readonly probes: readonly Probe[];
  /**
   * What the findings of `probes` say together, in their order; undefined where nothing could be asked.
   * `isRoot` sees everything.
   */
  judge(findings: readonly (Finding | undefined)[], isRoot: boolean): Finding;
}

/** Returns true if a source with this finding can be read. */
export function isUsable({ code }: Finding): boolean {
  return !USELESS.has(code);
}

/** The finding of a command that did not go well, and undefined for one that did. */
export function failure({ isGood }: ProbeAnswer): Finding | undefined {
  return isGood ? undefined : { code: 'failed' };
}

/** How many lines of `text` are not blank, and begin with `start`. */
export function countLines(text: string, start = ''): number {
  return text.split('\n').filter((line) => line.trim() !== '' && line.startsWith(start)).length;
}
