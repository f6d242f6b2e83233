// The files that collect writes beside the package for its recipient: the signed envelope, and the sealed
// file.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { looksLikeEnvelope, type Signer, signedEnvelope } from '@ptl/claw-router';
import { sentences, usage } from '../errors.ts';
import { checkOutput, type FileKind, writeOutput } from '../output.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';
import type { Seal } from './seal.ts';

export interface HandOverFlags {
  readonly sign?: string;
  readonly seal?: string;
  readonly dryRun?: boolean;
}

/**
 * Returns the files beside the package at `path` that an earlier run wrote for another one, and that a run
 * with `flags` does not replace. Call it before `bytes` are written there.
 */
export function staleBeside(path: string, bytes: Uint8Array, flags: HandOverFlags): string[] {
  if (flags.dryRun === true) return [];
  const envelope = envelopePath(path);
  const sealed = flags.sign === undefined ? `${path}.age` : `${envelope}.age`;
  const written = [
    ...(flags.sign === undefined ? [] : [envelope]),
    ...(flags.seal === undefined ? [] : [sealed]),
  ];
  const held = Buffer.from(bytes).toString('base64');
  const isOther = contentOf(path)?.equals(bytes) !== true;
  const stale = [
    ...(contentOf(envelope)?.includes(held) === false ? [envelope] : []),
    ...[`${path}.age`, `${envelope}.age`].filter((one) => isOther && existsSync(one)),
  ];
  return stale.filter((one) => !written.includes(one)).map(shown);
}

function contentOf(path: string): Buffer | undefined {
  try {
    return statSync(path).size > MOST_BYTES ? Buffer.alloc(0) : readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The files that were written beside the package. */
export interface HandedOver {
  readonly envelope?: { readonly path: string; readonly keyId: string };
  readonly sealed?: { readonly path: string };
  /** Files of an earlier package. */
  readonly stale?: readonly string[];
}

const utf8 = new TextEncoder();
/** No package, and no envelope, is larger. */
const MOST_BYTES = 4 * 1024 * 1024;
const ENVELOPE: FileKind = {
  recognizes: (text) => looksLikeEnvelope(utf8.encode(text.slice(0, 64))),
  refusal: sentences.notAnEnvelope,
};
const SEALED: FileKind = {
  recognizes: (text) => text.startsWith('age-encryption.org/v1\n'),
  refusal: sentences.notSealed,
};

/** Returns the path of the envelope of the package at `path`: `x.json` has `x.dsse.json`. */
export function envelopePath(path: string): string {
  return `${path.replace(/\.json$/, '')}.dsse.json`;
}

/**
 * Checks key, recipient and paths before a long computation. The returned function writes the files for the
 * bytes of the package at `path`. The envelope is sealed where there is one, so that the name without `.age`
 * is that of the content. Throws a CliError.
 */
export async function prepareHandOver(
  flags: HandOverFlags,
  path: string,
  world: World,
): Promise<(bytes: Uint8Array) => Promise<HandedOver>> {
  const signer = flags.sign === undefined ? undefined : await signerOf(flags.sign);
  const seal = flags.seal === undefined ? undefined : await sealOf(flags.seal);
  const envelope = envelopePath(path);
  const sealed = `${signer === undefined ? path : envelope}.age`;
  if (flags.dryRun === true) return async () => ({});
  if (signer !== undefined) checkOutput(envelope, world.random(4), ENVELOPE);
  if (seal !== undefined) checkOutput(sealed, world.random(4), SEALED);
  return async (bytes) => {
    const signed = signer === undefined ? bytes : signedEnvelope(bytes, signer);
    if (signer !== undefined) writeOutput(envelope, signed, world.random(4), ENVELOPE);
    if (seal !== undefined) writeOutput(sealed, await seal(signed), world.random(4), SEALED);
    return {
      ...(signer === undefined ? {} : { envelope: { path: shown(envelope), keyId: signer.keyId } }),
      ...(seal === undefined ? {} : { sealed: { path: shown(sealed) } }),
    };
  };
}

async function signerOf(path: string): Promise<Signer> {
  if (path === '') throw usage(sentences.noKeyFile('--sign'));
  const { readSigner } = await import('./keys.ts');
  return readSigner(path);
}

async function sealOf(recipient: string): Promise<Seal> {
  const { sealTo } = await import('./seal.ts');
  return sealTo(recipient);
}
