// The schema itself: closed everywhere, every metric fully described, every metric of the published list
// there.
import { METRICS, type MetricId, schema, workloads } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { capacityBits } from '../../scripts/generate/capacity.ts';
import { keyOrder } from '../../scripts/generate/key-order.ts';
import { countMatches } from '../../scripts/generate/pattern.ts';

type Node = Readonly<Record<string, unknown>>;

/** Every node that validation can reach from the root, with the way to it. */
function* reachable(node: Node, way = ''): Generator<[way: string, node: Node]> {
  const ref = node.$ref;
  if (typeof ref === 'string') {
    const target = ref
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Node)[key], schema);
    yield* reachable(target as Node, way);
    return;
  }
  yield [way, node];
  for (const [name, child] of Object.entries((node.properties ?? {}) as Record<string, Node>))
    yield* reachable(child, `${way}/${name}`);
  if (node.items !== undefined) yield* reachable(node.items as Node, `${way}/*`);
}

/** Why a node lets something through that it should not; undefined where it is closed. */
function opening(node: Node): string | undefined {
  if ('const' in node) return undefined;
  if (Array.isArray(node.enum)) return node.enum.length > 0 ? undefined : 'an empty list';
  switch (node.type) {
    case 'object':
      return node.additionalProperties === false && typeof node.properties === 'object'
        ? undefined
        : 'an open object';
    case 'array':
      return typeof node.items === 'object' && typeof node.maxItems === 'number'
        ? undefined
        : 'an open array';
    case 'string': {
      const pattern = node.pattern;
      const anchored =
        typeof pattern === 'string' && /^\^.*[^\\]\$$/.test(pattern) && !/[*+]|,\}/.test(pattern);
      return anchored ? undefined : 'an unconstrained string';
    }
    case 'number':
    case 'integer':
      return Number.isFinite(node.minimum) && Number.isFinite(node.maximum)
        ? undefined
        : 'an unbounded number';
    case 'boolean':
      return undefined;
    default:
      return 'no type';
  }
}

const combinators = [
  'anyOf',
  'oneOf',
  'allOf',
  'not',
  'if',
  'patternProperties',
  'prefixItems',
  '$dynamicRef',
];

describe('P1: a closed language', () => {
  it('has no open object, unconstrained string or unbounded number within reach of the root', () => {
    const nodes = [...reachable(schema)];
    expect(nodes.length).toBeGreaterThan(700);
    expect(
      nodes.flatMap(([way, node]) => (opening(node) === undefined ? [] : [`${way}: ${opening(node)}`])),
    ).toEqual([]);
    expect(nodes.filter(([, node]) => combinators.some((word) => word in node)).map(([way]) => way)).toEqual(
      [],
    );
  });

  it('would notice each kind of opening', () => {
    const openings = [
      { type: 'object', properties: {} },
      { type: 'string' },
      { type: 'string', pattern: 'abc' },
      { type: 'string', pattern: '^.*$' },
      { type: 'number', minimum: 0 },
      { type: 'array', items: {} },
      {},
    ];
    for (const node of openings) expect(opening(node)).toBeDefined();
  });

  it('keeps derived and local metrics out of reach', () => {
    const text = JSON.stringify(schema);
    expect(text).not.toContain('#/$defs/derived');
    expect(text).not.toContain('#/$defs/local');
  });
});

describe('the catalogue', () => {
  const quantiles = (base: string, list: string) => list.split(' ').map((p) => `${base}_p${p}`);
  const all = '05 10 25 50 75 90 95';
  const published = `gpu_efficiency_rate gpu_efficiency_score jobs_submitted jobs_analyzed gpu_hours_requested
    gpu_hours_used flagged_jobs_count flagged_jobs_pct near_zero_jobs_pct short_jobs_pct over_request_ratio
    job_failure_rate node_fail_rate job_cancel_rate job_timeout_rate early_fail_rate walltime_efficiency_rate
    walltime_overrequest_pct gpu_memory_capacity_pct job_groups_total chronic_underutil_groups chronic_underutil_share
    assumed_utilization_warning gpu_util_mean mem_copy_util_mean fb_used_mean power_watts_mean energy_kwh
    gpu_idle_fraction gpu_hours_allocated gpu_hours_capacity allocation_rate total_jobs total_gpu_requested
    total_gpu_used total_cpu_requested total_cpu_used cpu_used_fraction scheduling_pressure_ratio small_job_wait_ratio
    wait_spread_ratio short_job_pct low_util_share job_duration_hours_p50 k8s_resource_request_ratio k8s_avg_pod_pending_minutes
    k8s_quota_utilization scheduler_type ace_input_path pace_input_path gpu_fleet mig_enabled mig_instance_count
    mig_instances_active tdp_watts avg_gpu_utilization avg_job_duration_minutes
    gpu_hours_allocated_in_window short_analyzed_jobs_pct`
    .split(/\s+/)
    .concat(
      ...['gpu_util', 'mem_copy_util', 'fb_used', 'power_watts'].map((base) => quantiles(base, all)),
      quantiles('job_util', '10 50 90'),
      quantiles('queue_wait_hours', '10 50 90'),
    );
  const perServer = `servers_total servers_healthy models_loaded request_rate_per_second requests_running
    requests_waiting kv_cache_utilization`.split(/\s+/);
  const kinds = ['vllm', 'nim', 'triton', 'sglang', 'tgi', 'nemoclaw'];
  const declared =
    `primary_use gpu_purchase_years cooling_type facility_age location_state annual_pue ashrae_zone
    total_energy_mwh carbon_method claimed_renewable_pct claimed_carbon_kg egrid_subregion ppa_documentation
    rec_vintage_matched`.split(/\s+/);

  it('names every published metric, and no other', () => {
    const expected = [
      ...published,
      ...kinds.flatMap((kind) => perServer.map((m) => `${kind}_${m}`)),
      ...declared,
    ];
    expect(Object.keys(METRICS).sort()).toEqual(expected.sort());
  });

  it('describes each metric in full', () => {
    for (const [id, metric] of Object.entries(METRICS)) {
      expect(metric.description, id).toMatch(/^[A-Z1-9e][^\n]+\.$/);
      expect(metric.description.replace(/\b[a-z]\./, ''), id).not.toMatch(/\. [A-Z]/);
      expect(metric.definition.length, id).toBeGreaterThan(10);
      expect(metric.contributor, id).toMatch(/^(–|user|holder|node|namespace|the unit|server|operator)/);
      expect(metric.sources.length, id).toBeGreaterThan(0);
      expect(metric.release.form === 'D' ? metric.formula : '', id).toBeDefined();
    }
  });

  it('gives a grid to every metric that can be a number in a package, and to no other', () => {
    for (const metric of Object.values(METRICS)) {
      const number = metric.path.length > 0 && metric.unit !== 'category' && metric.unit !== 'flag';
      expect(metric.grid !== undefined, metric.path.join('/')).toBe(number);
    }
  });

  it('can withhold every metric but the declared ones and the warning', () => {
    for (const [id, { path, release, withholdable }] of Object.entries(METRICS)) {
      const computed = path.length > 0 && release.form !== 'facility' && id !== 'assumed_utilization_warning';
      expect(withholdable, id).toBe(computed);
    }
  });

  it('gives the forms of the release table', () => {
    const form = (id: MetricId) => METRICS[id].release;
    expect(form('gpu_efficiency_rate')).toEqual({ form: 'B', family: 'util' });
    expect(form('over_request_ratio')).toEqual({ form: 'B', family: 'util', inverted: true });
    expect(form('gpu_util_mean')).toEqual({ form: 'B', family: 'util', onlyUnit: 'node' });
    expect(form('low_util_share')).toEqual({ form: 'B', family: 'util' });
    expect(form('node_fail_rate')).toEqual({ form: 'B', family: 'node_fail' });
    expect(form('flagged_jobs_pct')).toEqual({ form: 'E', family: 'util' });
    expect(form('walltime_overrequest_pct')).toEqual({ form: 'E', family: 'walltime' });
    expect(form('job_util_p50')).toEqual({ form: 'Q', family: 'util' });
    expect(form('gpu_hours_requested')).toEqual({ form: 'T' });
    expect(form('jobs_submitted')).toEqual({ form: 'N' });
    expect(form('jobs_analyzed')).toEqual({ form: 'N', always125: true });
    for (const id of 'near_zero_jobs_pct gpu_idle_fraction energy_kwh fb_used_p50 gpu_util_p95'.split(' '))
      expect(form(id as MetricId), id).toEqual({ form: 'L' });
    expect(form('avg_job_duration_minutes')).toEqual({ form: '1-2-5', first: 1 });
    expect(form('vllm_requests_running')).toEqual({ form: '1-2-5', first: 5, servers: 3 });
    expect(form('tgi_kv_cache_utilization')).toEqual({ form: 'fixed', points: 20, servers: 3 });
    expect(form('allocation_rate')).toEqual({ form: 'fixed', points: 5 });
    expect(form('wait_spread_ratio')).toEqual({ form: 'S', edges: [0, 3, 5, 10, 20] });
    expect(form('power_watts_p50')).toEqual({ form: 'L' });
    expect(form('total_gpu_used')).toEqual({ form: 'D' });
    expect(form('annual_pue')).toEqual({ form: 'facility' });
  });
});

describe('the capacity', () => {
  it('counts the strings of a pattern', () => {
    expect(countMatches('^20[0-9]{2}-(0[1-9]|1[0-2])$')).toBe(1200);
    expect(countMatches('^[ab]{0,3}$')).toBe(15);
    expect(() => countMatches('^a*$')).toThrow();
    expect(() => countMatches('a')).toThrow();
  });

  it('adds up the levels of every field', () => {
    const node = (properties: Node, required: string[]) => ({ type: 'object', properties, required });
    const bits = (properties: Node, required = Object.keys(properties)) =>
      capacityBits(node(properties, required));
    expect(bits({ a: { const: 1 }, b: { enum: [1, 2, 3, 4] } })).toBe(2);
    expect(bits({ a: { type: 'boolean' }, b: { type: 'integer', minimum: 0, maximum: 7 } })).toBe(4);
    expect(bits({ a: { enum: [1, 2, 3, 4] } }, [])).toBe(3);
    expect(bits({ a: { type: 'array', 'x-once': true, items: { enum: [1, 2, 3, 4, 5] } } })).toBe(5);
    const fraction = { type: 'number', minimum: 0, maximum: 1 };
    const band = { ...node({ value: fraction, low: fraction, high: fraction }, ['value', 'low', 'high']) };
    const ofGrid = (grid: object) => bits({ a: { ...band, 'x-grid': grid } });
    expect(ofGrid({ width: 0.2 })).toBe(Math.ceil(Math.log2(5)));
    expect(ofGrid({ interval: 0.001 })).toBe(Math.ceil(Math.log2(1001 * 28)));
    expect(ofGrid({ quantile: 0.01 })).toBe(Math.ceil(Math.log2(101 * 6)));
    const exact = node({ value: fraction }, ['value']);
    expect(bits({ a: { ...exact, 'x-grid': { step: 0.001 } } })).toBe(Math.ceil(Math.log2(1001)));
  });
});

describe('the definition of flagged jobs', () => {
  it('names the threshold of each workload', () => {
    const { definition } = METRICS.flagged_jobs_pct;
    for (const [workload, threshold] of Object.entries(workloads))
      expect(definition).toContain(`${workload} ${threshold.toFixed(2)}`);
  });
});

describe('the order of keys', () => {
  it('agrees with every list', () => {
    expect(
      keyOrder([
        ['a', 'c'],
        ['b', 'c', 'd'],
        ['a', 'b'],
      ]),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('refuses lists that disagree', () => {
    expect(() =>
      keyOrder([
        ['a', 'b', 'c'],
        ['c', 'a'],
      ]),
    ).toThrow('other orders');
  });
});
