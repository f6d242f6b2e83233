// Accounting and one-minute samples of the same cluster: nodes of one GPU, whose jobs follow one another.
import { addPoint, beginMatrix, beginSeries, nodeName } from './matrix.ts';
import { seededRandom } from './random.ts';
import { isoTime, TextFile } from './text-file.ts';

export interface JoinSize {
  readonly nodes: number;
  readonly days: number;
  readonly jobs: number;
}

const FIRST_SECONDS = Date.UTC(2026, 0, 1) / 1000;

/**
 * Files that hold the same facts: for claw, and as comma-separated values from which DuckDB's Parquet files
 * are made.
 */
export interface JoinFiles {
  readonly jobs: string;
  readonly samples: string;
  readonly jobsCsv: string;
  readonly samplesCsv: string;
}

export function writeJoin(files: JoinFiles, size: JoinSize, seed: number): void {
  writeJobs(files, size, seededRandom(seed));
  writeSamples(files, size, seededRandom(seed + 1));
}

function writeJobs(files: JoinFiles, { nodes, days, jobs }: JoinSize, random: () => number): void {
  const text = new TextFile(files.jobs);
  const csv = new TextFile(files.jobsCsv);
  text.add('JobIDRaw|JobName|User|Account|State|Submit|Start|End|TimelimitRaw|ReqTRES|AllocTRES|NodeList\n');
  csv.add('id,node,state,start,stop\n');
  const perNode = Math.ceil(jobs / nodes);
  const meanSeconds = (days * 86_400) / perNode;
  let id = 0;
  for (let node = 0; node < nodes; node++) {
    let time = FIRST_SECONDS;
    for (let k = 0; k < perNode && id < jobs; k++, id++) {
      const start = time + Math.floor(random() * meanSeconds * 0.2);
      const stop = start + 5 + Math.floor(random() * meanSeconds * 1.7);
      time = stop;
      const state = random() < 0.8 ? 'COMPLETED' : random() < 0.5 ? 'TIMEOUT' : 'FAILED';
      const tres = 'billing=24,cpu=24,gres/gpu:h100=1,gres/gpu=1,mem=128G,node=1';
      const user = Math.floor(random() * 300);
      text.add(
        `${500_000 + id}|train_exp${id % 5000}|u${user}|team-${user % 30}|${state}|${isoTime(start - 40)}|${isoTime(start)}|` +
          `${isoTime(stop)}|120|${tres}|${tres}|${nodeName(node)}\n`,
      );
      csv.add(`${id},${node},${state},${start},${stop}\n`);
    }
  }
  text.close();
  csv.close();
}

function writeSamples(files: JoinFiles, { nodes, days }: JoinSize, random: () => number): void {
  const json = new TextFile(files.samples);
  const csv = new TextFile(files.samplesCsv);
  csv.add('node,ts,util\n');
  beginMatrix(json);
  for (let node = 0; node < nodes; node++) {
    beginSeries(json, node, node, 0);
    let util = 50;
    for (let minute = 0; minute < days * 1440; minute++) {
      util = minute % 64 === 0 ? random() * 100 : Math.max(0, Math.min(100, util + (random() - 0.5) * 10));
      const percent = Math.round(util);
      addPoint(json, minute, FIRST_SECONDS + minute * 60, percent);
      csv.add(`${node},${FIRST_SECONDS + minute * 60},${percent}\n`);
    }
    json.add(']}');
  }
  json.add(']}}\n');
  json.close();
  csv.close();
}
