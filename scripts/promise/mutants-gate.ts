// Leaks of one line behind the readers: in the gate, the package, the report and the command line.
import type { Mutant } from './mutant.ts';

const GATE = 'router/src/gate/gate.ts';
const POLICY = 'router/src/gate/policy.ts';
const RULES = 'router/src/gate/rules/index.ts';
const BUILD = 'router/src/package/build.ts';
const SHOWN = 'cli/src/shown.ts';
const HTTP = 'cli/src/collect/http.ts';
const INPUTS = 'cli/src/collect/inputs.ts';
const READ = 'core/src/read.ts';
const COLLECT = 'cli/src/commands/collect.ts';

export const gateMutants: readonly Mutant[] = [
  [
    'what a rule withholds is said',
    GATE,
    "if (typeof step === 'string') return step;",
    "if (typeof step === 'string') continue;",
  ],
  [
    'local metrics go to the gate',
    GATE,
    "if (measurement.kind === 'local' || release.form === 'L' || release.form === 'D') return true;",
    '',
  ],
  ['no rule of profiles', RULES, '  profile, // how much the site may say\n', ''],
  ['no rule of contributors', RULES, '  contributors, // who stands behind it\n', ''],
  ['no interval rule', RULES, '  interval, // and only then what a fraction would give away,\n', ''],
  ['three people are enough', POLICY, 'return n >= 5 ? TINY : NONE;', 'return n >= 3 ? TINY : NONE;'],
  ['nine people are many', POLICY, 'if (n >= 10) return SMALL;', 'if (n >= 7) return SMALL;'],
  ['forty people are a view', POLICY, 'if (n >= 50) return MEDIUM;', 'if (n >= 14) return MEDIUM;'],
  ['small sites are said finely', POLICY, 'finestPoints: 1,', 'finestPoints: 0.1,'],
  ['thin fractions are said finely', POLICY, 'THIN_POINTS = 5', 'THIN_POINTS = 0.1'],
  ['only 2 points are kept open', POLICY, 'numerator: 200n', 'numerator: 20n'],
  ['the profile none is open', POLICY, 'open: false', 'open: true'],
  [
    'one is enough for tiny',
    POLICY,
    "profile: 'tiny', open: true, k: 5",
    "profile: 'tiny', open: true, k: 1",
  ],
  [
    'the exact value is the middle of its band',
    'router/src/gate/release.ts',
    'return release.inverted ? inverted(bounds) : printed(bounds);',
    'return release.inverted ? inverted(bounds) : { ...printed(bounds), value: Number(part) / Number(weight) };',
  ],
  [
    'an exact band is said',
    'router/src/gate/release.ts',
    'const bounds = fractionBand(part, weight, step);',
    'const bounds = { ...fractionBand(part, weight, step), low: (part * 1000n) / weight };',
  ],
  [
    'a measurement is copied into the package',
    BUILD,
    "instructions: 'Review",
    "report: input.withheld.length, instructions: 'Review",
  ],
  [
    'why something is withheld goes out',
    BUILD,
    'withheld.push({ metric, reason });',
    'withheld.push({ metric, reason, because: 1 } as any);',
  ],
  [
    'the time of day goes out',
    BUILD,
    'const today = `${day(input.nowSeconds)}T00:00:00Z`;',
    'const today = new Date(input.nowSeconds * 1000).toISOString();',
  ],
  [
    'withheld and said at once',
    BUILD,
    '|| !METRICS[metric].withholdable || released.has(metric)) continue;',
    '|| !METRICS[metric].withholdable) continue;',
  ],
  [
    'an exact coverage goes out',
    BUILD,
    'return { low: at / 1000, high: (at + 50) / 1000, value: (at + 25) / 1000 };',
    'return { low: at / 1000, high: (at + 50) / 1000, value: share };',
  ],
  [
    'a warning depends on a hash',
    'router/src/identity/contributors.ts',
    'else this.#nobody = u;',
    'if (!isPresent(lanes, user) || lanes[user]! % 16 === 0) this.#nobody = u;',
  ],
  [
    'runs of the last cluster win',
    'router/src/accounting/rows/run-table.ts',
    'if (this.#supersedes(row, twin)) {',
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
    'const one = `file ${index + 1} of ${names.length} in ${place}`;',
    'const one = join(path, name);',
  ],
  [
    'an unknown input is quoted',
    INPUTS,
    'sentences.unknownInput(place, KNOWN)',
    'sentences.unknownInput(place + Buffer.from(head).toString(), KNOWN)',
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
    'cli/src/collect/command.ts',
    "stderr: 'ignore'",
    "stderr: 'inherit'",
  ],
  [
    'an unknown member is quoted',
    'cli/src/facility.ts',
    'has a member that is not known: use',
    'has a member ${name} that is not known: use',
  ],
  [
    'what JSON complains of is shown',
    'cli/src/config.ts',
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
