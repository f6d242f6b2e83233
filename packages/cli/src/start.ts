// Wraps main: signals, standard streams and the exit of the process. Knows no command.
import { EXIT, errorCode, faultSentence, sentences, systemSentence } from './errors.ts';
import { main } from './main.ts';
import { random } from './random.ts';
import { columnsOf } from './render/layout/columns.ts';
import { refolded } from './render/layout/refold.ts';
import { Meter } from './render/progress.ts';
import type { CommandResult, World } from './world.ts';

/** The maximum of commands running at once, with room to spare. */
const MOST_COMMANDS = 64;

const TICK_MILLISECONDS = 1000;
const CLEAR_LINE = '\r\u001B[K';

/** Runs claw with these arguments and ends the process. */
export async function start(argv: readonly string[]): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted);
  process.once('uncaughtException', (error) => exit(fault(error)));
  // Each running command is ended with claw.
  process.setMaxListeners(MOST_COMMANDS);
  process.stdout.on('error', outputFailed);
  process.stderr.on('error', () => undefined);
  let result: CommandResult;
  try {
    result = await main(argv, processWorld);
  } catch (error) {
    result = fault(error);
  }
  exit(result);
}

function processWorld(quiet: boolean): World {
  const progress = process.stderr.isTTY === true && !quiet;
  const columns = width(process.stdout);
  return {
    env: process.env,
    stdin: () => process.stdin,
    now: () => Math.floor(Date.now() / 1000),
    random: (bytes) => random(bytes),
    colour: process.stdout.isTTY === true && !quiet && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    ...(columns === undefined ? {} : { columns }),
    isRoot: process.getuid?.() === 0,
    // Accessing standard input opens it, which loads the streams of files, sockets or terminals.
    get isTerminal() {
      return process.stderr.isTTY === true && process.stdin.isTTY === true;
    },
    say: (sentence) => void process.stderr.write(`${progress ? CLEAR_LINE : ''}${forStderr(sentence)}\n`),
    ...(progress ? metered() : { progress: () => undefined }),
  };
}

/** Returns that of the terminal; for a pipe or a file that of COLUMNS, where the environment has it. */
function width(stream: { columns?: number }): number | undefined {
  const { COLUMNS = '' } = process.env;
  return stream.columns ?? (/^\d{1,4}$/.test(COLUMNS) ? Number(COLUMNS) : undefined);
}

/** One line at the bottom of the terminal, rewritten each time. */
function metered(): Pick<World, 'progress' | 'read'> {
  const room = (process.stderr.columns || 80) - 1; // 0 where the terminal does not say
  const meter = new Meter(
    (line) => process.stderr.write(CLEAR_LINE + line.slice(0, room)),
    () => performance.now(),
  );
  setInterval(() => meter.tick(), TICK_MILLISECONDS).unref();
  return {
    progress: (line) => meter.begin(line),
    read: (bytes, size) => meter.read(bytes, size),
  };
}

/** Breaks lines at words where a width is known, and leaves text for files as it is. */
function forStderr(text: string): string {
  const columns = width(process.stderr);
  return columns === undefined ? text : refolded(text, columnsOf(columns));
}

/** All writes are synchronous, so that nothing half-written needs cleaning up. */
function interrupted(): void {
  exit({ exitCode: EXIT.interrupted, stdout: '', stderr: `${sentences.interrupted}\n` });
}

/** A reader that closes early (`claw report | head`) is not an error; a full disk must be reported. */
export function outputFailed(error: unknown): void {
  if (errorCode(error) === 'EPIPE') process.exit(EXIT.done);
  process.stderr.write(`claw: ${systemSentence('Standard output', error)}\n`);
  process.exit(EXIT.notWritten);
}

function fault(error: unknown): CommandResult {
  return { exitCode: EXIT.fault, stdout: '', stderr: `claw: ${faultSentence(error)}\n` };
}

/** Ends the process once the output has been written, even if standard input is still open. */
function exit({ exitCode, stdout, stderr }: CommandResult): void {
  if (process.stderr.isTTY === true) process.stderr.write(CLEAR_LINE);
  if (stderr !== '') process.stderr.write(forStderr(stderr));
  if (stdout === '') process.exit(exitCode);
  process.stdout.write(stdout, (error) => {
    if (error === undefined || error === null) process.exit(exitCode);
  });
}
