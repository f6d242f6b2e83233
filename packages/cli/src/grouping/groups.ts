// --groups FILE: the operator's own list of users, accounts, partitions, QOS or namespaces. Its names are
// hashed with the key of the run and matched by their hashes.
import { Identifier, type IdentifierKey } from '@ptl/claw-core';
import { accountField, type GroupKind, type JobGroup } from '@ptl/claw-router';
import { usage } from '../errors.ts';
import { readOperatorFile } from '../operator-file.ts';
import { shown } from '../shown.ts';
import { groupSentences as sentences } from './sentences.ts';

/** A line of the list. Lines with the same title form one group. */
export interface GroupLine {
  readonly kind: GroupKind;
  readonly name: string;
  readonly title: string;
}

/** More rows than this, a reader cannot take in. */
const MOST_LINES = 1000;
const LINE = /^(account|user|namespace|partition|qos)[ \t]+(\S+)(?:[ \t]+=[ \t]+(\S.*))?$/;
/** The characters that a title may hold: it is shown on terminals and pages. */
const TITLE = /^[\p{L}\p{N}\p{P}\p{S} ]{1,64}$/u;

/**
 * Reads `account NAME`, `user NAME`, `partition NAME`, `qos NAME` and `namespace NAME`, each optionally
 * followed by ` = TITLE`. Throws a CliError (2).
 */
export function readGroups(path: string): GroupLine[] {
  const place = shown(path);
  const lines = readOperatorFile(place, path).split(/\r?\n/);
  const groups = lines.flatMap((text, at) => {
    const line = text.replace(/^\uFEFF/, '').trim();
    return line === '' || line.startsWith('#') ? [] : [groupOf(line, place, at + 1)];
  });
  if (groups.length === 0) throw usage(sentences.groupsEmpty(place));
  if (accountField(groups) === undefined) throw usage(sentences.groupsMixed(place));
  if (groups.length > MOST_LINES) throw usage(sentences.groupsTooMany(place));
  return groups;
}

function groupOf(line: string, place: string, number: number): GroupLine {
  const [, kind, name, title = `${kind} ${name}`] = LINE.exec(line) ?? [];
  if (kind === undefined || name === undefined || !TITLE.test(title))
    throw usage(sentences.groupsLine(place, number));
  return { kind: kind as GroupKind, name, title };
}

export function hashedGroups(lines: readonly GroupLine[], key: IdentifierKey): JobGroup[] {
  return lines.map(({ kind, name: text, title }) => {
    const bytes = new TextEncoder().encode(text);
    const name = new Identifier();
    key.hash(bytes, 0, bytes.length, name);
    return { kind, name, title };
  });
}
