// Which names are the same GPU, and which GPUs there are. All sightings are looked at together: their order does not matter.

import type { Window } from '../window.ts';
import { ABSENT, type Devices, preferred, type Sighting } from './devices.ts';
import type { Gpu } from './fleet.ts';

/** More GPUs than a host can have: a place is a host times this, and an index. */
const INDICES = 2 ** 20;

/** A board, a GPU with a UUID, that was seen on a place, and when. */
interface Board {
  readonly uuid: number;
  first: number;
  last: number;
}

/** A place, and what was seen there. */
interface Place {
  readonly host: number;
  /** In the order of time. */
  readonly boards: Board[];
  readonly sightings: Sighting[];
  /** When it was last seen without a UUID; undefined where it never was. */
  bareLast: number | undefined;
}

/** What is known of names once all of them are in. */
export class ResolvedDevices {
  readonly #devices: Devices;
  readonly #sightingsOf: Sighting[][] = [];
  /** Of each UUID the sighting that says where it is, or was last. */
  readonly #homes: Sighting[] = [];
  readonly #places = new Map<number, Place>();
  /** True if some GPUs have neither a UUID nor a place. */
  readonly hasNameless: boolean;

  /** What was seen in `window`, or without a time; all there is without one. */
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

  /** A place says more than a host, and a host more than nothing. Of two places the later counts; without times the smaller. */
  #isBetterHome(a: Sighting, b: Sighting): boolean {
    const says = (one: Sighting) => (this.#host(one) < 0 ? 0 : one.index === ABSENT ? 1 : 2);
    if (says(a) !== says(b)) return says(a) > says(b);
    if (a.last !== b.last) return a.last > b.last;
    if (a.index !== b.index) return a.index < b.index;
    return (
      a.spelling !== ABSENT &&
      b.spelling !== ABSENT &&
      this.#devices.hosts.compare(a.spelling, b.spelling) < 0
    );
  }

  /** The host that a sighting names; negative where it names none, or one of two. */
  #host({ spelling }: Sighting): number {
    return spelling === ABSENT ? ABSENT : this.#devices.hosts.host(spelling);
  }

  /** The key of the place that a sighting names, or `ABSENT`. */
  #placeOf(sighting: Sighting): number {
    const host = this.#host(sighting);
    return host < 0 || sighting.index === ABSENT ? ABSENT : host * INDICES + sighting.index;
  }

  /** The host of the GPU with the names `number`: where its UUID was last, else what they say; negative where that is not known. */
  hostOf(number: number): number {
    const sighting = this.#devices.sightings[number]!;
    return this.#host(sighting.uuid === ABSENT ? sighting : this.#homes[sighting.uuid]!);
  }

  /**
   * The GPU that the names `number` meant at `time`: a number that all its names have in common. A place without a UUID is the board that
   * was there then.
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

  /** How many numbers `deviceOf` can give. */
  get devices(): number {
    return this.#homes.length + this.#devices.sightings.length;
  }

  /** The GPUs there are: of a host its places, else what else is known to be on it; and those whose host is not told. */
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

  /** True if a place was seen without a UUID after the boards that were on it were seen elsewhere. */
  #isBare({ boards, bareLast }: Place): boolean {
    return bareLast !== undefined && boards.every(({ uuid }) => bareLast > this.#homes[uuid]!.first);
  }

  /** The boards that were on a place, and on no other after it, in the order of time. */
  #boardsAt(key: number, { boards }: Place): Board[] {
    return boards.filter(({ uuid }) => this.#placeOf(this.#homes[uuid]!) === key);
  }

  /** Its model is that of the last of `boards`, of several where no time tells which; its mode and instances are those that any of them had. */
  #gpu(
    key: number,
    host: number,
    here: readonly Sighting[],
    boards: readonly Pick<Board, 'uuid' | 'last'>[],
  ): Gpu {
    const latest = boards.filter(({ last }) => last === boards.at(-1)!.last);
    const ofBoards = boards.flatMap(({ uuid }) => this.#sightingsOf[uuid]!);
    // What a board was at another place it is here no more.
    const isElsewhere = (one: Sighting) => this.#placeOf(one) !== ABSENT && this.#placeOf(one) !== key;
    const moved = ofBoards.filter((one) => !isElsewhere(one));
    const now = [...moved, ...here.filter(({ uuid }) => uuid === ABSENT)];
    const measured = [...ofBoards, ...here].flatMap(({ instances }) => [...instances]);
    const counts = now.map(({ migInstances }) => migInstances).filter((count) => !Number.isNaN(count));
    const modes = now.map(({ migEnabled }) => migEnabled).filter((mode) => mode !== null);
    const isLatest = (one: Sighting) => one.uuid === ABSENT || latest.some(({ uuid }) => uuid === one.uuid);
    const told = now
      .filter(isLatest)
      .map((sighting) => sighting.told)
      .reduce(preferred, undefined);
    return {
      host: Math.max(host, ABSENT),
      model: told?.model ?? 'unknown',
      migEnabled: modes.length === 0 ? null : modes.includes(true),
      migInstances: counts.length === 0 ? Number.NaN : Math.max(...counts),
      migInstancesActive: measured.length === 0 ? Number.NaN : activeOf(measured),
    };
  }

  /** True if GPUs that are known by UUID, but not by host, may be the same as GPUs that are known by place, but not by UUID. */
  get isAmbiguous(): boolean {
    if (!this.#homes.some((home) => this.#host(home) < 0)) return false;
    return this.#places.values().some(({ boards }) => boards.length === 0);
  }
}

/** How many MIG instances were active. */
function activeOf(measured: readonly (readonly [instanceId: number, isActive: boolean])[]): number {
  return new Set(measured.filter(([, isActive]) => isActive).map(([instanceId]) => instanceId)).size;
}

function isIn({ isTimeless, first, last }: Sighting, { startSeconds, endSeconds }: Window): boolean {
  return isTimeless || (first < endSeconds && last >= startSeconds);
}

/** Also of infinities, whose difference is no number. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
