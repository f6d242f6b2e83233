// Runs one program and says what it cost: CPU seconds (user and system), wall seconds and peak memory, as the
// kernel counted them for the process and its children.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Program {
  /** How the report calls it. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

export interface Run {
  readonly status: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
  readonly stdout: string;
}

/** GNU time tells the memory, bash the times: in milliseconds, where GNU time has hundredths of a second. */
const SCRIPT = `folder=$1; shift; TIMEFORMAT='%3R %3U %3S'
{ time /usr/bin/time -q -f %M -o "$folder/memory" "$@" > "$folder/stdout" 2> "$folder/stderr"; } 2> "$folder/times"`;
/** No run takes this long; what hangs is stopped. */
const LIMIT_MILLISECONDS = 900_000;

/** Throws where the machine lacks what measuring needs. */
export function checkTools(): void {
  for (const path of ['/bin/bash', '/usr/bin/time'])
    if (!existsSync(path))
      throw new Error(`npm run bench needs ${path} (Debian: apt-get install bash time).`);
}

/** Runs `program`; `folder` is for its output and is overwritten. */
export function measure({ command, args }: Program, folder: string): Run {
  const options = { timeout: LIMIT_MILLISECONDS, cwd: folder };
  const { status } = spawnSync('/bin/bash', ['-c', SCRIPT, 'bash', folder, command, ...args], options);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const [wall, user, system] = read('times').trim().split(' ').map(Number);
  return {
    status: status ?? -1,
    cpuSeconds: user! + system!,
    wallSeconds: wall!,
    peakMegabytes: (Number(read('memory').trim().split('\n').at(-1)) * 1024) / 1e6,
    stdout: read('stdout'),
  };
}

/** Where the program is on this machine; undefined where it is not. */
export function found(program: string): string | undefined {
  const { stdout, status } = spawnSync('/bin/bash', ['-c', `command -v ${program}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
