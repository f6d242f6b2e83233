// The abstract model of a made-up site: what there is and what happened, before anybody writes it down.
import type { Pod, Row, SourceName, Values } from '../records.ts';

export interface Board {
  uuid: string;
  from: number;
}

/** A slot for a GPU; boards can be replaced in it. */
export interface Place {
  index: number;
  boards: Board[];
  /** MIG instances by id; none where the GPU is whole. */
  instances: { id: string; profile: string }[];
}

export interface Node {
  cluster: string;
  name: string;
  /** As exporters call it. */
  host: string;
  model: string;
  type: string;
  watts: number;
  memory: number;
  places: Place[];
}

/** A GPU or an instance that a run really holds, and how busy it keeps it, in per cent. */
export interface Held {
  id: string;
  node: Node;
  index: number;
  instance: string;
  start: number;
  end: number;
  busy: number;
  pod?: string;
}

/** One GPU (or instance) at one time, as one source will tell it. */
export interface Sample {
  source: SourceName;
  node: Node;
  index: number;
  uuid: string;
  instance: string;
  profile: string;
  job: string;
  pod: string;
  time: number | undefined;
  values: Values;
}

/** How a source names GPUs. */
export type Naming = 'full' | 'no-host' | 'index-host' | 'uuid' | 'index' | 'bus';

export interface Model {
  seed: number;
  first: number;
  days: number;
  zone: string;
  /** How accounting writes times. */
  clock: 'epoch' | 'local' | 'offset';
  columns: string[];
  /** Accounting has uids, and each of its files lacks the names of some users. */
  uids: boolean;
  nodes: Node[];
  rows: Row[];
  held: Held[];
  samples: Sample[];
  naming: Record<SourceName, Naming>;
  pods: Pod[];
  /** Moments at which exports were made that show what was known then. */
  exports: number[];
  args: string[];
}

export function boardAt(place: Place, time: number): string {
  return place.boards.findLast(({ from }) => from <= time)?.uuid ?? '';
}

interface Hardware {
  model: string;
  type: string;
  watts: number;
  memory: number;
  layouts: string[][];
}

export const HARDWARE: readonly Hardware[] = [
  {
    model: 'NVIDIA H100 80GB HBM3',
    type: 'h100',
    watts: 700,
    memory: 81_559,
    layouts: [['1g.10gb', '1g.10gb', '2g.20gb', '3g.40gb'], ['3g.40gb', '4g.40gb'], ['7g.80gb']],
  },
  {
    model: 'NVIDIA A100-SXM4-40GB',
    type: 'a100',
    watts: 400,
    memory: 40_960,
    layouts: [
      ['1g.5gb', '2g.10gb', '4g.20gb'],
      ['3g.20gb', '3g.20gb'],
    ],
  },
  {
    model: 'NVIDIA A30',
    type: 'a30',
    watts: 165,
    memory: 24_576,
    layouts: [['1g.6gb', '1g.6gb', '2g.12gb'], ['4g.24gb']],
  },
  {
    model: 'NVIDIA RTX PRO 6000 Blackwell Server Edition',
    type: 'rtx_pro_6000',
    watts: 600,
    memory: 97_887,
    layouts: [['1g.24gb', '1g.24gb', '2g.48gb']],
  },
  { model: 'NVIDIA L40S', type: 'l40s', watts: 350, memory: 46_068, layouts: [] },
  { model: 'Tesla V100-SXM2-32GB', type: 'v100', watts: 300, memory: 32_768, layouts: [] },
];
