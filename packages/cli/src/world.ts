// The world outside, as the commands see it: one object, made once by main and by tests.

/** What a command gives back; main prints it. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bytes of standard input. */
  stdin(): AsyncIterable<Uint8Array>;
  /** Now, in epoch seconds. */
  now(): number;
  /** Lets so many seconds pass. Default: they pass. */
  wait?(seconds: number): Promise<void>;
  random(bytes: number): Uint8Array;
  /** Colour may be used on standard output. */
  readonly colour: boolean;
  /** How wide the terminal behind standard output is; undefined where there is none. */
  readonly columns?: number;
  /** It runs as root, from whom nothing is hidden. */
  readonly isRoot?: boolean;
  /** A person sits before it: standard input and standard error are a terminal. */
  readonly isTerminal: boolean;
  /** Says a sentence at once, on standard error, before something is done that cannot be undone. */
  say(sentence: string): void;
  /** Shows one line about what is going on, on a terminal only; '' takes it away. */
  progress(line: string): void;
  /** Tells that so many more bytes of it were read, of `size` in all. */
  read?(bytes: number, size: number | undefined): void;
}

/** Runs commands: the same way for all of them. */
export interface Runner {
  run(quiet: boolean, command: (world: World) => Promise<CommandResult>): Promise<void>;
}
