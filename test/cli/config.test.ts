// The configuration: what it says holds where the command line says nothing, and what is wrong in it is told
// by its line.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { START, sacctExport } from './exports.ts';
import { claw, expectNarrow, folder, withFiles } from './run.ts';

/** The configuration that `text` is, or what is said of it. */
async function read(text: string) {
  const path = join(folder(), 'site.yaml');
  writeFileSync(path, text);
  return readConfig({ env: { CLAW_CONFIG: path } });
}

const YAML = `# what holds here
organization: Example Lab
timezone: Europe/Zurich
sample_interval: 30
facility: facility.json
prometheus:
  url: https://metrics.example.org
  token_file: token
  tenant: gpus
dcgm_exporter: {service_account: 996}
`;

describe('the configuration', () => {
  it('says what options say, and where exporters are', async () => {
    const config = await read(YAML);
    expect(config.settings).toEqual({
      organization: 'Example Lab',
      timezone: 'Europe/Zurich',
      sample_interval: '30',
      facility: expect.stringMatching(/^\/.*\/facility\.json$/),
    });
    expect(config.urls).toEqual({ prometheus: 'https://metrics.example.org' });
    expect(config.accounts).toEqual({ dcgm_exporter: 996 });
    expect(config.access).toEqual({
      prometheus: { tokenFile: expect.stringMatching(/^\/.*\/token$/), tenant: 'gpus' },
    });
    expect(config.lineOf(['timezone'])).toBe(3);
    expect(config.lineOf(['prometheus', 'token_file'])).toBe(8);
  });

  it('takes a list where an option takes several names', async () => {
    const { settings } = await read('namespaces: [ml, dev]\nclusters:\n  - alpha\n  - beta\n');
    expect(settings).toEqual({ namespaces: 'ml,dev', clusters: 'alpha,beta' });
  });

  it('may be JSON, and may be missing', async () => {
    expect((await read('{"dcgm_exporter": {"url": "http://node01:9400"}}')).urls).toEqual({
      dcgm_exporter: 'http://node01:9400',
    });
    expect((await read('{"dcgm_exporter": {"service_account": "root"}}')).accounts).toEqual({
      dcgm_exporter: 0,
    });
    expect(await readConfig({ env: {} })).toMatchObject({ file: undefined, settings: {}, urls: {} });
  });

  it.each([
    ['organization: [a]\n', 1, 'organization takes text, or a number'],
    ['namespaces: ["CANARY-7 b"]\n', 1, 'namespaces takes up to 64 names'],
    ['namespaces: {a: 1}\n', 1, 'namespaces takes text, or a list of names'],
    ['\ntimezone: CANARY/Nowhere\n', 2, 'timezone takes an IANA name'],
    ['workload: CANARY-7\n', 1, 'workload takes one of'],
    ['a: 1\n', 1, 'a key on line 1 that claw does not know: "claw config --help" lists'],
    ['workers: 2\nCANARY_7: 1\n', 2, 'a key on line 2 that claw does not know: "claw config --help"'],
    ['facillity: x\n', 1, 'a key on line 1 that claw does not know there: use facility.'],
    ['sample-interval: 1\n', 1, 'that claw does not know there: use sample_interval.'],
    ['prometheus:\n  url: http://x\n  token: x\n', 3, 'that claw does not know there: use url,'],
    ['prometheus:\n  url: CANARY-7\n', 2, 'prometheus.url takes an http or https URL'],
    ['prometheus:\n  url: file:///CANARY-7\n', 2, 'prometheus.url takes an http or https URL'],
    [
      'prometheus:\n  url: http://x\n  CANARY_7: 1\n',
      3,
      'a key on line 3 that claw does not know there: use url,',
    ],
    ['prometheus:\n  url: http://x\n  service_account: root\n', 1, 'prometheus takes url, with what shows'],
    ['prometheus: CANARY-7\n', 1, 'prometheus takes url, with what shows'],
    ['prometheus: {}\n', 1, 'prometheus takes url, with what shows'],
    ['prometheus: {service_account: -1}\n', 1, 'service_account takes the name of an account, or a uid'],
    ['prometheus: {service_account: "CANARY-7:x"}\n', 1, 'takes the name of an account, or a uid'],
    ['prometheus: {service_account: CANARY-7}\n', 1, 'takes an account that /etc/passwd knows, or a uid'],
    ['organization: a\norganization: CANARY-7\n', 2, 'no valid YAML from line 2 on'],
    ['organization: a\n  CANARY-7: [\n', 1, 'no valid YAML from line'],
    ['a: &x [1]\nb: *x\n', 1, 'no valid YAML from line'],
    ['- CANARY-7\n', 0, 'holds no keys with values'],
    ['CANARY-7', 0, 'holds no keys with values'],
    ['', 0, 'holds no keys with values'],
  ])('refuses %j', async (text, line, words) => {
    const refused = read(text);
    await expect(refused).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(words) });
    await expect(refused).rejects.not.toThrow(/CANARY/);
    if (line > 0) await expect(refused).rejects.toThrow(new RegExp(`line ${line}\\b`));
  });
});

const jobs = sacctExport(60, 6);

describe.concurrent('claw with a configuration', () => {
  it('finds it on the way up, and the command line wins over it', async () => {
    const cwd = withFiles({ 'claw.config.yaml': 'organization: Example Lab\n', 'here/jobs.txt': jobs });
    const organization = async (args: readonly string[]) => {
      const ran = await claw(
        ['collect', '--from', 'jobs.txt', '--month', '2026-10', '--output', 'p.json', '--force', ...args],
        { cwd: join(cwd, 'here'), env: { SOURCE_DATE_EPOCH: String(START + 41 * 86_400) } },
      );
      expect(ran.stderr).toBe('');
      const { stdout } = await claw(['review', '--json', 'p.json'], { cwd: join(cwd, 'here') });
      return (JSON.parse(stdout) as { organization: string }).organization;
    };
    expect(await organization([])).toBe('Example Lab');
    expect(await organization(['--organization', 'Other Lab'])).toBe('Other Lab');
  });

  it('takes no file that everybody may write to, unless it is named', async () => {
    const cwd = withFiles({ 'claw.config.yaml': 'organization: Example Lab\n' });
    chmodSync(join(cwd, 'claw.config.yaml'), 0o666);
    const { status, stderr } = await claw(['config'], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/CLAW_CONFIG if you trust it/)]);
    const named = await claw(['config'], { cwd, env: { CLAW_CONFIG: 'claw.config.yaml' } });
    expect(named.status).toBe(0);
  });

  it('is told with where each value comes from', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'deep'));
    writeFileSync(join(cwd, 'claw.config.yaml'), YAML);
    const { stdout } = await claw(['config', '--json'], { cwd: join(cwd, 'deep') });
    const { file, values } = JSON.parse(stdout) as {
      file: string;
      values: { key: string; value: string | null; origin: string; line: number | null; missing: boolean }[];
    };
    expect(file).toMatch(/claw\.config\.yaml$/);
    const of = (name: string) => values.find(({ key }) => key === name);
    expect(of('organization')).toMatchObject({ value: 'Example Lab', origin: 'file', line: 2 });
    expect(of('workload')).toMatchObject({ value: 'training_large', origin: 'default', line: null });
    expect(of('clusters')).toMatchObject({ value: null, origin: 'default' });
    expect(of('prometheus.url')).toMatchObject({ value: 'https://metrics.example.org', line: 7 });
    expect(of('prometheus.tenant')).toMatchObject({ value: 'gpus', origin: 'file' });
    expect(of('dcgm_exporter.service_account')).toMatchObject({ value: '996', line: 10 });
    expect(of('dcgm_exporter.url')).toMatchObject({ value: 'http://127.0.0.1:9400', origin: 'default' });
    expect(of('state directory')).toMatchObject({ origin: 'environment', variable: 'CLAW_STATE_DIR' });
    const text = await claw(['config'], { cwd: join(cwd, 'deep'), env: { CLAW_STATE_DIR: '/state' } });
    expect(text.stdout).toMatch(/organization\s+Example Lab\s+line 2\n/);
    expect(text.stdout).toMatch(
      /facility\s+below\s+line 5\n[\s\S]*\n {2}facility, which is not there:\n {4}\/.*\/facility\.json\n/,
    );
    expect([of('facility'), of('prometheus.url')]).toMatchObject([{ missing: true }, { missing: false }]);
    expectNarrow(text.stdout.replace(/^ {4}\/.*$|^ {2}\/.*$/gm, ''));
  });

  it('has all of its keys in its help', async () => {
    const { values } = JSON.parse((await claw(['config', '--json'])).stdout) as { values: { key: string }[] };
    const help = (await claw(['config', '--help'])).stdout;
    const keys = values.map(({ key }) => key).filter((key) => /^[a-z_]+$/.test(key));
    expect(keys).toHaveLength(15);
    for (const key of keys) expect(help).toMatch(new RegExp(`\\b${key}\\b`));
  });

  it('without a file says so', async () => {
    const { status, stdout } = await claw(['config']);
    expect(status).toBe(0);
    expect(stdout).toContain('no file: CLAW_CONFIG is not set');
  });
});
