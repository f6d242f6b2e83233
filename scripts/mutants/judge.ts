// Runs bundled tests in a process of their own, which is ended where a mutant never ends.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Time that a process has had on a processor is a measure that other work on the machine does not change. */
const TICKS_A_SECOND = 100;
const LOOK_EVERY_MS = 500;

export interface Verdict {
  /** The first test that failed; '' where all pass. */
  readonly by: string;
  readonly message: string;
  /** Seconds of processor time, by file of tests. */
  readonly spent: Readonly<Record<string, number>>;
}

/** Runs these files of tests, one after the other, until one fails. */
export function judge(bundle: string, tests: readonly string[], cpuSeconds: number): Promise<Verdict> {
  const child = spawn(process.execPath, ['--max-old-space-size=1024', bundle, ...tests], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  let isLate = false;
  child.stdout.on('data', (text) => {
    said += text;
  });
  const alarm = setInterval(() => {
    if (spentBy(child.pid!) < cpuSeconds) return;
    isLate = true;
    child.kill('SIGKILL');
  }, LOOK_EVERY_MS);
  return new Promise((resolve) =>
    child.on('close', () => {
      clearInterval(alarm);
      resolve(isLate ? ended('never ends') : verdictOf(said));
    }),
  );
}

function verdictOf(said: string): Verdict {
  try {
    const { failed, spent } = JSON.parse(said) as {
      readonly failed?: { readonly file: string; readonly test: string; readonly message: string };
      readonly spent: Verdict['spent'];
    };
    return { by: failed ? `${failed.file}: ${failed.test}` : '', message: failed?.message ?? '', spent };
  } catch {
    return ended('ends the process');
  }
}

const ended = (by: string): Verdict => ({ by, message: '', spent: {} });

/** Seconds of processor time of a process; 0 where it is gone, or where there is no /proc. */
function spentBy(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}
