// How live systems are asked.

/**
 * How a live system is asked: a command to run, or a path to GET on the endpoint that the operator
 * configured.
 */
export type LiveRequest = {
  /** Whether the answer covers the days asked for, or is a snapshot of now, which has no past. */
  readonly covers: 'days' | 'now';
} & (
  | {
      readonly kind: 'command';
      readonly file: string;
      readonly args: readonly string[];
      /** Which part of the period it is about, where it is not all of it: a date. */
      readonly about?: string;
      readonly env?: Readonly<Record<string, string>>;
      /** Asked first: where `word` is not in the answer the system has nothing of it, which is no trouble. */
      readonly needs?: { readonly args: readonly string[]; readonly word: string };
      /** How long it may take. A snapshot of now counts only if all of it comes within that time. */
      readonly withinSeconds: number;
    }
  | HttpQuestion
);

/** A path to GET at the address of a server. Of one that covers days the same can be asked again. */
interface HttpQuestion {
  readonly kind: 'http';
  readonly path: string;
  readonly defaultUrl: string;
  /** Further paths, whose answers follow. */
  readonly more?: readonly string[];
  /** The source at whose configured address it is asked. Default: the one that asks. */
  readonly server?: string;
  /**
   * `status`: nothing but the status of the answer is wanted; the input is its status line, `HTTP/1.1 200`.
   */
  readonly tells?: 'status';
  /**
   * True if a server of this kind may well not answer it: what it answers to the others counts all the same.
   */
  readonly isOptional?: true;
  /** What any server of this kind answers at once: it is asked before all else. */
  readonly probe?: string;
  /** True if the answer to `probe` says that the server has something to report. Default: it may have. */
  hasSome?(answer: string): boolean;
  /**
   * True if it is asked only where the server has no GPU of another source, or where the source was named.
   */
  readonly yields?: boolean;
  /** What it is about. */
  readonly days?: { readonly startSeconds: number; readonly endSeconds: number };
  /** Returns the same in smaller parts, for a server that finds it too much; none where it cannot be less. */
  parts?(): readonly LiveRequest[];
}

/** What a live request needs to know: the days asked for and some fresh randomness. */
export interface LiveContext {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly random: Uint8Array;
  /** Names of clusters with commas between them, or `all`. Default: the cluster of this machine. */
  readonly clusters?: string;
  /** A context of kubectl, and namespaces of that cluster. Default: the current one, and all. */
  readonly kubernetes?: { readonly context?: string; readonly namespaces?: readonly string[] };
}
