// Recognizes an input: the sources that read it, or why none does.
import {
  IdentifierKey,
  type Input,
  type RecognizedInput,
  read,
  recognized,
  recognizeUnread,
  type Source,
  sources,
  type UnreadFormat,
} from '@ptl/claw-core';
import { CliError, sentences, Unrecognized } from '../../errors.ts';
import { adviceOf } from './refusals.ts';

const OPEN_OBJECT = 123;

/** The names of the recipes, loaded only for this message: `sacct, prometheus, …`. */
export async function recipesInWords(): Promise<string> {
  const { RECIPES } = await import('../../aids/recipes/index.ts');
  return [...RECIPES.keys()].join(', ');
}

/** Returns `input` with its sources, or with the declared one. Throws an Unrecognized where there is none. */
export async function known(input: Input, declared: Source | undefined): Promise<RecognizedInput> {
  const { sources, head, ...rest } = await recognized(input);
  const { place } = input;
  const isAnswer = input.asked !== undefined;
  if (head === undefined || head.length === 0)
    throw new Unrecognized(isAnswer ? sentences.httpEmpty(place) : sentences.empty(place));
  if (declared === undefined && sources.length > 0) return { ...rest, sources };
  const isOwn = declared?.recognizes(head) === true;
  // A web server's own JSON, such as {"message":"not found"}, comes in the place of data.
  if (declared !== undefined && isAnswer && !isOwn && head[0] === OPEN_OBJECT)
    throw new Unrecognized(sentences.uselessEndpoint(place));
  const unread = isOwn ? undefined : recognizeUnread(head);
  if (declared !== undefined && unread?.isDocument !== true) return { ...rest, sources: [declared] };
  if (unread?.isPage === true && isAnswer) throw new Unrecognized(sentences.httpPage(place));
  if (unread !== undefined)
    throw new Unrecognized(sentences.unread(place, unread.title, adviceInstead(unread)));
  throw new Unrecognized(
    head.includes(0) ? sentences.binary(place) : sentences.unknownInput(place, await recipesInWords()),
  );
}

/** Returns advice on what to give instead of an unread format. */
function adviceInstead({ instead }: UnreadFormat): string {
  if (typeof instead === 'object') return instead.advice;
  const { title, command } = adviceOf(sources[instead]);
  return sentences.giveInstead(title, command);
}

/** Returns true if the sources of `input` understand it, and find records. */
export async function isUseful(input: RecognizedInput): Promise<boolean> {
  const key = IdentifierKey.from(new Uint8Array(32));
  try {
    const readings = await read(input, { key, sink: () => ({}) });
    return (
      readings.some(({ records }) => records > 0) && readings.every(({ failure }) => failure === undefined)
    );
  } catch (error) {
    // Its compression is broken.
    if (error instanceof CliError) return false;
    throw error;
  }
}
