// The formats that claw knows and does not read, in the order in which they are looked for.

import { textStart } from '../../formats/bytes/ascii.ts';
import { isJsonAt } from '../../formats/json/head.ts';
import { BATCH_SYSTEMS } from './batch.ts';
import { BROKEN } from './broken.ts';
import { DOCUMENTS } from './documents.ts';
import { Head, type Signs, type UnreadFormat } from './format.ts';
import { GPU_TOOLS } from './gpu-tools.ts';
import { KUBERNETES } from './kubernetes.ts';
import { MONITORING } from './monitoring.ts';
import { OWN } from './own.ts';
import { SERVERS } from './servers.ts';
import { SLURM } from './slurm.ts';

const FORMATS: readonly UnreadFormat[] = [
  ...DOCUMENTS.map((document) => ({ ...document, isDocument: true as const })),
  ...[...OWN, ...BATCH_SYSTEMS, ...SLURM],
  ...[...GPU_TOOLS, ...MONITORING, ...KUBERNETES, ...SERVERS, ...BROKEN],
];

/**
 * The format of an input beginning with `bytes` that a source would take for its own, and could not read;
 * undefined where there is none. `isTaken` says whether a source takes bytes for its own. Where it takes the
 * first line, as it does a header, only that line shows: what stands below it may be names that people have
 * given.
 */
export function misleadingFormat(
  bytes: Uint8Array,
  isTaken: (head: Uint8Array) => boolean,
): UnreadFormat | undefined {
  // One line of JSON holds any words.
  if (isJsonAt(bytes, textStart(bytes))) return undefined;
  const head = new Head(bytes);
  const isHeader = isTaken(head.top);
  return FORMATS.find(
    ({ misleading, signs }) =>
      misleading === true && signs.some((sign) => isTold(sign, isHeader) && head.shows(sign)),
  );
}

/** True if the signs of a misleading format may decide. JSON misleads nobody. */
function isTold({ json, lines, words }: Signs, isHeader: boolean): boolean {
  return json === undefined && !(isHeader && (lines !== undefined || words !== undefined));
}

/** The format of an input that no source recognizes; undefined where it is not known either. */
export function unreadFormat(bytes: Uint8Array): UnreadFormat | undefined {
  const head = new Head(bytes);
  return FORMATS.find(({ signs }) => signs.some((sign) => head.shows(sign)));
}
