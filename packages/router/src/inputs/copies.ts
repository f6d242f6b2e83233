// Copies: the same bytes given twice are one input, so that no GPU counts twice. Only inputs that begin alike
// are compared.
import {
  Identifier,
  type IdentifierKey,
  IdentifierTable,
  LIMITS,
  type RecognizedInput,
} from '@ptl/claw-core';
import { peek } from '@ptl/claw-core/internal';

/** An input whose first bytes were read. */
interface Begun {
  input: RecognizedInput;
  /** True if there are no further bytes. */
  readonly isShort: boolean;
}

/**
 * Returns the places of `inputs` that are copies of earlier ones, and the other inputs, readable as before.
 * Answers of a live system or an endpoint are no copies.
 */
export async function withoutCopies(
  inputs: readonly RecognizedInput[],
  key: IdentifierKey,
): Promise<{ readonly inputs: readonly RecognizedInput[]; readonly copies: readonly string[] }> {
  if (inputs.length < 2) return { inputs, copies: [] };
  const beginnings = new IdentifierTable();
  const alike: Begun[][] = [];
  const all: Begun[] = [];
  for (const given of inputs) {
    if (given.live !== undefined || given.asked !== undefined) {
      all.push({ input: given, isShort: true });
      continue;
    }
    const { input, head } = await begun(given);
    const one = { input, isShort: head.length < LIMITS.headBytes };
    all.push(one);
    key.hash(head, 0, head.length, ID);
    const ordinal = beginnings.ordinal(ID);
    alike[ordinal] ??= [];
    alike[ordinal].push(one);
  }
  const copies = new Set<Begun>();
  for (const group of alike) for (const copy of await copiesIn(group)) copies.add(copy);
  return {
    inputs: all.filter((one) => !copies.has(one)).map(({ input }) => input),
    copies: [...copies].map(({ input }) => input.place),
  };
}

const ID = new Identifier();

/** Reads the first bytes of an input, and returns it readable as before. */
async function begun(
  known: RecognizedInput,
): Promise<{ readonly input: RecognizedInput; readonly head: Uint8Array }> {
  const { head: seen, ...input } = known;
  if (seen !== undefined) return { input, head: seen };
  const { head, all, close } = await peek(input.open(), LIMITS.headBytes);
  if (!input.repeatable) return { input: { ...input, open: () => all }, head };
  await close();
  return { input, head };
}

/** Returns the copies among inputs that begin alike. */
async function copiesIn(group: readonly Begun[]): Promise<Begun[]> {
  if (group.length < 2) return [];
  const copies: Begun[] = [];
  const others: Begun[] = [];
  for (const one of group) {
    if (!one.isShort) one.input = await kept(one.input);
    if (await isAmong(others, one)) copies.push(one);
    else others.push(one);
  }
  return copies;
}

async function isAmong(others: readonly Begun[], { input, isShort }: Begun): Promise<boolean> {
  for (const other of others)
    if (sourcesOf(other.input) === sourcesOf(input) && (isShort || (await areEqual(other.input, input))))
      return true;
  return false;
}

function sourcesOf({ sources }: RecognizedInput): string {
  return sources.map(({ id }) => id).join();
}

/** Keeps the bytes of an input that can be read once, so that it can be read again. */
export async function kept(input: RecognizedInput): Promise<RecognizedInput> {
  if (input.repeatable) return input;
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.open()) chunks.push(chunk.slice());
  return { ...input, repeatable: true, open: () => each(chunks) };
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function areEqual(a: RecognizedInput, b: RecognizedInput): Promise<boolean> {
  const [ours, theirs] = [a, b].map(({ open }) => open()[Symbol.asyncIterator]()) as [Chunks, Chunks];
  try {
    let [mine, other] = [await nextOf(ours), await nextOf(theirs)];
    while (mine !== undefined && other !== undefined) {
      const length = Math.min(mine.length, other.length);
      for (let at = 0; at < length; at++) if (mine[at] !== other[at]) return false;
      mine = mine.length > length ? mine.subarray(length) : await nextOf(ours);
      other = other.length > length ? other.subarray(length) : await nextOf(theirs);
    }
    return mine === other;
  } finally {
    await ours.return?.();
    await theirs.return?.();
  }
}

type Chunks = AsyncIterator<Uint8Array>;

/** Returns the next bytes; undefined where there are no more. */
async function nextOf(chunks: Chunks): Promise<Uint8Array | undefined> {
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return undefined;
    if (value.length > 0) return value;
  }
}
