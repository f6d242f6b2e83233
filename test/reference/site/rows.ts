// Rows of a made-up job: what sacct would know of it in the end.
import type { Row } from '../records.ts';
import type { Node } from './model.ts';

export function blankRow(): Row {
  return {
    cluster: '',
    id: '',
    shown: '',
    step: '',
    user: '',
    name: '',
    state: '',
    submit: undefined,
    eligible: undefined,
    start: undefined,
    end: undefined,
    elapsed: undefined,
    suspended: 0,
    limit: undefined,
    requested: new Map(),
    allocated: new Map(),
    cpus: 1,
    cpuMilliseconds: 0,
    nodes: [],
    utilAve: undefined,
    utilTot: undefined,
    adminComment: '',
    restarts: 0,
  };
}

/** GPUs or instances of one kind on some nodes. */
export interface Ask {
  nodes: Node[];
  gpus: number;
  /** '' where the site's TRES have no types. */
  type: string;
  cpus: number;
}

export function tresOf({ gpus, type, cpus, nodes }: Ask): Map<string, number> {
  const tres = new Map([['billing', gpus * 10 + cpus]]);
  tres.set('cpu', cpus);
  if (gpus > 0 && type !== '') tres.set(`gres/gpu:${type}`, gpus);
  if (gpus > 0) tres.set('gres/gpu', gpus);
  return tres.set('node', Math.max(1, nodes.length));
}

/** What an export that is made at a moment shows of a row; undefined where it does not know it yet. */
export function asOf(row: Row, moment: number): Row | undefined {
  if (row.submit !== undefined && row.submit > moment) return undefined;
  if (row.step !== '' && (row.start === undefined || row.start > moment)) return undefined;
  if (row.end === undefined || row.end <= moment) return row;
  const unknown = {
    end: undefined,
    cpuMilliseconds: 0,
    adminComment: '',
    utilAve: undefined,
    utilTot: undefined,
  };
  if (row.start === undefined || row.start > moment)
    return {
      ...row,
      ...unknown,
      state: 'PENDING',
      start: undefined,
      elapsed: 0,
      allocated: new Map(),
      nodes: [],
    };
  const suspended = Math.min(row.suspended ?? 0, moment - row.start);
  return { ...row, ...unknown, state: 'RUNNING', suspended, elapsed: moment - row.start - suspended };
}
