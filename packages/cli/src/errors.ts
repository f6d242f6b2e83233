// Every sentence that ends a run: what happened, where, and what to do next. Nothing here ever quotes data; a
// place is a path or URL as the operator gave it, or "file 3 of DIR" where the operator did not name the
// file.
import { liveSentences } from './collect/sentences.ts';
import { serverSentences } from './collect/server/sentences.ts';
import { commandLineSentences } from './command-line/sentences.ts';
import { configSentences } from './config/sentences.ts';
import { finishedSentences } from './finished/sentences.ts';
import { integritySentences } from './integrity/sentences.ts';

/** Exit statuses, as documented. */
export const EXIT = {
  done: 0,
  fault: 1,
  usage: 2,
  noSource: 3,
  badInput: 4,
  refused: 5,
  notVerified: 6,
  notWritten: 7,
  interrupted: 130,
} as const;

/** An error whose message is one of our own sentences and may be shown as it is. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: number;

  constructor(exitCode: number, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** An input that the operating system cannot read. */
export class Unreadable extends CliError {
  constructor(place: string, error: unknown) {
    super(EXIT.badInput, systemSentence(place, error));
  }
}

/** An input that no source reads. */
export class Unrecognized extends CliError {
  constructor(sentence: string) {
    super(EXIT.badInput, sentence);
  }
}

export function usage(sentence: string): CliError {
  return new CliError(EXIT.usage, sentence);
}

export function badInput(sentence: string): CliError {
  return new CliError(EXIT.badInput, sentence);
}

export function notWritten(sentence: string): CliError {
  return new CliError(EXIT.notWritten, sentence);
}

export const sentences = {
  ...integritySentences,
  ...finishedSentences,
  ...commandLineSentences,
  ...configSentences,
  ...serverSentences,
  ...liveSentences,
  interrupted: 'Interrupted: no file is half-written.',
  fullPrivacy: '--privacy full is not available in this version: use local-only, the default.',
  clustersUnnamed:
    'The inputs name several clusters, and GPU jobs in them name none: export with the Cluster column, or one cluster at a time.',
  snapshot:
    'The inputs have no times, so there is no period for a package: give --month, or see them with "claw report".',
  noWeekOver:
    'The inputs cover no whole calendar week that is over: give --month, or --start and --end, for another period.',
  periodNotOver: 'The period is not over yet: end it earlier with --end, or see it with "claw report".',
  years: 'The inputs reach over several years: give --month, or --start and --end.',
  weeks:
    'In the first or last week of the inputs fewer than five users were active, and a package would tell of it: give --month, or files instead of a pipe.',
  noUser:
    'The export names no user, so all of its jobs count as those of one: export it with the column User, which never leaves.',
  oneUser:
    "All rows are of one user: accounting may hide others' jobs (PrivateData); ask an operator for the export.",
  weeksCovered: (days: string) =>
    `No period was given, so all of this is about the whole calendar weeks around the data that are over: ${days}.`,
  /** Both as `2026-10-01 to 2026-10-31`. */
  daysWithout: (period: string, covered: string) =>
    `The period is ${period}, and the accounting covers ${covered}: days without data count as unused. Export the whole period, or give --start and --end.`,
  /** As `2026-10-11 to 2026-10-20`. */
  daysWithoutJobs: (days: string) =>
    `In the accounting, no job ended from ${days}: if jobs did end then, export these days, too, or all totals are too low.`,
  /** `title`: of the source. */
  daysWithoutSamples: (title: string, days: string) =>
    `${title} has no samples from ${days}: if GPUs were in use then, export these days, too.`,
  weeksLeftOut:
    'Days before or after are left out: their weeks are not over, or at either end had fewer than five active users (three namespaces).',
  /** `month`: as --month takes it. */
  monthMeant: (month: string) =>
    `The inputs look like those of one month: give --month ${month} for exactly that one.`,
  /** `known`: the names of recipes. */
  noSourceIn: (place: string, known: string) =>
    `No file in ${place} is telemetry that claw knows: give a folder with exports of these: ${known}; "claw recipe NAME" shows how to make one.`,
  onlyFolders: (place: string) =>
    `${place} holds nothing but folders: give --from "${place}/**" for the files in them.`,
  nothingMatches: (place: string) => `No file matches ${place}: check the pattern.`,
  emptyFolder: (place: string) => `${place} is an empty folder: check the path.`,
  unknownInput: (place: string, known: string) =>
    `${place} is in no format that claw knows: give an export of one of these: ${known}; "claw recipe NAME" shows how to make it.`,
  unread: (place: string, title: string, advice: string) =>
    `${place} is ${title}, which claw does not read: ${advice}.`,
  giveInstead: (source: string, command: string) => `give an export of ${source} instead (${command})`,
  /** `ids`: the likely ones. */
  unknownSource: (place: string, ids: string) =>
    `No source has the name before "=", and there is no file ${place}: use ${ids}, or leave out the name and "="; "claw discover --json" lists all.`,
  unknownSourceOf: (place: string, ids: string) =>
    `No source has the name before "=" and ${place}: use ${ids}, or leave out the name and "="; "claw discover --json" lists all.`,
  unknownScheme: (place: string) =>
    `${place} is no URL that claw reads: use http or https, or save it to a file.`,
  empty: (place: string) => `${place} is empty: export it again.`,
  binary: (place: string) =>
    `${place} is binary data, not an export that claw knows: give text, gzip, zstd or xz.`,
  brokenCompression: (place: string) =>
    `The compressed data of ${place} is broken or cut off: copy or export it again.`,
  noXz: (place: string) =>
    `${place} is packed with xz, and there is no xz on the PATH: install it, or pack the file with gzip or zstd.`,
  tooMuchInIt: (place: string) =>
    `${place} unpacks to far more than an export that claw knows: look at what is in it.`,
  changed: (place: string) =>
    `${place} was cut off or replaced while it was read: run again once nothing writes to it.`,
  schedulers:
    'The inputs are of more than one scheduler, and a package is of one: give those of each a run of its own, with --from (and its own --scope to collect).',
  refused: (code: string) =>
    `The package did not pass its last check (${code}), so it was not written: please report this, it is a fault of ours.`,
  operatorFolder: (place: string) => `${place} is a folder: give a file.`,
  operatorPipe: (place: string) =>
    `${place} is no regular file: save what it should hold to a file, and give that.`,
  operatorTooLarge: (place: string) => `${place} is larger than 1 MiB: check that it is the right file.`,
  notAPackage: (path: string) =>
    `${path} exists and is not a claw package, so it was left alone: choose another --output.`,
  notAReport: (path: string) =>
    `${path} exists and is not a page of claw report, so it was left alone: choose another file for --html.`,
  notARegularFile: (path: string) => `${path} is not a regular file: choose another place.`,
} as const;

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: check the path',
  ENOTDIR: 'lies below something that is not a folder: check the path',
  EISDIR: 'is a folder: give a file',
  EACCES: 'may not be accessed by you: check its permissions',
  EPERM: 'may not be accessed by you: check its permissions',
  ELOOP: 'is a link that leads nowhere: check the path',
  ENAMETOOLONG: 'is too long a path: shorten it',
  EMFILE: 'could not be opened, because too many files are open: raise ulimit -n',
  ENFILE: 'could not be opened, because too many files are open on this machine: try again later',
  ENOSPC: 'could not be written, because the disk is full: make room or choose another place',
  EDQUOT: 'could not be written, because your quota is used up: make room or choose another place',
  EROFS: 'is on a file system that is read-only: choose another place',
  ESTALE: 'vanished from its file server: run again',
  EIO: 'could not be read or written, because the device failed: check the disk',
};

/** The meaning of an operating system error about `place`, as a sentence. */
export function systemSentence(place: string, error: unknown): string {
  const code = errorCode(error);
  return `${place} ${systemReasons[code] ?? 'could not be accessed: check it, and run again'}.`;
}

/** The same for a file to be written, where ENOENT means that its folder is missing. */
export function writeSentence(path: string, error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT')
    return `${path} is in a folder that does not exist: make it, or choose another place.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${path} may not be written by you: check the permissions of its folder, or choose another place.`;
  return systemSentence(path, error);
}

/** The code of a Node error (`ENOENT` …), or ''. */
export function errorCode(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/**
 * The sentence for an unexpected exception. Its message may hold anything, so the sentence contains only its
 * class, if that is one of JavaScript's own, and the place in our own code.
 */
export function faultSentence(error: unknown): string {
  const kind =
    error instanceof TypeError ? 'TypeError' : error instanceof RangeError ? 'RangeError' : 'Error';
  const frame = frames(error)
    .map((line) => /^ {4}at .*?((?:packages\/[a-z]+\/src\/[\w./-]+|dist\/[\w./-]+\.js):\d+)/.exec(line)?.[1])
    .find((at) => at !== undefined);
  const where = frame === undefined ? '' : ` at ${frame}`;
  return `A fault of ours (${kind}${where}): nothing was written; please report these words, they hold no data.`;
}

/** The frames of the stack. Skips the message, which may itself contain lines like frames. */
function frames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { stack = '', message } = error;
  const at = stack.indexOf(message);
  return at < 0 ? [] : stack.slice(at + message.length).split('\n');
}
