// Determines which names are the same GPU, and which GPUs there are. Uses all sightings at once: their order
// does not matter.

import { SECONDS_PER_DAY, SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { isInWindow, type Window } from '../window.ts';
import { ABSENT, type Devices, preferred, type Sighting } from './devices.ts';
import type { Gpu } from './fleet.ts';

/** More GPUs than a host can have: the key of a place is host × this + index. */
const INDICES = 2 ** 20;

/** A board, a GPU with a UUID, that was seen on a place, and when. */
interface Board {
  readonly uuid: number;
  first: number;
  last: number;
}

/** A place, and the sightings there. */
interface Place {
  readonly host: number;
  /** In the order of time. */
  readonly boards: Board[];
  readonly sightings: Sighting[];
  /** When it was last seen without a UUID; undefined where it never was. */
  bareLast: number | undefined;
}

/** The GPUs behind the names, once all names are in. */
export class ResolvedDevices {
  readonly #devices: Devices;
  readonly #sightingsOf: Sighting[][] = [];
  /** For each UUID the sighting with its present or last place. */
  readonly #homes: Sighting[] = [];
  readonly #places = new Map<number, Place>();
  /** True if some GPUs have neither a UUID nor a place. */
  readonly hasNameless: boolean;

  /** Uses sightings in `window` or without a time; all sightings where there is no window. */
  constructor(devices: Devices, window?: Window) {
    this.#devices = devices;
    let hasNameless = false;
    for (const sighting of devices.sightings) {
      if (window !== undefined && !isIn(sighting, window)) continue;
      if (sighting.uuid !== ABSENT) this.#addBoard(sighting);
      if (this.#placeOf(sighting) !== ABSENT) this.#addPlace(sighting);
      else if (sighting.uuid === ABSENT) hasNameless = true;
    }
    this.hasNameless = hasNameless;
    for (const { boards } of this.#places.values())
      boards.sort((a, b) => byNumber(a.last, b.last) || devices.compareUuids(a.uuid, b.uuid));
  }

  #addBoard(sighting: Sighting): void {
    const { uuid } = sighting;
    const home = this.#homes[uuid];
    if (home === undefined || this.#isBetterHome(sighting, home)) this.#homes[uuid] = sighting;
    const all = this.#sightingsOf[uuid];
    if (all === undefined) this.#sightingsOf[uuid] = [sighting];
    else all.push(sighting);
  }

  #addPlace(sighting: Sighting): void {
    const key = this.#placeOf(sighting);
    let place = this.#places.get(key);
    if (place === undefined) {
      place = { host: this.#host(sighting), boards: [], sightings: [], bareLast: undefined };
      this.#places.set(key, place);
    }
    place.sightings.push(sighting);
    const { uuid, first, last } = sighting;
    if (uuid === ABSENT) {
      place.bareLast = Math.max(place.bareLast ?? last, last);
      return;
    }
    const board = place.boards.find((other) => other.uuid === uuid);
    if (board === undefined) place.boards.push({ uuid, first, last });
    else {
      board.first = Math.min(board.first, first);
      board.last = Math.max(board.last, last);
    }
  }

  /**
   * Returns true if `a` is a better home: a place beats a host, and a host beats nothing. Later places win;
   * without times the smaller.
   */
  #isBetterHome(a: Sighting, b: Sighting): boolean {
    const detail = (one: Sighting) => (this.#host(one) < 0 ? 0 : one.index === ABSENT ? 1 : 2);
    if (detail(a) !== detail(b)) return detail(a) > detail(b);
    if (a.last !== b.last) return a.last > b.last;
    if (a.index !== b.index) return a.index < b.index;
    return (
      a.spelling !== ABSENT &&
      b.spelling !== ABSENT &&
      this.#devices.hosts.compare(a.spelling, b.spelling) < 0
    );
  }

  /** Returns the host that a sighting names; negative where it names none, or one of two. */
  #host({ spelling }: Sighting): number {
    return spelling === ABSENT ? ABSENT : this.#devices.hosts.host(spelling);
  }

  /** Returns the key of the place that a sighting names, or `ABSENT`. */
  #placeOf(sighting: Sighting): number {
    const host = this.#host(sighting);
    return host < 0 || sighting.index === ABSENT ? ABSENT : host * INDICES + sighting.index;
  }

  /**
   * Returns the host of the GPU with the names `number`: the last of its UUID, else that of the names;
   * negative where unknown.
   */
  hostOf(number: number): number {
    const sighting = this.#devices.sightings[number]!;
    return this.#host(sighting.uuid === ABSENT ? sighting : this.#homes[sighting.uuid]!);
  }

  /**
   * Returns the GPU that the names `number` meant at `time`: a number that all its names share. A place
   * without a UUID is the board that was there then.
   */
  deviceOf(number: number, time: number): number {
    const sighting = this.#devices.sightings[number]!;
    const uuids = this.#homes.length;
    if (sighting.uuid !== ABSENT) return sighting.uuid;
    const place = this.#places.get(this.#placeOf(sighting));
    if (place === undefined) return uuids + number;
    const board = place.boards.find(({ last }) => time <= last) ?? place.boards.at(-1);
    return board?.uuid ?? uuids + place.sightings[0]!.number;
  }

  /** The numbers that `deviceOf` returns are below this. */
  get devices(): number {
    return this.#homes.length + this.#devices.sightings.length;
  }

  /**
   * Returns the GPUs: the places of each host, else the other GPUs known to be on it; and GPUs without a
   * host.
   */
  gpus(): Gpu[] {
    const gpus: Gpu[] = [];
    const withPlaces = new Set<number>();
    for (const [key, place] of this.#places) {
      const boards = this.#boardsAt(key, place);
      if (boards.length === 0 && !this.#isBare(place)) continue;
      withPlaces.add(place.host);
      gpus.push(this.#gpu(key, place.host, place.sightings, boards));
    }
    this.#homes.forEach((home, uuid) => {
      const host = this.#host(home);
      if (this.#placeOf(home) === ABSENT && !withPlaces.has(host))
        gpus.push(this.#gpu(ABSENT, host, [], [{ uuid, last: Number.POSITIVE_INFINITY }]));
    });
    return gpus;
  }

  /** Returns how many GPUs each host had at any time: its places, else the boards that were seen on it. */
  everOn(): Map<number, number> {
    const hosts = this.#sightingsOf.flatMap((all) => [...new Set(all.map((one) => this.#host(one)))]);
    const boards = Map.groupBy(hosts, (host) => host);
    const places = Map.groupBy(this.#places.values(), ({ host }) => host);
    return new Map([...boards, ...places].map(([host, those]) => [host, those.length]));
  }

  /** Returns true if a place was seen without a UUID after its boards were seen elsewhere. */
  #isBare({ boards, bareLast }: Place): boolean {
    return bareLast !== undefined && boards.every(({ uuid }) => bareLast > this.#homes[uuid]!.first);
  }

  /** Returns the boards whose last place this is, in the order of time. */
  #boardsAt(key: number, { boards }: Place): Board[] {
    return boards.filter(({ uuid }) => this.#placeOf(this.#homes[uuid]!) === key);
  }

  /**
   * Returns a GPU. Its model is that of the last of `boards`; its MIG mode and instances are those that any
   * of them had.
   */
  #gpu(
    key: number,
    host: number,
    here: readonly Sighting[],
    boards: readonly Pick<Board, 'uuid' | 'last'>[],
  ): Gpu {
    const latest = boards.filter(({ last }) => last === boards.at(-1)!.last);
    const ofBoards = boards.flatMap(({ uuid }) => this.#sightingsOf[uuid]!);
    // The state of a board at another place does not count here.
    const isElsewhere = (one: Sighting) => this.#placeOf(one) !== ABSENT && this.#placeOf(one) !== key;
    const moved = ofBoards.filter((one) => !isElsewhere(one));
    const now = [...moved, ...here.filter(({ uuid }) => uuid === ABSENT)];
    const measured = [...ofBoards, ...here].flatMap(({ instances }) => [...instances]);
    const shown = instancesOf([...moved, ...here]);
    const counts = now.map(({ migInstances }) => migInstances).filter((count) => !Number.isNaN(count));
    const modes = now.map(({ migEnabled }) => migEnabled).filter((mode) => mode !== null);
    const isLatest = (one: Sighting) => one.uuid === ABSENT || latest.some(({ uuid }) => uuid === one.uuid);
    const reported = now
      .filter(isLatest)
      .map((sighting) => sighting.reported)
      .reduce(preferred, undefined);
    return {
      host: Math.max(host, ABSENT),
      model: reported?.model ?? 'unknown',
      migEnabled: modes.length === 0 ? null : modes.includes(true),
      migInstances: counts.length === 0 ? Number.NaN : Math.max(...counts, shown.size),
      migInstancesActive: measured.length === 0 ? Number.NaN : activeOf(measured),
      slices: slicesOf(shown),
    };
  }

  /** True if GPUs with a UUID but no host may be the same as GPUs with a place but no UUID. */
  get isAmbiguous(): boolean {
    if (!this.#homes.some((home) => this.#host(home) < 0)) return false;
    return this.#places.values().some(({ boards }) => boards.length === 0);
  }
}

/** Returns how many MIG instances were active. */
function activeOf(measured: readonly (readonly [instanceId: number, isActive: boolean])[]): number {
  return new Set(measured.filter(([, isActive]) => isActive).map(([instanceId]) => instanceId)).size;
}

/** Returns the slices of each MIG instance that samples name, in however many inputs. */
function instancesOf(sightings: readonly Sighting[]): Map<number, number> {
  const instances = new Map<number, number>();
  for (const { cut } of sightings)
    for (const [instanceId, slices] of cut ?? [])
      instances.set(instanceId, Math.max(slices, instances.get(instanceId) ?? 0));
  return instances;
}

/** Returns the slices that samples show: those of all MIG instances that they name, else all of the GPU. */
function slicesOf(instances: ReadonlyMap<number, number>): number {
  const shown = instances.values().reduce((sum, slices) => sum + slices, 0);
  return shown > 0 && shown < SLICES_PER_GPU ? shown : SLICES_PER_GPU;
}

/** Returns true for a sighting on a day of the window, not for one before it and one after it. */
function isIn({ isTimeless, days }: Sighting, window: Window): boolean {
  return isTimeless || days.values().some((day) => isInWindow(window, day * SECONDS_PER_DAY));
}

/** Compares infinities, too, whose difference is no number. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
