// How many GPUs a TRES string means, in twenty-eighths of a GPU, and of which types.
import type { Tres } from './records.ts';
import type { Note } from './sentences.ts';

/** The least common denominator of sevenths, quarters and halves of a GPU. */
export const SLICES = 28;

export function parseTres(text: string): Tres {
  const found = new Map<string, number>();
  for (const part of text.split(',')) {
    const at = part.lastIndexOf('=');
    if (at > 0) found.set(part.slice(0, at).trim(), Number(part.slice(at + 1)));
  }
  return found;
}

export interface Gpus {
  /** Twenty-eighths of a GPU; undefined where it names GPUs that cannot be measured. */
  slices: number | undefined;
  /** Lower case; '' for GPUs without a type. */
  types: string[];
}

/** The GPUs that a TRES string names; undefined where it names none. */
export function gpusOf(tres: Tres, note: Note): Gpus | undefined {
  const typed = [...tres].filter(([name, count]) => name.startsWith('gres/gpu:') && count > 0);
  const total = tres.get('gres/gpu') ?? 0;
  if (typed.length === 0 && total === 0) {
    const shared = [...tres].some(([name, count]) => /^gres\/(shard|mps)(:|$)/.test(name) && count > 0);
    if (!shared) return undefined;
    note('shard-mps');
    return { slices: undefined, types: [] };
  }
  if (typed.length > 0 && total > 0) note('typed-and-total');
  let slices: number | undefined = 0;
  let named = 0;
  for (const [name, count] of typed) {
    const share = shareOfType(name.slice('gres/gpu:'.length), note);
    named += count;
    slices = slices === undefined || share === undefined ? undefined : slices + count * share;
  }
  const types = typed.map(([name]) => name.slice('gres/gpu:'.length).toLowerCase());
  if (total > named) {
    types.push('');
    if (slices !== undefined) slices += (total - named) * SLICES;
  }
  const whole = slices === named * SLICES;
  if (whole && total > 0) slices = total * SLICES;
  return { slices, types };
}

const MODEL = /(?:^|[^a-z0-9])?(gb200|b200|b100|gh200|h200|h100l?|a100l?|a30|rtx_?pro_?\d+|l40s|v100|a40)/;

/** Twenty-eighths of a GPU that one of a type is; undefined where that cannot be known. */
export function shareOfType(type: string, note: Note): number | undefined {
  const name = type.toLowerCase();
  const profile = /(?:^|[^0-9])(\d)g\.?(\d+)gb/.exec(name);
  if (profile === null) {
    const mig = /(^|[^a-z])mig([^a-z]|$)/.test(name) || new RegExp(`${MODEL.source}\\.\\d+$`).test(name);
    if (!mig) return SLICES;
    note('mig-without-profile');
    return undefined;
  }
  note('mig-share');
  if (!/^\d/.test(name) || !name.includes('.')) note('mig-spelling');
  return shareOfProfile(`${profile[1]}g.${profile[2]}gb`, name, note);
}

/** The share of a MIG profile on a board whose name (of a model or of a type) is given in lower case. */
export function shareOfProfile(profile: string, board: string, note: Note): number | undefined {
  const compute = Number(profile[0]);
  const model = board.replaceAll(/[\s_-]/g, '');
  if (/(^|[^a-z0-9])a30([^0-9]|$)/.test(board) || model.includes('rtxpro6000')) {
    note('mig-of-four');
    return (compute * SLICES) / 4;
  }
  if (/rtxpro(4500|5000)/.test(model)) return (compute * SLICES) / 2;
  if (MODEL.test(board)) return (compute * SLICES) / 7;
  if (profile === '1g.24gb' || profile === '2g.48gb') {
    note('mig-two-readings');
    return undefined;
  }
  return (compute * SLICES) / 7;
}

export function isMigType(type: string): boolean {
  return /(?:^|[^0-9])\dg\.?\d+gb/.test(type) || /(^|[^a-z])mig([^a-z]|$)/.test(type);
}
