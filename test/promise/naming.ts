// Names for everything in a made-up site. Two namings of one site are a one-to-one renaming of its
// identifiers: length, case, script and sort order are free, and so are words that mean something elsewhere.
import type { Random } from '../privacy/site.ts';

/** What is named. Each kind has its own names; two things of one kind never share one. */
export type Kind =
  | 'user'
  | 'account'
  | 'jobName'
  | 'cluster'
  | 'partition'
  | 'text'
  | 'path'
  | 'host'
  | 'domain'
  | 'uuid'
  | 'namespace'
  | 'pod'
  | 'label'
  | 'number';

/** The name of number `ordinal` of a kind. */
export interface Naming {
  name(kind: Kind, ordinal: number): string;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABETS = [
  LATIN,
  LATIN.toUpperCase(),
  `${LATIN}0123456789_-`,
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
  '模型训练数据集群节点用户账号作业名称',
  'שאבגדהוזחטיכלמנסעפצקרת',
  '🐈🐕🚀🔥🧪🦀🌍🏔🎲🧬',
  'ÅÄÖåäößøæñçéèêëÿ',
].map((letters) => [...letters]);

/** Words that are something else somewhere: none of them may change what is read. */
const WORDS = [
  ...['None', 'Unknown', 'COMPLETED', 'N/A', 'null', 'true', 'NaN', '0', '12345.batch', 'root', 'allocation'],
  ...['gres/gpu=8', '1g.5gb', '=HYPERLINK("x")', '__proto__', 'constructor', 'toString', '%s%n', '${user}'],
  ...['h100', 'gpu_efficiency_rate', '2026-10-01', '0.25', '</uuid>', '&amp;', '"', "'", '\\', '`', '<b>'],
  ...['\u202e', '\u200b', '\ufeff', '\u001b[31m', 'a b', '#', '{', '}', '[N/A]', '1-2', 'x+y', '*', '?'],
];

/**
 * The letters that a kind may not have, in any format: host lists and host names have a syntax of their own.
 */
const NEVER: Partial<Record<Kind, RegExp>> = {
  host: /[^\p{L}\p{So}\d_-]/gu,
  domain: /[^\p{L}\d-]/gu,
  uuid: /[,[\]&<>"'\\\s\p{C}]/gu,
  label: /[^A-Za-z0-9_]/g,
};

/**
 * A naming from nothing but chance. `avoid`: characters that the format cannot escape, its delimiter for one.
 */
export function randomNaming(random: Random, avoid: string): Naming {
  const names = new Map<string, string>();
  const used = new Set<string>();
  return {
    name(kind, ordinal) {
      const known = names.get(`${kind} ${ordinal}`);
      if (known !== undefined) return known;
      let name = '';
      do name = invented(kind, random, avoid);
      while (name === '' || used.has(`${kind} ${held(kind, name)}`));
      used.add(`${kind} ${held(kind, name)}`);
      names.set(`${kind} ${ordinal}`, name);
      return name;
    },
  };
}

/** What a parser holds of a name: hosts are the same in either case. */
function held(kind: Kind, name: string): string {
  return kind === 'host' ? name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : name;
}

function invented(kind: Kind, random: Random, avoid: string): string {
  if (kind === 'number') return String(1 + Math.floor(random() ** 3 * 999_999_999));
  const raw = random() < 0.25 && kind !== 'host' ? worded(random) : letters(random);
  const never = NEVER[kind];
  let name = never === undefined ? raw : raw.replace(never, '');
  for (const character of `${avoid}\n\r`) name = name.replaceAll(character, '');
  // Blanks around a cell of nvidia-smi are not part of it, and a host or UUID is never only punctuation.
  if (kind === 'host' || kind === 'uuid') name = name === '' ? '' : `q${name}q`;
  // A host with its domain has at most 253 bytes: beyond that its capitals are kept.
  if (kind === 'domain') name = [...name].slice(0, 20).join('');
  return name;
}

function letters(random: Random): string {
  const alphabet = ALPHABETS[Math.floor(random() * ALPHABETS.length)]!;
  const length = random() < 0.05 ? 60 : 1 + Math.floor(random() * 12);
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet[Math.floor(random() * alphabet.length)]!;
  return text;
}

/** A word of another world, alone or with something around it. */
function worded(random: Random): string {
  const word = WORDS[Math.floor(random() * WORDS.length)]!;
  return random() < 0.3 ? word : `${random() < 0.5 ? letters(random) : ''}${word}${letters(random)}`;
}

/** A naming of which every name can be found again: `mark` and twelve letters of chance, or nine digits. */
export function markedNaming(random: Random): Naming & { readonly all: ReadonlyMap<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    name(kind, ordinal) {
      const key = `${kind} ${ordinal}`;
      let name = all.get(key);
      if (name === undefined) {
        name = kind === 'number' ? digits(random) : `q${unlikely(random)}q`;
        all.set(key, name);
      }
      return name;
    },
  };
}

/**
 * Twelve letters that no sentence holds. The first is a capital: with another, a row of sacct is not looked
 * at further.
 */
export function unlikely(random: Random): string {
  let text = 'BCDFGHJKLMNPQRSTVWXZ'[Math.floor(random() * 20)]!;
  while (text.length < 12)
    text += 'bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ0123456789'[Math.floor(random() * 50)];
  return text;
}

function digits(random: Random): string {
  return String(100_000_000 + Math.floor(random() * 900_000_000));
}
