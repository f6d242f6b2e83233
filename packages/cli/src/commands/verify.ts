// claw verify: whether a file is a package, unchanged since it was signed, that says nothing more finely than it may. Works offline.
import { createHash } from 'node:crypto';
import { HidingPlaces, VERDICTS, verifyPackage } from '@ptl/claw-router';
import { EXIT, sentences, usage } from '../errors.ts';
import { type Searched, searchFor } from '../integrity/against.ts';
import { authenticate } from '../integrity/authenticate.ts';
import { readVerifier } from '../integrity/keys.ts';
import { notVerified } from '../integrity/not-verified.ts';
import { styleFor } from '../render/style.ts';
import { FORM_WORDS, type Verified, verifiedJson, verifiedText } from '../render/verified.ts';
import type { CommandResult, World } from '../world.ts';

export interface VerifyFlags {
  readonly key?: string;
  readonly against?: readonly string[];
  readonly organization?: string;
  readonly json?: boolean;
}

export async function verify(path: string, flags: VerifyFlags, world: World): Promise<CommandResult> {
  if (flags.key === '') throw usage(sentences.noKeyFile('--key'));
  const trusted = flags.key === undefined ? undefined : readVerifier(flags.key);
  const { place, bytes, signature } = await authenticate(path, trusted, world);
  const verdict = verifyPackage(bytes);
  if (!verdict.ok) {
    const where = verdict.place === '' ? '' : ` (${verdict.place})`;
    throw notVerified(sentences.notVerified(place, `${VERDICTS[verdict.code]}${where}`));
  }
  const { organization } = flags;
  if (organization !== undefined && verdict.content.organization !== organization)
    throw notVerified(sentences.otherOrganization(place));
  const searched = flags.against && (await searchedFor(flags.against, bytes, organization, world));
  const verified: Verified = {
    place,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    content: verdict.content,
    signature,
    searched,
  };
  const stdout =
    flags.json === true ? verifiedJson(verified) : verifiedText(verified, styleFor(world.colour));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

/** Throws a CliError (6) where a word of the inputs is in the package. */
async function searchedFor(
  from: readonly string[],
  bytes: Uint8Array,
  organization: string | undefined,
  world: World,
): Promise<Searched> {
  const searched = await searchFor(from, new HidingPlaces(bytes, organization), world);
  const { found, first } = searched;
  if (first === undefined) return searched;
  const { place, line, form, isOrganization } = first;
  throw notVerified(
    isOrganization
      ? sentences.organizationHolds(found, place, line)
      : sentences.holdsIdentifier(found, place, line, FORM_WORDS[form]),
  );
}
