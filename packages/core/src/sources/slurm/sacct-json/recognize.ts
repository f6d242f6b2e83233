// Is it `sacct --json`? Told by its first bytes: a JSON object that has the keys of Slurm's accounting.
import { ascii, findWord, isBlank, textStart } from '../../../formats/bytes/ascii.ts';
import { isJsonAt } from '../../../formats/json/head.ts';

const JOBS = ascii('"jobs"');
const META = ascii('"meta"');
/** Only accounting has these; `squeue --json` has `jobs` and `meta` as well. */
const ACCOUNTING = [ascii('"allocation_nodes"'), ascii('"association"'), ascii('"derived_exit_code"')];
const QUEUE = ascii('"job_state"');
/** What a job has that stands by itself. */
const JOB_KEYS = [ascii('"job_id"'), ascii('"state"'), ascii('"time"'), ascii('"tres"')];
/** What a document without jobs still says: which program wrote it. */
const WRITER = [ascii('"sacct"'), ascii('openapi\\/db'), ascii('openapi/db'), ascii('accounting_storage')];
/** The lists of other documents of the same program or data base. */
const OTHER_LISTS =
  'nodes partitions reservations pings statistics shares accounts associations clusters qos users tres wckeys instances config sinfo'
    .split(' ')
    .map((name) => ascii(`"${name}"`));

const LINE_FEED = 10;

/** True if `head` holds, behind any messages of the tool, the beginning of a document of `sacct --json`. */
export function recognizesSacctJson(head: Uint8Array): boolean {
  const start = startOfDocument(head);
  if (start < 0) return false;
  const has = (word: Uint8Array) => findWord(head, start, head.length, word) >= 0;
  if (has(QUEUE)) return false;
  if (JOB_KEYS.every(has)) return true;
  if (has(JOBS) && ACCOUNTING.some(has)) return true;
  return has(META) && WRITER.some(has) && !OTHER_LISTS.some(has);
}

/** Where the first line that begins with a bracket begins; -1 where there is none. */
function startOfDocument(head: Uint8Array): number {
  let at = textStart(head);
  while (at < head.length) {
    while (at < head.length && isBlank(head[at]!)) at++;
    if (isJsonAt(head, at)) return at;
    const lineEnd = head.indexOf(LINE_FEED, at);
    if (lineEnd < 0) return -1;
    at = lineEnd + 1;
  }
  return -1;
}
