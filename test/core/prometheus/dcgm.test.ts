// The dcgm_exporter source against the model that its input was rendered from: every sample, in any order and
// chunking.
import { DiagnosticLog, type GpuSample, IdentifierKey, recognizeSources, sources } from '@ptl/claw-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../setup/runs.ts';

/** One GPU, or one MIG instance, in one scrape. */
interface Part {
  readonly gpu: number;
  readonly instance: number | undefined;
  /** Indices of the jobs on it. */
  readonly jobs: readonly number[];
  readonly percent: number;
  readonly usedMiB: number;
  readonly freeMiB: number;
  readonly engine: number;
  readonly watts: number;
}
type Scrape = readonly Part[];
type Naming = (kind: string, index: number) => string;

const short: Naming = (kind, index) => `${kind}${index}`;
const long: Naming = (kind, index) => `Ω ${'z'.repeat(40 - index)}, x=1 ${kind.length}/${index}`;

const key = IdentifierKey.from(Uint8Array.from({ length: 16 }, (_, i) => i));

/** The lines of a scrape, a family after the other. */
function render(scrape: Scrape, name: Naming): string[][] {
  const families: [string, (part: Part) => string | undefined][] = [
    ['DCGM_FI_DEV_SM_CLOCK', () => '1980'],
    ['DCGM_FI_DEV_GPU_UTIL', (part) => (part.instance === undefined ? String(part.percent) : undefined)],
    ['DCGM_FI_DEV_FB_USED', (part) => String(part.usedMiB)],
    ['DCGM_FI_DEV_FB_FREE', (part) => String(part.freeMiB)],
    ['DCGM_FI_PROF_GR_ENGINE_ACTIVE', (part) => part.engine.toFixed(6)],
    ['DCGM_FI_DEV_POWER_USAGE', (part) => part.watts.toFixed(6)],
  ];
  return families.map(([family, read]) =>
    scrape.flatMap((part) => {
      const value = read(part);
      if (value === undefined) return [];
      const mig = part.instance === undefined ? '' : `,GPU_I_PROFILE="1g.10gb",GPU_I_ID="${part.instance}"`;
      const labels = `gpu="${part.gpu}",UUID="${name('GPU-', part.gpu)}",modelName="NVIDIA H100 80GB HBM3"${mig}`;
      const holders =
        part.jobs.length === 0 ? [''] : part.jobs.map((job) => `,hpc_job="${name('job', job)}"`);
      return holders.map((holder) => `${family}{${labels},Hostname="${name('host', 0)}"${holder}} ${value}`);
    }),
  );
}

/** What must come out of a scrape: by device and instance. */
function expected(scrape: Scrape): string[] {
  return scrape.map((part) =>
    JSON.stringify([
      part.gpu,
      part.instance ?? null,
      part.jobs.length === 1 ? part.jobs[0] : null,
      part.jobs.length > 1,
      part.instance === undefined ? part.percent / 100 : null,
      part.usedMiB * 2 ** 20,
      part.freeMiB * 2 ** 20,
      Number(part.engine.toFixed(6)),
      Number(part.watts.toFixed(6)),
    ]),
  );
}

/** Parses and returns what came out, per device and time in order. */
function parse(text: string, name: Naming, cuts: readonly number[]) {
  const diagnostics = new DiagnosticLog();
  const samples: string[] = [];
  const devices: string[] = [];
  const id = { job: key };
  const bytes = new TextEncoder().encode(text);
  const jobOf = (sample: GpuSample) => {
    const probe = new (sample.job.constructor as new () => typeof sample.job)();
    for (let job = 0; job < 6; job++) {
      const word = new TextEncoder().encode(name('job', job));
      id.job.hash(word, 0, word.length, probe);
      if (probe.equals(sample.job)) return job;
    }
    return null;
  };
  const parser = sources.dcgm_exporter.open({
    key,
    diagnostics,
    sink: {
      gpuSample: (row) =>
        samples.push(
          JSON.stringify([
            row.gpuIndex,
            row.instanceId,
            jobOf(row),
            row.shared,
            row.gpuUtilization,
            row.memoryUsedBytes,
            row.memoryFreeBytes,
            row.graphicsEngineActive,
            row.powerWatts,
          ]),
        ),
      gpuDevice: (row) => devices.push(`${row.model} ${row.migEnabled} ${row.migInstances}`),
    },
  });
  let at = 0;
  for (const cut of [...cuts, bytes.length].sort((a, b) => a - b)) {
    if (cut > bytes.length) continue;
    parser.write(bytes.slice(at, cut));
    at = cut;
  }
  parser.end();
  return { samples, devices, diagnostics: diagnostics.list(), counts: parser.counts };
}

const part = (gpu: number, instance: number | undefined) =>
  fc.record({
    gpu: fc.constant(gpu),
    instance: fc.constant(instance),
    jobs: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
    percent: fc.integer({ min: 0, max: 100 }),
    usedMiB: fc.integer({ min: 0, max: 81_920 }),
    freeMiB: fc.integer({ min: 0, max: 81_920 }),
    engine: fc.double({ min: 0, max: 1, noNaN: true }),
    watts: fc.constant(100.5 + gpu),
  });
const scrape = fc.tuple(part(0, undefined), part(1, undefined), part(2, 1), part(2, 2), part(2, 9));
const history = fc.array(scrape, { minLength: 1, maxLength: 4 });

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed + 1;
  for (let i = result.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

describe('dcgm_exporter', () => {
  it('tells each part of each scrape, in the order of the exporter, without times', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(9000), { maxLength: 5 }), (scrapes, cuts) => {
        const text = `${scrapes.flatMap((s) => render(s, short).flat()).join('\n')}\n`;
        const { samples, diagnostics } = parse(text, short, cuts);
        expect(diagnostics).toEqual([]);
        expect([...samples].sort()).toEqual(scrapes.flatMap(expected).sort());
      }),
      { seed: 21, numRuns: runs(150) },
    );
  });

  it('does not care for the order of lines within a scrape where lines carry times', () => {
    fc.assert(
      fc.property(history, fc.nat(), (scrapes, seed) => {
        const text = scrapes
          .flatMap((s, k) =>
            shuffled(render(s, short).flat(), seed).map((line) => `${line} ${1767225600000 + k * 15000}\n`),
          )
          .join('');
        const { samples, diagnostics } = parse(text, short, []);
        expect(diagnostics).toEqual([]);
        expect([...samples].sort()).toEqual(scrapes.flatMap(expected).sort());
      }),
      { seed: 22, numRuns: runs(150) },
    );
  });

  it('does not care how things are called', () => {
    fc.assert(
      fc.property(history, (scrapes) => {
        const of = (name: Naming) =>
          parse(scrapes.flatMap((s) => render(s, name).flat()).join('\n'), name, []);
        expect(of(long)).toEqual(of(short));
      }),
      { seed: 23, numRuns: runs(80) },
    );
  });

  it('quotes nothing of what it read in diagnostics', () => {
    const canary = 'canary-7f3a';
    const labels = `gpu="0",UUID="${canary}",Hostname="${canary}",pod="${canary}",modelName="${canary}"`;
    const text = [
      `DCGM_FI_DEV_GPU_UTIL{${labels}} ${canary}`,
      `DCGM_FI_DEV_GPU_UTIL{${labels}} 4000`,
      `DCGM_FI_DEV_GPU_UTIL{${labels} 1`,
      `canary_7f3a{a="${canary}"} 1`,
      `DCGM_FI_DEV_GPU_UTIL{${labels},GPU_I_ID="1",GPU_I_PROFILE="${canary}"} 1`,
      `${canary}`,
    ].join('\n');
    const { diagnostics, devices } = parse(text, short, []);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'field_out_of_range',
      'profile_unknown',
      'row_incomplete',
      'row_malformed',
      'series_unknown',
      'value_unavailable',
    ]);
    expect(JSON.stringify([diagnostics, devices])).not.toMatch(/canary|7f3a/);
    expect(devices).toEqual(['unknown true 1']);
  });

  it('recognizes its own text, and no other exporter', () => {
    const of = (text: string) => recognizeSources(new TextEncoder().encode(text))[0]?.id;
    expect(of('# HELP DCGM_FI_DEV_SM_CLOCK SM clock.\n')).toBe('dcgm_exporter');
    expect(of('go_goroutines 3\r\nDCGM_FI_DEV_GPU_UTIL{gpu="0"} 1\r\n')).toBe('dcgm_exporter');
    expect(of('dcgm_gpu_utilization{gpu="0"} 1')).toBe('dcgm_exporter');
    expect(of('vllm:num_requests_running{model_name="DCGM_FI_DEV"} 1\n')).toBe('vllm_server');
    expect(of('# HELP node_load1 1m load.\nnode_load1 0.5\n')).toBeUndefined();
    expect(of('DCGM_FI_DEV_GPU_UTIL|gpu\n1|2\n')).toBeUndefined();
    expect(of('')).toBeUndefined();
  });

  it('takes 1 under a RATIO name for 100 % beside bytes of DCGM 4.7, in any order, and for unknown without them', () => {
    const ratio = 'DCGM_FI_DEV_GPU_UTIL_RATIO{gpu="0",UUID="GPU-0"} 1\n';
    const used = 'DCGM_FI_DEV_FB_USED_BYTES{gpu="0",UUID="GPU-0"} 1024\n';
    for (const text of [ratio + used, used + ratio])
      expect(JSON.parse(parse(text, short, []).samples[0]!)[4]).toBe(1);
    const alone = parse(ratio, short, []);
    expect(JSON.parse(alone.samples[0]!)[4]).toBeNull();
    expect(alone.diagnostics.map(({ code }) => code)).toEqual(['unit_unknown']);
  });

  it('says why there is nothing', () => {
    const failure = (text: string) => {
      const parser = sources.dcgm_exporter.open({ key, diagnostics: new DiagnosticLog(), sink: {} });
      parser.write(new TextEncoder().encode(text));
      parser.end();
      return parser.failure?.code;
    };
    expect(failure('')).toBe('empty');
    expect(failure('hello\n')).toBe('malformed');
    expect(failure('DCGM_FI_DEV_SM_CLOCK{gpu="0"} 1\n')).toBe('columns_missing');
    expect(failure('DCGM_FI_DEV_GPU_UTIL{gpu="0"} 1\n')).toBeUndefined();
  });
});
