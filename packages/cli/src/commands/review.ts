// claw review: shows a package to a person before it is handed over, as text, JSON or a page.
import { previewOf } from '@ptl/claw-router';
import { EXIT, sentences, usage } from '../errors.ts';
import { besideIn, fromLedger } from '../finished/beside.ts';
import { differenceOf } from '../finished/difference.ts';
import { usualPackage } from '../finished/names.ts';
import { openPage } from '../finished/open.ts';
import { readFinished } from '../finished/read.ts';
import { trustedBy } from '../integrity/keys.ts';
import { checkOutput, type FileKind, writeOutput } from '../output.ts';
import { reviewJson } from '../render/review/json.ts';
import { REVIEW_HEAD, reviewPage } from '../render/review/page.ts';
import type { Reviewed } from '../render/review/reviewed.ts';
import { reviewText } from '../render/review/text.ts';
import { styleFor } from '../render/style.ts';
import { count } from '../render/words.ts';
import { shown } from '../shown.ts';
import type { CommandResult, World } from '../world.ts';

export interface ReviewFlags {
  readonly against?: string;
  readonly key?: string;
  readonly html?: string;
  readonly report?: string;
  readonly open?: boolean;
  readonly json?: boolean;
}

const PAGE: FileKind = {
  recognizes: (text) => text.startsWith(REVIEW_HEAD),
  refusal: sentences.notAReview,
};
const RANDOM_BYTES = 4;
const USUAL_PAGE = 'ptl_claw_review.html';

export async function review(
  path: string | undefined,
  flags: ReviewFlags,
  world: World,
): Promise<CommandResult> {
  if (flags.html === '' || flags.html === '-') throw usage('--html takes the path of a file.');
  const trusted = trustedBy(flags.key);
  const { finished } = await readFinished(path ?? usualPackage(), trusted, world);
  const { recorded, superseded, last: before } = fromLedger(finished, world);
  const against = flags.against ?? before;
  const last = against === undefined ? undefined : await readFinished(against, undefined, world);
  const reviewed: Reviewed = {
    finished,
    preview: previewOf(finished.content),
    difference: last && {
      place: last.finished.place,
      of: differenceOf(last.finished.content, finished.content),
    },
    recorded,
    superseded,
    beside: flags.report === undefined ? undefined : besideIn(flags.report, finished.content),
  };
  const page = flags.html ?? (flags.open === true ? USUAL_PAGE : undefined);
  const written = page === undefined ? undefined : writePage(page, reviewed, world);
  if (page !== undefined && flags.open === true) openPage(page, world);
  const stdout =
    flags.json === true ? reviewJson(reviewed) : (written ?? reviewText(reviewed, styleFor(world)));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

function writePage(path: string, reviewed: Reviewed, world: World): string {
  const bytes = new TextEncoder().encode(reviewPage(reviewed));
  checkOutput(path, world.random(RANDOM_BYTES), PAGE);
  writeOutput(path, bytes, world.random(RANDOM_BYTES), PAGE);
  const { title } = styleFor(world);
  return `${title('Written')}: ${shown(path)}  ${count(bytes.length, 'byte')}, readable by you only. Open it in a browser.\n`;
}
