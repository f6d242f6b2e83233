// The columns of sacct: which of them we read and as what, which may hold free text, and which there are
// besides.
import type { AccountField } from '../../source.ts';

/**
 * The columns that are read. The WebAssembly reader knows them by their places here: a new one goes to the
 * end.
 */
export const FIELDS = [
  'JobIDRaw',
  'JobID',
  'Cluster',
  'User',
  'Account',
  'JobName',
  'State',
  'ExitCode',
  'Submit',
  'Eligible',
  'Start',
  'End',
  'TimelimitRaw',
  'Timelimit',
  'ReqTRES',
  'AllocTRES',
  'ReqCPUS',
  'TotalCPU',
  'NodeList',
  'TRESUsageInAve',
  'TRESUsageInTot',
  'GPUUtil',
  'ElapsedRaw',
  'Elapsed',
  'Suspended',
  'Restarts',
  'AdminComment',
  'UID',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * The place of each field in FIELDS, as a number: a name that is looked up in every row would cost more than
 * what is read there.
 */
export const FIELD = Object.fromEntries(FIELDS.map((field, place) => [field, place])) as Record<
  Field,
  number
>;

/**
 * What the bytes of a column look like, where that helps to tell a right reading of a row from a wrong one.
 */
export type Shape =
  | 'any'
  | 'text'
  | 'id'
  | 'state'
  | 'time'
  | 'count'
  | 'digits'
  | 'size'
  | 'clock'
  | 'exit'
  | 'tres';

const SHAPES: Readonly<Record<Exclude<Shape, 'any'>, string>> = {
  text: `JobName Comment AdminComment SystemComment WorkDir SubmitLine Constraints Reservation WCKey StdIn StdOut StdErr Extra
    Container`,
  id: 'JobID JobIDRaw',
  state: 'State',
  time: 'Submit Eligible Start End',
  count: 'AllocCPUS CPUTimeRAW ElapsedRaw NCPUS NNodes ReqCPUS',
  digits: 'AllocNodes AssocID DBIndex GID Priority QOSRAW ReqNodes ReservationId Restarts UID WCKeyID',
  size: `AveDiskRead AveDiskWrite AvePages AveRSS AveVMSize ConsumedEnergy ConsumedEnergyRaw MaxDiskRead MaxDiskWrite MaxPages MaxRSS
    MaxVMSize ReqMem`,
  clock: 'CPUTime Elapsed Suspended SystemCPU TotalCPU UserCPU',
  exit: 'ExitCode DerivedExitCode',
  tres: 'ReqTRES AllocTRES TRESUsageInAve TRESUsageInTot TRESUsageInMax TRESUsageInMin TRESUsageOutAve TRESUsageOutTot',
};

const OTHERS = `Account AveCPU AveCPUFreq BlockID Cluster Exclusive FailedNode Flags Group Layout Licenses MaxDiskReadNode MaxDiskReadTask MaxDiskWriteNode MaxDiskWriteTask MaxPagesNode MaxPagesTask MaxRSSNode MaxRSSTask MaxVMSizeNode
  MaxVMSizeTask McsLabel MinCPU MinCPUNode MinCPUTask NodeList NTasks OriginalSLUID OverSubscribe Partition Planned PlannedCPU
  PlannedCPURAW QOS QOSREQ Reason ReqCPUFreq ReqCPUFreqGov ReqCPUFreqMax ReqCPUFreqMin ReqReservation Reserved ResvCPU
  ResvCPURAW SegmentSize SLUID Timelimit TimelimitRaw TRESUsageInMaxNode TRESUsageInMaxTask TRESUsageInMinNode TRESUsageInMinTask
  TRESUsageOutMax TRESUsageOutMaxNode TRESUsageOutMaxTask TRESUsageOutMin TRESUsageOutMinNode TRESUsageOutMinTask User`;

/** The columns that may fill the account, by what they hold. */
const ACCOUNT_COLUMNS: Readonly<Record<string, AccountField>> = {
  account: 'account',
  partition: 'partition',
  qos: 'qos',
};

/** Names under which sites add a telemetry column of GPU utilization, in percent. */
const GPU_UTILIZATION = 'gpuutil gpu_util gpuutilization gpu_utilization';

/** What is known of a column. */
export interface Column {
  readonly shape: Shape;
  /** The field that is read from it, if any. */
  readonly field: Field | undefined;
  /** What it holds, where it may fill the account. */
  readonly accountIs: AccountField | undefined;
}

const COLUMNS = new Map<string, Column>();
for (const name of OTHERS.split(/\s+/)) COLUMNS.set(name.toLowerCase(), columnOf('any', name));
for (const [shape, names] of Object.entries(SHAPES) as [Shape, string][])
  for (const name of names.split(/\s+/)) COLUMNS.set(name.toLowerCase(), columnOf(shape, name));
for (const name of GPU_UTILIZATION.split(' '))
  COLUMNS.set(name, { shape: 'any', field: 'GPUUtil', accountIs: undefined });

function columnOf(shape: Shape, name: string): Column {
  const field = FIELDS.find((field) => field === name);
  return { shape, field, accountIs: ACCOUNT_COLUMNS[name.toLowerCase()] };
}

/** The longest name of a column that is known. */
export const LONGEST_COLUMN_NAME = Math.max(...[...COLUMNS.keys()].map((name) => name.length));

/** The first three letters of each name: nearly every other text differs in them. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  [...COLUMNS.keys()].map((name) =>
    beginningAt(
      Uint8Array.from(name, (letter) => letter.charCodeAt(0)),
      0,
    ),
  ),
);

/** Three bytes as a number, capital letters as small ones. */
function beginningAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]! | 0x202020) >>> 0;
}

/** False where no name of a column begins at `at`. */
export function mayNameColumn(bytes: Uint8Array, at: number): boolean {
  return BEGINNINGS.has(beginningAt(bytes, at));
}

/** The column that `bytes[start, end)` name, in any case; undefined where sacct has none of that name. */
export function columnNamed(bytes: Uint8Array, start: number, end: number): Column | undefined {
  if (end - start < 3 || end - start > LONGEST_COLUMN_NAME || !mayNameColumn(bytes, start)) return undefined;
  let name = '';
  for (let at = start; at < end; at++) name += String.fromCharCode(bytes[at]!);
  return COLUMNS.get(name.toLowerCase());
}
