// Leaks of one line in the readers: [what goes wrong, file below packages, what stands there, what would
// stand there].
import type { Mutant } from './mutant.ts';

const SACCT = 'core/src/sources/slurm/sacct/parser.ts';
const HEADER = 'core/src/sources/slurm/sacct/header-search.ts';
const ROW = 'core/src/sources/slurm/sacct/row-reader.ts';
const JSON_PARSER = 'core/src/formats/json/record-parser.ts';
const JSON_FIELDS = 'core/src/sources/slurm/sacct-json/fields.ts';
const JSON_JOB = 'core/src/sources/slurm/sacct-json/job.ts';
const DCGM = 'core/src/sources/dcgm/exporter-parser.ts';
const DIRECTORY = 'core/src/sources/dcgm/entity-registry.ts';
const SMI = 'core/src/sources/nvidia-smi/reading.ts';
const CSV = 'core/src/sources/nvidia-smi/csv.ts';
const XML = 'core/src/sources/nvidia-smi/xml.ts';
const text = (range: string): string => `String.fromCharCode(...${range})`;
const own = text('this.#text.bytes.subarray(this.#line.start, this.#line.end)');
const record = text('this.#text.bytes.subarray(this.#record.start, this.#record.end)');
const here = text('bytes.subarray(start, end)');

export const parserMutants: readonly Mutant[] = [
  [
    'the model of dcgm is the label',
    DIRECTORY,
    'const product = { model: gpuModelOf(name),',
    'const product = { model: name as any,',
  ],
  [
    'the model of nvidia-smi is the cell',
    SMI,
    'this.#lastModel = gpuModelOf(productName(bytes, start, end));',
    'this.#lastModel = productName(bytes, start, end) as GpuModel;',
  ],
  [
    'sacct: an invalid field is quoted',
    ROW,
    "this.#context.diagnostics.report('field_invalid', this.#line, field);",
    `this.#context.diagnostics.report('field_invalid', this.#line, field + ${text('this.#fields.bytes.subarray(this.#row.from(FIELD.State), this.#row.to(FIELD.State))')});`,
  ],
  [
    'sacct: unknown columns are quoted',
    SACCT,
    "report('column_unknown', this.#line.number, '', unknown)",
    `report('column_unknown', this.#line.number, ${own}, unknown)`,
  ],
  [
    'sacct: a foreign line is quoted',
    SACCT,
    "isCut ? 'row_incomplete' : 'row_foreign', this.#line.number);",
    `isCut ? 'row_incomplete' : 'row_foreign', this.#line.number, ${own});`,
  ],
  [
    'sacct: a bad row is quoted',
    SACCT,
    'this.#context.diagnostics.report(code, this.#record.line, field);',
    `this.#context.diagnostics.report(code, this.#record.line, ${record});`,
  ],
  [
    'sacct: a bad row is quoted in base64',
    SACCT,
    'this.#context.diagnostics.report(code, this.#record.line, field);',
    `this.#context.diagnostics.report(code, this.#record.line, btoa(${record}));`,
  ],
  [
    'sacct: a bad row is thrown',
    SACCT,
    'this.#context.diagnostics.report(code, this.#record.line, field);',
    `throw new Error(${record});`,
  ],
  [
    'sacct: missing columns are quoted',
    HEADER,
    "this.failure = { code: 'columns_missing', fields: missing, wanted",
    `this.failure = { code: 'columns_missing', fields: [${here}], wanted`,
  ],
  [
    'sacct: the last chunk stays in reach',
    SACCT,
    'write(chunk: Uint8Array): void {',
    'write(chunk: Uint8Array): void {\n    (this as any).last = chunk;',
  ],
  [
    'sacct: the length of a name counts',
    ROW,
    "run.requestedCpus = this.#integer(FIELD.ReqCPUS, 'requestedCpus');",
    "run.requestedCpus = this.#integer(FIELD.ReqCPUS, 'requestedCpus') + this.#row.to(FIELD.User) - this.#row.from(FIELD.User);",
  ],
  [
    'sacct: the first byte of a user is lost',
    'core/src/sources/slurm/sacct/row-fields.ts',
    'this.hash(key, FIELD.User, run.user);',
    'key.hash(this.bytes, this.from(FIELD.User) + 1, this.to(FIELD.User), run.user);',
  ],
  [
    'sacct: job names are cut to 3 bytes',
    ROW,
    'this.#row.hash(key, FIELD.JobName, run.name);',
    'key.hash(bytes, this.#row.from(FIELD.JobName), Math.min(this.#row.from(FIELD.JobName) + 3, this.#row.to(FIELD.JobName)), run.name);',
  ],
  [
    'sacct: a user called root counts apart',
    ROW,
    'run.startSeconds = times.of(TIME.start);',
    "if (this.#fields.bytes[this.#row.from(FIELD.User)] === 114) run.state = 'FAILED';\n    run.startSeconds = times.of(TIME.start);",
  ],
  [
    'sacct: upper case is another account',
    ROW,
    'this.#row.hash(key, FIELD.Account, run.account);',
    'if (bytes[this.#row.from(FIELD.Account)]! > 96) this.#row.hash(key, FIELD.Account, run.account);',
  ],
  [
    'json: a name is added to the row',
    JSON_FIELDS,
    'key.hash(bytes, start, end, run.user)',
    `{ key.hash(bytes, start, end, run.user); (run as any).who = ${here}; }`,
  ],
  [
    'json: the job id is a part of the wait',
    JSON_JOB,
    'this.key.hashJobId(bytes, start, end, this.run.jobId);',
    'this.key.hashJobId(bytes, start, end, this.run.jobId);\n    this.run.submitSeconds -= readInteger(bytes, start, end) % 9973;',
  ],
  [
    'json: a bad field is quoted',
    JSON_PARSER,
    "if (said === false) this.#report('field_invalid', this.#line, this.#records.names[id]);",
    `if (said === false) this.#report('field_invalid', this.#line, ${here});`,
  ],
  [
    'json: users are told apart by length',
    JSON_FIELDS,
    'key.hash(bytes, start, end, run.user)',
    'key.hash(bytes, start, Math.min(end, start + 2), run.user)',
  ],
  [
    'dcgm: an unknown series is quoted',
    'core/src/formats/prometheus/foreign-families.ts',
    "diagnostics.report('series_unknown', line);",
    `diagnostics.report('series_unknown', line, ${here});`,
  ],
  [
    'dcgm: the series is kept in reach',
    DCGM,
    'this.#line = line;',
    `this.#line = line;\n    (this as any).series0 = ${here};`,
  ],
  [
    'dcgm: the host is cut to 2 bytes',
    DIRECTORY,
    'hashHost(this.#key, bytes, labels.start(host), labels.end(host), this.#node)',
    'hashHost(this.#key, bytes, labels.start(host), Math.min(labels.start(host) + 2, labels.end(host)), this.#node)',
  ],
  [
    'dcgm: the job id is the index of a GPU',
    DIRECTORY,
    "const index = readInteger(bytes, labels.start('gpu'), labels.end('gpu'));",
    "const index = readInteger(bytes, labels.start('job'), labels.end('job')) % 4;",
  ],
  [
    'nvidia-smi: what has no value is quoted',
    SMI,
    "this.report('value_unavailable', line, field);",
    `this.report('value_unavailable', line, field + ${here});`,
  ],
  [
    'nvidia-smi: a bad number is quoted',
    SMI,
    "this.report(Number.isNaN(value) ? whyUnknown(bytes, start, end) : 'field_out_of_range', line, field);",
    `this.report(Number.isNaN(value) ? whyUnknown(bytes, start, end) : 'field_out_of_range', line, ${here});`,
  ],
  [
    'nvidia-smi: a line number is an offset',
    SMI,
    "this.report('time_without_zone', line, 'timeSeconds');",
    "this.report('time_without_zone', line + start, 'timeSeconds');",
  ],
  [
    'nvidia-smi: the length of a UUID is power',
    SMI,
    "else if (field === 'device') this.#context.key.hash(bytes, start, end, this.sample.device);",
    "else if (field === 'device') { this.#context.key.hash(bytes, start, end, this.sample.device); this.device.migEnabled = (end - start) % 2 === 1; }",
  ],
  [
    'csv: an unknown header is quoted',
    CSV,
    "report('column_unknown', line, '', unused)",
    `report('column_unknown', line, ${text('header')}, unused)`,
  ],
  [
    'csv: a foreign line is quoted',
    CSV,
    "this.#reading.report('row_foreign', line);",
    `this.#reading.report('row_foreign', line, ${here});`,
  ],
  [
    'xml: a foreign line is quoted in hex',
    XML,
    "this.#reading.report('row_foreign', line);",
    "this.#reading.report('row_foreign', line, [...bytes.subarray(start, end)].map((b) => b.toString(16).padStart(2, '0')).join(''));",
  ],
];
