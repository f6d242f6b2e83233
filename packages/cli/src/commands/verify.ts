// claw verify: checks offline that a file is a package, unchanged since it was signed, with no value finer
// than allowed.
import { HidingPlaces } from '@ptl/claw-router';
import { CliError, EXIT, sentences, usage } from '../errors.ts';
import { fromLedger } from '../finished/beside.ts';
import { type Finished, readFinished } from '../finished/read.ts';
import { type Searched, searchFor } from '../integrity/against.ts';
import { trustedBy } from '../integrity/keys.ts';
import { notVerified } from '../integrity/not-verified.ts';
import { parseOrganization } from '../options.ts';
import { styleFor } from '../render/style.ts';
import { FORM_WORDS, type Verified, verifiedJson, verifiedText } from '../render/verified.ts';
import { hasStateDirectory } from '../state/directory.ts';
import type { CommandResult, World } from '../world.ts';

export interface VerifyFlags {
  readonly key?: string;
  readonly against?: readonly string[];
  readonly organization?: string;
  readonly json?: boolean;
}

export async function verify(path: string, flags: VerifyFlags, world: World): Promise<CommandResult> {
  if ([path, ...(flags.against ?? [])].filter((one) => /^(?:\w+=)?-$/.test(one)).length > 1)
    throw usage(sentences.stdinOnce);
  const trusted = trustedBy(flags.key);
  const { finished, bytes } = await readFinished(path, trusted, world);
  const organization = parseOrganization(flags.organization);
  if (organization !== undefined && finished.content.organization !== organization)
    throw notVerified(sentences.otherOrganization(finished.place));
  const searched = flags.against && (await searchedFor(flags.against, bytes, organization, world));
  const verified: Verified = { ...finished, searched, superseded: supersededIn(finished, world) };
  const stdout = flags.json === true ? verifiedJson(verified) : verifiedText(verified, styleFor(world));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

/** A package is verified whatever the ledger is like: collect and review say what is wrong with that. */
function supersededIn(finished: Finished, world: World): string | undefined {
  try {
    return hasStateDirectory(world) ? fromLedger(finished, world).superseded : undefined;
  } catch (error) {
    if (error instanceof CliError) return undefined;
    throw error;
  }
}

/** Throws a CliError (6) where the package contains a word of the inputs. */
async function searchedFor(
  from: readonly string[],
  bytes: Uint8Array,
  organization: string | undefined,
  world: World,
): Promise<Searched> {
  const named = organization === undefined ? undefined : new HidingPlaces(bytes);
  const searched = await searchFor(from, { places: new HidingPlaces(bytes, organization), named }, world);
  const { found, first } = searched;
  if (first === undefined) return searched;
  const { place, line, form, isOrganization } = first;
  throw notVerified(
    isOrganization
      ? sentences.organizationHolds(found, place, line)
      : sentences.holdsIdentifier(found, place, line, FORM_WORDS[form]),
  );
}
