// Which GPU a reading is of: UUIDs and places name each other, and the fleet is counted once.
import { groups } from './groups.ts';
import type { Reading } from './records.ts';
import type { Note } from './sentences.ts';

const DAY = 86_400;

/** A reading with its device and node found. */
export interface Located {
  reading: Reading;
  device: string;
  /** '' where no input tells the node. */
  node: string;
}

export interface Devices {
  located: Located[];
  /** node → its GPUs */
  nodes: Map<string, Set<string>>;
  /** node → its places at any time, else the boards that were ever seen on it */
  ever: Map<string, Set<string>>;
  /** GPUs whose node nobody tells. */
  nodeless: Set<string>;
  /** Where it cannot be told how many there are. */
  uncountable: boolean;
  /** The place or UUID under which a device is counted. */
  countedAs: (device: string) => string | undefined;
}

interface Sighting {
  uuid: string;
  place: string;
  first: number;
  last: number;
}

export function devicesOf(all: readonly Reading[], nodeOf: (host: string) => string, note: Note): Devices {
  const nodes = all.map(({ host }) => (host === '' ? '' : nodeOf(host)));
  const places = all.map(({ index }, at) =>
    nodes[at] === '' || index === '' ? '' : `${nodes[at]}/${index}`,
  );
  const sightings = sightingsOf(all, places);
  const home = homes(sightings, note);
  const byPlace = groups(sightings, ({ place }) => place);
  for (const seen of byPlace.values()) if (seen.length > 1) note('board-replaced');
  const located = all.map((reading, at): Located => {
    const place = places[at]!;
    const uuid = reading.uuid || boardAt(byPlace.get(place) ?? [], reading.time);
    if (reading.uuid === '' && uuid !== '') note('place-names-uuid');
    if (uuid !== '') {
      const node = nodes[at] || home.get(uuid)?.split('/')[0] || '';
      if (nodes[at] === '' && node !== '') note('uuid-names-place');
      return { reading, device: `uuid ${uuid}`, node };
    }
    if (place !== '') return { reading, device: `place ${place}`, node: nodes[at]! };
    note('no-place');
    const own = `${reading.index} ${reading.bus}`;
    if (nodes[at] !== '') return { reading, device: `bus ${nodes[at]} ${own}`, node: nodes[at]! };
    return { reading, device: `file ${reading.file} ${own}`, node: '' };
  });
  return { located, ever: everOn(all, nodes, places), ...counted(located, home, note) };
}

function everOn(all: readonly Reading[], nodes: readonly string[], places: readonly string[]) {
  const seen = (names: readonly string[]) =>
    groups(
      [...all.keys()].filter((at) => nodes[at] !== '' && names[at] !== ''),
      (at) => nodes[at]!,
    );
  const uuids = all.map(({ uuid }) => uuid);
  const sets = [uuids, places].flatMap((names) =>
    [...seen(names)].map(([node, ats]) => [node, new Set(ats.map((at) => names[at]!))] as const),
  );
  return new Map(sets);
}

/** When which UUID was seen at which place. */
function sightingsOf(all: readonly Reading[], places: readonly string[]): Sighting[] {
  const seen = new Map<string, Sighting>();
  for (const [at, { uuid, time }] of all.entries()) {
    const place = places[at]!;
    if (uuid === '' || place === '') continue;
    const known = seen.get(`${uuid} ${place}`) ?? { uuid, place, first: Infinity, last: -Infinity };
    known.first = Math.min(known.first, time ?? Infinity);
    known.last = Math.max(known.last, time ?? -Infinity);
    seen.set(`${uuid} ${place}`, known);
  }
  return [...seen.values()];
}

/** The place at which a UUID counts: the later of several, without times the smaller. */
function homes(sightings: readonly Sighting[], note: Note): Map<string, string> {
  const found = new Map<string, string>();
  for (const [uuid, seen] of groups(sightings, ({ uuid }) => uuid)) {
    if (seen.length > 1) note('board-moved');
    const [best] = seen.toSorted((a, b) =>
      a.last === b.last ? (a.place < b.place ? -1 : 1) : b.last - a.last,
    );
    found.set(uuid, best!.place);
  }
  return found;
}

/**
 * Of the boards that stood at a place the one that was there at noon, or the next: a day of a place is of one
 * device.
 */
function boardAt(seen: readonly Sighting[], time: number | undefined): string {
  const order = seen.toSorted((a, b) => a.last - b.last || (a.uuid < b.uuid ? -1 : 1));
  if (time === undefined) return order.at(-1)?.uuid ?? '';
  const noon = (Math.floor(time / DAY) + 0.5) * DAY;
  return (order.find(({ last }) => noon <= last) ?? order.at(-1))?.uuid ?? '';
}

function counted(located: readonly Located[], home: Map<string, string>, note: Note) {
  const placesOf = new Map<string, Set<string>>();
  const othersOf = new Map<string, Set<string>>();
  const nodeless = new Set<string>();
  let placeWithoutUuid = false;
  const put = (to: Map<string, Set<string>>, node: string, what: string) =>
    to.set(node, (to.get(node) ?? new Set()).add(what));
  const countedAs = (device: string): string | undefined => {
    if (device.startsWith('file ')) return undefined;
    if (device.startsWith('place ')) return device.slice(6);
    return home.get(device.slice(5)) ?? device;
  };
  for (const { device, node } of located) {
    const name = countedAs(device);
    if (name === undefined) continue;
    if (device.startsWith('place ')) placeWithoutUuid = true;
    if (device.startsWith('place ') || home.has(device.slice(5))) put(placesOf, name.split('/')[0]!, name);
    else if (device.startsWith('bus ')) continue;
    else if (node !== '') put(othersOf, node, name);
    else nodeless.add(name);
  }
  const nodes = new Map([...othersOf, ...placesOf]);
  const uncountable = nodeless.size > 0 && placeWithoutUuid;
  if (uncountable) note('uuids-beside-places');
  if (nodeless.size > 0) note('uuid-without-node');
  return { nodes, nodeless, uncountable, countedAs };
}
