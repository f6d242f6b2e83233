// The outside world of the commands: one object, made once by main and by tests.

/** The result of a command; main prints it. */
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
  /** Waits for so many seconds. Default: really waits. */
  wait?(seconds: number): Promise<void>;
  random(bytes: number): Uint8Array;
  /** True if standard output may be coloured. */
  readonly colour: boolean;
  /** The width of the terminal on standard output; undefined where there is none. */
  readonly columns?: number;
  /** True for root, from whom nothing is hidden. */
  readonly isRoot?: boolean;
  /** True if a person is present: standard input and standard error are a terminal. */
  readonly isTerminal: boolean;
  /** Prints a sentence on standard error at once, before something that cannot be undone. */
  say(sentence: string): void;
  /** Shows one line of progress, on a terminal only; '' removes it. */
  progress(line: string): void;
  /** Counts more bytes of the current input as read, of `size` in all. */
  read?(bytes: number, size: number | undefined): void;
}

/** Runs all commands in the same way. */
export interface Runner {
  run(quiet: boolean, command: (world: World) => Promise<CommandResult>): Promise<void>;
}
