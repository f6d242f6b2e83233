// How long claw verify --against takes for ten million identifiers, and how much memory: node
// --conditions=@ptl/source scripts/verify-against-speed.ts [MILLIONS]
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, type World } from '@ptl/claw/internal';

const MILLIONS = Number(process.argv[2] ?? 10);
/** A user, an account, a job's name, a node and a UUID in each row: no two are the same. */
const IDENTIFIERS_A_ROW = 5;
const ROWS_AT_ONCE = 10_000;

/** What the package calls the organization: nothing to look in, and a little. */
const ORGANIZATIONS = [undefined, 'Max-Zygomorph-Institute for Things'];
/** Something that could be a digest, so that each word is hashed: measured with a tenth of the words. */
const DIGEST_LIKE = 'Lab XyZ7qLmN0pRsTuVw';

const folder = mkdtempSync(join(tmpdir(), 'claw-against-'));
const input = join(folder, 'jobs.txt');
try {
  writeInput(MILLIONS);
  for (const organization of ORGANIZATIONS) await measure(organization);
  writeInput(MILLIONS / 10);
  await measure(DIGEST_LIKE);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(organization: string | undefined): Promise<void> {
  const path = join(folder, 'package.json');
  const named = organization === undefined ? [] : ['--organization', organization];
  await claw('collect', '--sample', '--output', path, '--quiet', ...named);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { against } = JSON.parse(await claw('verify', path, '--json', '--against', input));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${organization ?? 'no organization'}: ${against.words} words, ${seconds.toFixed(1)} s,`,
    `${((user + system) / 1e6).toFixed(1)} s of CPU, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB so far`,
  );
}

async function claw(...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await main(args, world);
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}

function world(): World {
  return {
    env: {},
    stdin: () => process.stdin,
    now: () => Math.floor(Date.now() / 1000),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    colour: false,
    isTerminal: false,
    say: () => undefined,
    progress: () => undefined,
  };
}

function writeInput(millions: number): void {
  const rows = (millions * 1e6) / IDENTIFIERS_A_ROW;
  writeFileSync(input, 'JobID|User|Account|JobName|NodeList|State|Elapsed|AdminComment\n');
  const fd = openSync(input, 'a');
  for (let row = 0; row < rows; ) {
    let text = '';
    for (const end = Math.min(rows, row + ROWS_AT_ONCE); row < end; row++) text += rowOf(row);
    writeSync(fd, text);
  }
  closeSync(fd);
  console.log(`${millions} million identifiers, ${Math.round(statSync(input).size / 1e6)} MB`);
}

function rowOf(row: number): string {
  const word = (salt: number) => (Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)) >>> 0;
  const hex = (salt: number) => word(salt).toString(16).padStart(8, '0');
  const text = (salt: number) => `${word(salt).toString(36)}${row.toString(36)}`;
  const uuid = `GPU-${hex(1)}-${hex(2).slice(0, 4)}-4${hex(3).slice(0, 3)}-a${hex(4).slice(0, 3)}-${hex(5)}${hex(6).slice(0, 4)}`;
  return `${50_000_000 + row}|u${text(7)}|p${text(8)}|train-${text(9)}|n${text(10)}.hpc|COMPLETED|${word(11) % 86_400}|${uuid}\n`;
}
