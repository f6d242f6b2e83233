// Makes inputs from --from: folders are listed, formats are recognized, repetitions are left out.
import { existsSync, type Stats } from 'node:fs';
import { type Room, type Source, sources } from '@ptl/claw-core';
import { nearest } from '../command-line/nearest.ts';
import { sentences, Unreadable, Unrecognized, usage } from '../errors.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';
import { decompressed } from './compressed/decompress.ts';
import type { Endpoint } from './endpoint.ts';
import { counted, fileBytes, pipeBytes, statsOf } from './file.ts';
import type { Collected, Found } from './input.ts';
import { files, isPattern, nothingIn, pathsIn, pathsOf } from './named/folder.ts';
import { known } from './named/known.ts';
import { isUrl, type Prefixed, prefixed } from './named/prefixed.ts';
import { exporterAt } from './named/scrape.ts';
import { askTargets } from './named/targets.ts';
import { ONCE, type Repeatable, readRounds } from './readings/rounds.ts';
import { type AccessFiles, accessTo } from './server/access.ts';
import type { HistoryServer } from './server/history.ts';
import { type Asking, accessToTargets, isServerAddress, serverInputs } from './server/named.ts';

const MOST_LIKELY = 3;

/** One --from: a path, a URL, or `-`. */
interface Named extends Prefixed {
  readonly place: string;
}

const NO_DAYS: Asking = { days: { startSeconds: 0, endSeconds: 0 }, rounds: ONCE };

/** Returns the inputs of `from`, in its order. Throws a CliError where one is unusable. */
export async function namedInputs(
  from: readonly string[],
  world: World,
  asking: Asking = NO_DAYS,
): Promise<Found> {
  const named = from.map(parsed);
  const servers = named.map(({ target }) => target);
  const access = accessToTargets(servers, asking.targets, asking.access);
  const finder = new Finder(world, asking);
  if (named.filter(({ target }) => target === '-').length > 1)
    throw usage('--from - stands for standard input, and can be given once.');
  for (const one of named) await finder.add(one);
  await finder.askNow(access);
  return finder.found();
}

/** Throws a CliError where one of `from` names nothing, before anything is asked or made. */
export function checkNamed(from: readonly string[]): void {
  for (const { target, place } of from.map(parsed)) {
    if (target === '-' || isUrl(target)) continue;
    if (isPattern(target)) pathsOf(place, target);
    else statsOf(place, target);
  }
}

/** Returns true if one of `from` is the address of a history server: then the run needs a period. */
export function namesServer(from: readonly string[]): boolean {
  return from.map(parsed).some(({ source, target }) => isServerAddress(target, source));
}

function parsed(text: string): Named {
  const { source, target } = prefixed(text);
  if (target === '') throw usage('--from needs a path, a URL, or - for standard input.');
  checkKind(source, text);
  if (isAlmostUrl(target) && !existsSync(target)) throw usage(sentences.perhapsUrl(shown(target)));
  return { source, target, place: target === '-' ? 'Standard input' : shown(target) };
}

/** Refuses what looks like a source or a URL, but is neither, nor a file. */
function checkKind(source: Source | undefined, text: string): void {
  if (source !== undefined || existsSync(text)) return;
  if (/^[a-z_]+=/i.test(text)) {
    const [id = '', ...rest] = text.split('=');
    const [target, ids] = [rest.join('='), likely(id.toLowerCase())];
    throw usage(
      isUrl(target)
        ? sentences.unknownSourceOf(shown(target), ids)
        : sentences.unknownSource(shown(text), ids),
    );
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && !/^https?:/i.test(text))
    throw usage(sentences.unknownScheme(shown(text)));
}

/** The sources that `word` may mean: those whose names hold it, else the nearest. */
function likely(word: string): string {
  const ids = Object.keys(sources);
  const holding = ids.filter((id) => id.includes(word));
  return (holding.length > 0 ? holding : nearest(word, ids).slice(0, MOST_LIKELY)).join(', ');
}

/**
 * True for `localhost:9090`, `http:/host` and `https//host`: an address whose beginning was forgotten, or
 * mistyped.
 */
function isAlmostUrl(target: string): boolean {
  return !isUrl(target) && /^(?:https?:?\/|[\w.-]+:\d{1,5}(?:\/|$))/i.test(target);
}

class Finder {
  readonly #world: World;
  readonly #inputs: Collected[] = [];
  readonly #scraped: Repeatable[] = [];
  readonly #notes = new Set<string>();
  readonly #endpoints: Endpoint[] = [];
  readonly #seen = new Set<string>();
  readonly #servers: HistoryServer[] = [];
  readonly #asking: Asking;

  constructor(world: World, asking: Asking) {
    this.#world = world;
    this.#asking = asking;
  }

  found(): Found {
    const notes = this.#notes; // grows until the last input is read
    const servers = this.#servers;
    return {
      inputs: this.#inputs,
      endpoints: this.#endpoints,
      get notes() {
        return [...notes, ...servers.flatMap((server) => server.notes())];
      },
    };
  }

  async add({ source, target, place }: Named): Promise<void> {
    const isPath = target !== '-' && !isUrl(target);
    if (isPath && isPattern(target)) return this.#all(place, source, pathsOf(place, target));
    const stats = isPath ? statsOf(place, target) : undefined;
    if (stats?.isDirectory() === true) return this.#all(place, source, pathsIn(place, target));
    if (stats?.isFile() === true) return this.#file(place, source, target, stats);
    // A pipe may block for ever.
    this.#world.progress(`Waiting for ${target === '-' ? 'standard input' : place}`);
    if (stats === undefined)
      return isUrl(target)
        ? this.#url(place, source, target)
        : this.#once(place, source, this.#world.stdin());
    return this.#once(place, source, pipeBytes(place, target, stats));
  }

  async #url(place: string, source: Source | undefined, target: string): Promise<void> {
    if (!URL.canParse(target)) throw usage(`${place} is not a URL.`);
    const url = new URL(target);
    const access = accessTo(url, this.#asking.access ?? {});
    if (isServerAddress(target, source)) {
      const found = await serverInputs(url, source, this.#asking.days, access);
      if (found !== undefined) {
        this.#endpoints.push({ url: found.server.place, standing: 'named' });
        this.#servers.push(found.server);
        this.#inputs.push(...found.inputs);
        return;
      }
    }
    const one = await exporterAt({ place, url, source, access }, this.#world);
    this.#endpoints.push({ url: place, standing: 'named' });
    this.#scraped.push(one);
  }

  /** Asks listed endpoints, with the credentials `access`, and reads snapshots as often as asked for. */
  async askNow(access: AccessFiles): Promise<void> {
    const { rounds, targets } = this.#asking;
    const listed = await askTargets(targets, { lists: {}, access: {} }, this.#world, access);
    if (listed.silence !== undefined) this.#notes.add(listed.silence);
    this.#endpoints.push(...listed.endpoints);
    const all = [...this.#scraped, ...listed.answered];
    const { inputs, notes } = await readRounds(all, rounds, this.#world);
    this.#inputs.push(...inputs);
    for (const note of notes) this.#notes.add(note);
  }

  /** Adds a stream that can be read once: its first bytes are kept. */
  async #once(place: string, source: Source | undefined, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    this.#inputs.push(await known({ place, open: () => decompressed(place, bytes) }, source));
  }

  /** Adds a regular file, unless it was named before. */
  async #file(place: string, source: Source | undefined, path: string, stats: Stats): Promise<void> {
    const identity = `${stats.dev}:${stats.ino}`;
    if (this.#seen.has(identity)) {
      this.#notes.add(`${place} was named more than once, and is read once.`);
      return;
    }
    const grown = () =>
      void this.#notes.add(`${place} grew while it was read; what came later was left out.`);
    const open = (room?: Room) => {
      // The room is for the reader's plain bytes: bytes that must be decompressed must not lie there.
      let isPlain = false;
      const file = fileBytes(place, path, stats, grown, () => (isPlain ? room?.() : undefined));
      const bytes = counted(file, (length) => this.#world.read?.(length, stats.size));
      const plain = () => {
        isPlain = true;
      };
      return decompressed(place, bytes, { plain });
    };
    const input = await known({ place, repeatable: true, open }, source);
    this.#inputs.push({ ...input, file: { path, seen: stats, grown } });
    this.#seen.add(identity);
  }

  /** Adds every file among `paths`, those of a folder or a pattern. */
  async #all(place: string, source: Source | undefined, paths: readonly string[]): Promise<void> {
    const passed = { known: 0, folders: 0 };
    const [unreadable, foreign] = [[] as number[], [] as number[]];
    for (const [index, path] of paths.entries()) {
      const one = `file ${index + 1} of ${paths.length} in ${place}`;
      try {
        const stats = statsOf(one, path);
        if (stats.isDirectory()) passed.folders++;
        else if (!stats.isFile()) foreign.push(index + 1);
        else {
          await this.#file(one, source, path, stats);
          passed.known++;
        }
      } catch (error) {
        if (error instanceof Unrecognized) foreign.push(index + 1);
        else if (error instanceof Unreadable) unreadable.push(index + 1);
        else throw error;
      }
    }
    const { known, folders } = passed;
    if (known === 0) throw await nothingIn(place, paths.length, folders);
    if (foreign.length > 0)
      this.#notes.add(`${place}: ${files(foreign, paths.length)} in no format that claw knows.`);
    if (unreadable.length > 0) this.#notes.add(`${place}: ${files(unreadable, paths.length)} unreadable.`);
    if (folders > 0) this.#notes.add(`${place}: folders in it were not entered (${folders}).`);
  }
}
