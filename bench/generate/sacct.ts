// Job accounting as `sacct -a -P` prints it: jobs of a GPU cluster over half a year, a quarter of them with
// steps. Every GPU job that ran has a utilization: on its step where it has steps, else in a column that the
// site added.
import { pick, seededRandom, skewed } from './random.ts';
import { isoTime, slurmDuration, TextFile } from './text-file.ts';

const HEADER =
  'JobIDRaw|JobName|User|Account|Partition|State|ExitCode|Submit|Start|End|ElapsedRaw|TimelimitRaw|ReqTRES|AllocTRES|' +
  'ReqCPUS|AllocCPUS|TotalCPU|CPUTimeRAW|NNodes|NodeList|TRESUsageInAve|GPUUtil\n';
const FIRST_SUBMIT = Date.UTC(2026, 0, 1) / 1000;
const SPAN_SECONDS = 181 * 86_400;
const GPUS = [0, 1, 1, 1, 1, 2, 2, 4, 4, 8, 8, 8, 16, 32, 64];
const LIMITS_MINUTES = [30, 60, 120, 240, 480, 720, 1440, 1440, 2880, 4320];
const PARTITIONS = ['gpu', 'gpu-long', 'gpu-short', 'interactive', 'preempt'];
const VERBS = ['train', 'finetune', 'evaluate', 'sweep', 'preprocess', 'infer', 'export', 'render'];
const MODELS = ['resnet50', 'llama-8b', 'vit-large', 'unet', 'whisper', 'mixtral', 'diffusion', 'gnn'];
/**
 * Names that come again and again; beside them 29 jobs in 100 have one of their own: 2 million in 10 million
 * rows.
 */
const COMMON_NAMES = 40_000;
const USERS = 420;
const BATCH_USAGE = 'cpu=00:00:07,energy=0,fs/disk=27603,mem=11724K,pages=0,vmem=286260K';

/** States, by their weight in a thousand. */
const STATES: readonly (readonly [state: string, weight: number])[] = [
  ['COMPLETED', 690],
  ['FAILED', 110],
  ['CANCELLED', 90],
  ['TIMEOUT', 60],
  ['OUT_OF_MEMORY', 20],
  ['NODE_FAIL', 8],
  ['PREEMPTED', 12],
  ['RUNNING', 5],
  ['PENDING', 5],
];
const STATE_OF = STATES.flatMap(([state, weight]) => Array<string>(weight).fill(state));

/** Writes `rows` rows, jobs and steps together. */
export function writeSacct(path: string, rows: number, seed: number): void {
  const file = new TextFile(path);
  const random = seededRandom(seed);
  file.add(HEADER);
  for (let row = 0, job = 0; row < rows; job++) row += addJob(file, random, job, rows, rows - row);
  file.close();
}

function addJob(file: TextFile, random: () => number, job: number, rows: number, room: number): number {
  const user = Math.floor(random() ** 2 * USERS);
  const gpus = pick(random, GPUS);
  const cpus = gpus > 0 ? gpus * 12 : 1 + Math.floor(random() * 64);
  const nodes = Math.max(1, Math.ceil(gpus / 8));
  const state = pick(random, STATE_OF);
  const submit = FIRST_SUBMIT + Math.floor((job / rows) * SPAN_SECONDS + random() * 3600);
  const limit = pick(random, LIMITS_MINUTES);
  const started = state !== 'PENDING' && (state !== 'CANCELLED' || random() < 0.6);
  const wait = Math.floor(skewed(random, 90 + gpus * 30, 2));
  const longest = state === 'TIMEOUT' ? limit * 60 : Math.floor(skewed(random, 2400, 1.8));
  const elapsed = started ? Math.max(1, Math.min(limit * 60, longest)) : 0;
  const percent = random() < 0.15 ? 0 : Math.floor(random() * 101);
  const withSteps = started && gpus > 0 && state !== 'RUNNING' && random() < 0.25 && room >= 3;
  const start = submit + wait;
  const running = state === 'RUNNING';
  const begun = started ? isoTime(start) : state === 'PENDING' ? 'Unknown' : 'None';
  const ended = running || state === 'PENDING' ? 'Unknown' : isoTime(start + elapsed);
  const id = 1_000_000 + job;
  const account = `team-${user % 48}`;
  const held = `cpu=${cpus},${gpus > 0 ? `gres/gpu:h100=${gpus},gres/gpu=${gpus},` : ''}mem=${cpus * 4}G,node=${nodes}`;
  const asked = `billing=${cpus},cpu=${cpus},${gpus > 0 ? `gres/gpu=${gpus},` : ''}mem=${cpus * 4}G,node=${nodes}`;
  const ownCpu = slurmDuration(Math.floor(elapsed * cpus * 0.4));
  const where = started ? nodeList(random, nodes) : 'None assigned';
  const resources = `${cpus}|${started ? cpus : 0}|${started ? ownCpu : '00:00:00'}|${elapsed * cpus}|${nodes}|${where}`;
  const times = `${isoTime(submit)}|${begun}|${ended}|${elapsed}`;
  const said = state === 'CANCELLED' ? `CANCELLED by ${10_000 + user}` : state;
  const column = started && gpus > 0 && !withSteps ? percent : '';
  file.add(
    `${id}|${jobName(random, user, job)}|u${10_000 + user}|${account}|${pick(random, PARTITIONS)}|${said}|` +
      `${state === 'FAILED' ? '1:0' : '0:0'}|${times}|${limit}|${asked}|${started ? `billing=${cpus},${held}` : ''}|` +
      `${resources}||${column}\n`,
  );
  if (!withSteps) return 1;
  const step = `||${account}||${state === 'TIMEOUT' ? 'CANCELLED' : state.split(' ')[0]}|0:0|${isoTime(start)}|${begun}|${ended}|${elapsed}||`;
  file.add(`${id}.batch|batch${step}|${held}|${resources}|${BATCH_USAGE}|\n`);
  file.add(
    `${id}.0|python${step}|${held}|${resources}|cpu=${ownCpu},energy=0,gres/gpumem=24576M,gres/gpuutil=${percent},mem=9G|\n`,
  );
  return 3;
}

function jobName(random: () => number, user: number, job: number): string {
  if (random() < 0.29) return `${pick(random, VERBS)}_${pick(random, MODELS)}_run${job}`;
  const number = (user * 97 + Math.floor(random() * 95)) % COMMON_NAMES;
  return `${VERBS[number % VERBS.length]}_${MODELS[(number >> 3) % MODELS.length]}_exp${number}`;
}

function nodeList(random: () => number, nodes: number): string {
  const first = 1 + Math.floor(random() * 240);
  const two = (number: number): string => String(number).padStart(4, '0');
  return nodes === 1 ? `gpu${two(first)}` : `gpu[${two(first)}-${two(first + nodes - 1)}]`;
}
