// A history server. It is asked a day at a time while its answers are read, and in smaller parts where a day
// is too much for it. Missing parts are reported.
import { setTimeout } from 'node:timers/promises';
import { constants, gunzipSync } from 'node:zlib';
import { type LiveRequest, LiveSystemFailed, type Source } from '@ptl/claw-core';
import { sentences } from '../../errors.ts';
import { isoDate } from '../../options.ts';
import { shown } from '../../shown.ts';
import { decompressed } from '../compressed/decompress.ts';
import { HttpFailed, type HttpRules, httpBytes, TOO_OFTEN } from '../http.ts';
import type { Collected } from '../input.ts';
import type { Access } from './access.ts';

type Question = Extract<LiveRequest, { kind: 'http' }>;

/** A server gives a query two minutes by default; then its answer is sent. */
const EXCHANGE_MS = 180_000;
/** The time for all questions of a source: a month of 2,000 GPUs takes some minutes. */
const SOURCE_MS = 3_600_000;
/** A server answers a probe at once. */
const PROBE_MS = 10_000;
const SECONDS_PER_MINUTE = 60;
/** How often a rejected question is repeated, and the longest wait in between. */
const MOST_TRIES = 4;
const MOST_WAIT_SECONDS = 30;

const BEGINNING_BYTES = 1024;
const GZIP_FIRST_BYTE = 0x1f;

/** Stands for a missing answer: the parser then knows that data is missing. */
const MISSING = new TextEncoder().encode(
  '{"status":"success","isPartial":true,"data":{"resultType":"matrix","result":[]}}\n',
);

export interface HistoryRules {
  readonly access?: Access | undefined;
  /** For a default server: returns true while it is trusted. */
  readonly isBelieved?: () => boolean;
  /**
   * For a live source: called with its failure. Its answers then end with a LiveSystemFailed, so that others
   * are not affected.
   */
  readonly failed?: (failure: HttpFailed) => void;
  /** The longest time for all of it. */
  readonly withinMs?: number;
}

/** The server at `base`, as one source asks it. */
export class HistoryServer {
  readonly place: string;
  readonly #base: URL;
  readonly #rules: HistoryRules;
  #deadline: AbortSignal | undefined;
  /** The shortest period that was too much, in seconds: no period that long is asked for again. */
  #tooLong = Number.POSITIVE_INFINITY;
  #hasAnswered = false;
  #failure: HttpFailed | undefined;
  /** Missing seconds, by their start. */
  readonly #missing = new Map<number, number>();

  constructor(base: URL, rules: HistoryRules = {}) {
    this.#base = base;
    this.#rules = rules;
    this.place = shown(base.href).replace(/\/$/, '');
  }

  /** Returns notes about the answers so far. */
  notes(): string[] {
    if (this.#missing.size === 0) return [];
    const seconds = [...this.#missing.values()].reduce((sum, one) => sum + one, 0);
    const date = isoDate(Math.min(...this.#missing.keys()));
    return [sentences.historyMissing(this.place, Math.ceil(seconds / SECONDS_PER_MINUTE), date)];
  }

  /**
   * Sends a question that any server of this kind answers. Returns whether it has the data asked for, or
   * undefined for an answer of another kind. Throws an HttpFailed.
   */
  async has({ probe = '/', hasSome }: Question): Promise<boolean | undefined> {
    const answer = await this.#probe(probe);
    return isSuccess(answer) ? (hasSome?.(answer) ?? true) : undefined;
  }

  async #probe(path: string): Promise<string> {
    const { access } = this.#rules;
    const url = urlAt(this.#base, path);
    const answer = await httpBytes(this.place, url, { access, withinMs: PROBE_MS });
    let text = '';
    for await (const chunk of decompressed(this.place, one(answer)))
      text += Buffer.from(chunk).toString('latin1');
    return text;
  }

  /** Returns an input that asks `question` whenever it is opened. */
  input(source: Source, question: Question): Collected {
    const { place } = this;
    const { covers: live } = question;
    return { place, sources: [source], live, repeatable: true, open: () => this.#answers(question) };
  }

  /**
   * Throws an HttpFailed; for a live source, and for a server that is not trusted any more, a
   * LiveSystemFailed.
   */
  async *#answers(question: Question): AsyncGenerator<Uint8Array> {
    const { days } = question;
    const seconds = days === undefined ? 0 : days.endSeconds - days.startSeconds;
    const answers = seconds < this.#tooLong ? await this.#askAll(question) : undefined;
    if (answers !== undefined) {
      for (const answer of answers) yield* decompressed(this.place, one(answer));
      return;
    }
    this.#tooLong = Math.min(this.#tooLong, seconds);
    const parts = question.parts?.() ?? [];
    for (const part of parts) if (part.kind === 'http') yield* this.#answers(part);
    if (parts.length > 0) return;
    // A server that never answered was not asked for too much.
    if (!this.#hasAnswered && this.#failure !== undefined) throw this.#gone(this.#failure);
    // The smallest part is always asked for: others may be less.
    this.#tooLong = seconds + 1;
    if (days !== undefined) this.#missing.set(days.startSeconds, seconds);
    yield MISSING;
  }

  /** Returns the answers to all questions that belong together; undefined where one of them is too much. */
  async #askAll({ path, more = [] }: Question): Promise<readonly Uint8Array[] | undefined> {
    const answers: Uint8Array[] = [];
    for (const one of [path, ...more]) {
      const answer = await this.#ask(one);
      if (answer === undefined) return undefined;
      answers.push(answer);
    }
    return answers;
  }

  /** Returns the answer; undefined where it is too much. */
  async #ask(path: string): Promise<Uint8Array | undefined> {
    const { access, withinMs = SOURCE_MS, isBelieved } = this.#rules;
    this.#deadline ??= AbortSignal.timeout(withinMs);
    const rules: HttpRules = {
      access,
      deadline: this.#deadline,
      withinMs: EXCHANGE_MS,
      silenceMs: EXCHANGE_MS,
    };
    if (isBelieved?.() === false) throw new LiveSystemFailed();
    try {
      const answer = await patiently(
        () => httpBytes(this.place, urlAt(this.#base, path), rules),
        this.#deadline,
      );
      if (isBelieved?.() === false) throw new LiveSystemFailed();
      if (!isSuccess(beginningOf(answer))) throw new HttpFailed(sentences.notPromql(this.place));
      this.#hasAnswered = true;
      return answer;
    } catch (error) {
      if (!(error instanceof HttpFailed)) throw error;
      this.#failure = error;
      if (error.isTooMuch) return undefined;
      throw this.#gone(error);
    }
  }

  #gone(failure: HttpFailed): Error {
    const { failed } = this.#rules;
    if (failed === undefined) return failure;
    failed(failure);
    return new LiveSystemFailed();
  }
}

/** Returns true for an answer of Prometheus' API that is no error. */
function isSuccess(answer: string): boolean {
  return /^\s*\{\s*"status"\s*:\s*"success"/.test(answer);
}

/** Returns the first characters of an answer that may be compressed. */
function beginningOf(answer: Uint8Array): string {
  const first = answer.subarray(0, BEGINNING_BYTES);
  if (first[0] !== GZIP_FIRST_BYTE) return Buffer.from(first).toString('latin1');
  try {
    return gunzipSync(first, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    return '';
  }
}

/** Returns the URL of `path` below `base`, which may have a path of its own. */
function urlAt(base: URL, path: string): URL {
  const prefix = base.pathname.replace(/\/$/, '');
  return new URL(prefix === path ? path : prefix + path, base.origin);
}

/** Repeats a question a few times where the server rejects it as too frequent. Throws an HttpFailed. */
async function patiently(ask: () => Promise<Uint8Array>, deadline: AbortSignal): Promise<Uint8Array> {
  for (let tries = 1; ; tries++)
    try {
      return await ask();
    } catch (error) {
      const isTooOften = error instanceof HttpFailed && error.status === TOO_OFTEN;
      if (!isTooOften || tries === MOST_TRIES || deadline.aborted) throw error;
      await setTimeout(1000 * Math.min(error.retrySeconds ?? tries, MOST_WAIT_SECONDS));
    }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
