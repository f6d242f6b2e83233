// Runs the command line beside servers of our own on the loopback of a network namespace that nobody else is
// in, each under a uid of its own. For root alone.
import { spawnSync } from 'node:child_process';
import { BIN, folder, inNewScope } from '../cli/run.ts';

/** What a server answers to everything. */
export interface Server {
  readonly port: number;
  readonly uid: number;
  readonly host?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Beside {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** How many requests each server got, in their order. */
  readonly asked: readonly number[];
}

const SERVE = `
const [server] = process.argv.slice(1).map((text) => JSON.parse(text));
process.setgid(server.uid);
process.setuid(server.uid);
let asked = 0;
require('node:http')
  .createServer((request, response) => {
    process.send({ asked: ++asked });
    response.writeHead(server.status ?? 200, server.headers ?? {});
    response.end(server.body ?? '');
  })
  .listen(server.port, server.host ?? '127.0.0.1', () => process.send({ asked }));
`;

const DRIVE = `
const { fork, spawn } = require('node:child_process');
const { serve, servers, line, cwd, env } = JSON.parse(process.argv[1]);
const asked = servers.map(() => 0);
const children = servers.map((server) => spawn(process.execPath, ['-e', serve, JSON.stringify(server)],
  { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
const listening = children.map((child, i) => new Promise((resolve) => child.on('message', (told) => {
  asked[i] = told.asked;
  resolve();
})));
Promise.all(listening).then(() => {
  const claw = spawn(process.execPath, line, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const out = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) claw[name].on('data', (chunk) => { out[name] += chunk; });
  claw.on('close', (status) => {
    for (const child of children) child.kill();
    console.log(JSON.stringify({ status, ...out, asked }));
  });
});
`;

/** Why such a run cannot be made on this machine; undefined where it can. */
export function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return 'skipped: only root can start servers of other accounts';
  const made = spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']);
  return made.status === 0 ? undefined : 'skipped: no network namespace can be made here';
}

/** `claw ARGS` beside `servers`. */
export function besideServers(
  servers: readonly Server[],
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
  cwd = folder(),
): Beside {
  const env = { PATH: '', HOME: cwd, CLAW_STATE_DIR: `${cwd}/state`, ...more };
  const given = { serve: SERVE, servers, line: [BIN, ...inNewScope(args)], cwd, env };
  const script = 'ip link set lo up && exec "$@"';
  const ran = spawnSync(
    'unshare',
    ['-n', 'sh', '-c', script, 'sh', process.execPath, '-e', DRIVE, JSON.stringify(given)],
    { encoding: 'utf8' },
  );
  if (ran.status !== 0) throw new Error(`The servers did not start: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as Beside;
}
