// P5 from outside: the real command line is given inputs full of planted names, whole and broken, in files
// and from live systems that fail; then its output, its files and their names are searched for them.
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Ran } from '../cli/run.ts';
import { seeded } from '../privacy/site.ts';
import { markedNaming, unlikely } from './naming.ts';
import { executable, leftBehind, type Place, place, put, run } from './outside.ts';
import { Scanner } from './scanner.ts';
import { makeScenario, type Part, render } from './scenario.ts';
import { hostile, plantedEverywhere } from './tokens.ts';

const KNOBS = { jobsPerUser: 2, nodes: 3, gpusPerNode: 2, scrapes: 3, users: 14 };
const DECODER = new TextDecoder();

/** A whole input of each form, each with the names of `naming`. */
function inputs(naming: ReturnType<typeof markedNaming>, seed: number): Record<Part, string> {
  const text = (part: Part) =>
    DECODER.decode(render(makeScenario({ ...KNOBS, seed, parts: [part] }), naming, seeded(1))[0]!.bytes);
  return { text: text('text'), json: text('json'), dcgm: text('dcgm'), csv: text('csv'), xml: text('xml') };
}

/** Asserts that no name is in what these runs printed or left. */
function expectNothing(names: readonly string[], runs: readonly Ran[], at: Place): void {
  const scanner = new Scanner(names);
  for (const { stdout, stderr } of runs) {
    expect(scanner.scan(stdout)).toEqual([]);
    expect(scanner.scan(stderr)).toEqual([]);
  }
  for (const text of leftBehind(at)) expect(scanner.scan(text)).toEqual([]);
}

it('names in whole inputs are in nothing that any command prints or writes', async () => {
  const at = place();
  const naming = markedNaming(seeded(11));
  const random = seeded(12);
  // Files called by names, beside others that are no inputs at all.
  const fileNames = Array.from({ length: 7 }, () => unlikely(random));
  Object.values(inputs(naming, 3)).forEach((text, i) => void put(at, `${fileNames[i]}.txt`, text));
  put(at, `${fileNames[5]}.log`, `${fileNames[6]} was here\n`);
  const names = [...naming.all.values(), ...fileNames];
  const from = ['--from', at.input];
  const runs = await Promise.all([
    run(at, ['collect', ...from, '--output', 'package.json']),
    run(at, ['collect', ...from, '--json', '--dry-run']),
    run(at, ['collect', ...from, '--dry-run', '--allow-small', '--assume-util', '0.3']),
    run(at, ['report', ...from]),
    run(at, ['report', ...from, '--json']),
    run(at, ['discover', ...from]),
    run(at, ['discover', ...from, '--json']),
  ]);
  expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(readdirSync(at.home)).toContain('package.json');
  expect(names.length).toBeGreaterThan(150);
  expectNothing(names, runs, at);
});

it('names in broken inputs are in no message', async () => {
  const at = place();
  const naming = markedNaming(seeded(13));
  const whole = inputs(naming, 4);
  const random = seeded(14);
  const planted: string[] = [];
  const fresh = () => planted[planted.push(unlikely(random)) - 1]!;
  const broken: (string | Uint8Array)[] = [
    ...Object.values(whole).flatMap((text) => [
      plantedEverywhere(text, fresh, 7),
      text.slice(0, text.length / 2) + hostile(fresh()).join(''),
    ]),
    whole.text.replace('End', fresh()).replace('State', fresh()),
    `${fresh()}\n${fresh()} | ${fresh()}\n`,
    `sacct: error: ${fresh()}: cannot open\n`,
    `NVIDIA-SMI has failed because ${fresh()}\n`,
    `{"errors":[{"error":"${fresh()}"}],"jobs":[{"user":"${fresh()}"`,
    gzipSync(whole.text).subarray(0, 400),
    Buffer.from(`\u0000\u0001${fresh()}`),
  ];
  const runs = await Promise.all(
    broken.map((content, i) =>
      run(at, [
        'collect',
        '--from',
        put(at, `${i}`, content),
        '--output',
        `${i}.json`,
        ...(i % 2 === 0 ? ['--json'] : []),
      ]),
    ),
  );
  const refused = runs.filter(({ status }) => status === 4);
  expect(refused.length).toBeGreaterThan(10);
  for (const { status, stderr } of runs) {
    expect([0, 4]).toContain(status);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
  }
  expectNothing([...naming.all.values(), ...planted], runs, at);
});

it('names in the output of commands that fail are in no message', async () => {
  const naming = markedNaming(seeded(15));
  const random = seeded(16);
  const secret = unlikely(random);
  const csv = inputs(naming, 5).csv.split('\n').slice(0, 4).join('\n');
  const shout = `echo "sacct: error: ${secret} unknown to ${secret}" >&2`;
  const print = `while read -r line; do echo "$line"; done <<'EOT'\n${csv}\n`;
  const scripts: Record<string, string>[] = [
    { sacct: `${shout}\nexit 1`, 'nvidia-smi': `${shout}\nexit 9` },
    {
      sacct: `echo "slurmdbd: ${secret}"\n${shout}\nexit 1`,
      'nvidia-smi': `echo "NVIDIA-SMI has failed ${secret}"; exit 9`,
    },
    { 'nvidia-smi': `${print}${secret}, ${secret}\nEOT\n${shout}\nkill -9 $$` },
    { 'nvidia-smi': `${print}EOT\n${shout}` },
  ];
  const statuses: (number | null)[] = [];
  for (const commands of scripts) {
    const at = place();
    for (const [name, script] of Object.entries(commands)) executable(at, name, script);
    const runs = await Promise.all([
      run(at, ['collect', '--output', 'package.json']),
      run(at, ['report', '--json']),
      run(at, ['discover', '--json']),
    ]);
    expectNothing([...naming.all.values(), secret], runs, at);
    statuses.push(runs[0]!.status);
  }
  // Nothing at all, a message in place of data, a look at now that breaks off, and one that is of no period.
  expect(statuses).toEqual([3, 3, 3, 2]);
});

it('names in the answers of an exporter, and secrets in its URL, are in no message', async () => {
  const random = seeded(17);
  const [secret, password, token, user] = Array.from({ length: 4 }, () => unlikely(random)) as [
    string,
    string,
    string,
    string,
  ];
  const naming = markedNaming(seeded(18));
  const { dcgm } = inputs(naming, 6);
  const answers: RequestListener[] = [
    (_, response) => response.writeHead(500, secret, { 'x-name': secret }).end(`<h1>${secret}</h1>`),
    (_, response) => response.writeHead(302, { location: `http://127.0.0.1:9/${secret}` }).end(secret),
    (_, response) => response.writeHead(200).end(`${secret}{${secret}="${secret}} 1\n`.repeat(20)),
    (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(dcgm).subarray(0, 300)),
    (_, response) =>
      void response.writeHead(200, { 'content-length': '9999' }).write(secret, () => response.destroy()),
    (_, response) => response.writeHead(200, { 'set-cookie': secret }).end(dcgm),
  ];
  const at = place();
  for (const [index, answer] of answers.entries()) {
    const server = createServer(answer);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://${user}:${password}@127.0.0.1:${port}/metrics?token=${token}#${token}`;
    const config = join(at.input, 'config.json');
    writeFileSync(config, JSON.stringify({ dcgm_exporter: { url } }));
    const runs = await Promise.all([
      run(at, ['collect', '--from', url, '--output', `${index}.json`]),
      run(at, ['discover', '--json'], { env: { CLAW_CONFIG: config } }),
    ]);
    server.closeAllConnections();
    server.close();
    expectNothing([secret, password, token, user, ...naming.all.values()], runs, at);
    // A scrape without times is of no period.
    expect(runs[0]!.status).toBe(index === 5 ? 2 : 4);
  }
});

it('names in files that the operator wrote are quoted in no message', async () => {
  const at = place();
  const random = seeded(19);
  const secret = unlikely(random);
  const contents = [
    `{"${secret}": 1}`,
    `{"pue": "${secret}"}`,
    `{"dcgm_exporter": {"url": "ftp://${secret}"}}`,
    `{${secret}`,
    secret,
    `["${secret}"]`,
  ];
  const runs = await Promise.all(
    contents.flatMap((content, i) => {
      const path = put(at, `${i}.json`, content);
      return [
        run(at, ['collect', '--sample', '--dry-run', '--facility', path]),
        run(at, ['discover'], { env: { CLAW_CONFIG: path } }),
      ];
    }),
  );
  expect(runs.filter(({ status }) => status === 2).length).toBeGreaterThanOrEqual(8);
  expectNothing([secret], runs, at);
});

it('an interrupted run says nothing of what it had read', async () => {
  const at = place();
  const naming = markedNaming(seeded(20));
  const { text } = inputs(naming, 7);
  const ran = await run(at, ['collect', '--from', '-', '--output', 'package.json'], {
    // More than a pipe holds: once it is taken, claw is reading.
    meanwhile: (child) => void child.stdin!.write(text.repeat(40), () => child.kill('SIGINT')),
  });
  expect(ran.status).toBe(130);
  expectNothing([...naming.all.values()], [ran], at);
  expect(readdirSync(at.home)).not.toContain('package.json');
});
