// What a package must hold to, whoever made it: it verifies, no name of the input is in it, and other names for the same
// people change nothing but what secret dice decide.
import type fastCheck from 'fast-check';
import { METRICS } from '../contract/index.ts';
import { type PackageEntry, releasedIn } from '../package/released-in.ts';
import { VERDICTS, verifyPackage } from '../package/verify.ts';
import { accountingSites, accountingText, type Naming, type SiteJob } from './site.ts';

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Makes the package of an export of sacct, of the 28 days from `startSeconds` on (UTC). */
export type MakePackage = (accounting: string, startSeconds: number) => Uint8Array | Promise<Uint8Array>;

export interface Sampling {
  /** fast-check, 4 or newer. */
  readonly fc: typeof fastCheck;
  /** How many sites are tried. Default: 50. */
  readonly runs?: number;
  /** Default: a random one, which a failure names. */
  readonly seed?: number;
  /** False for the first site that fails as it is, which is quicker. Default: a smaller one is looked for. */
  readonly shrink?: boolean;
}

/** A package that does not conform; fast-check adds the site, as small as it found it. */
export class NotConforming extends Error {
  override readonly name = 'NotConforming';
}

/** 2026-03-02, a Monday. */
const START_SECONDS = 1_772_409_600;

const NAMINGS: readonly Naming[] = [
  (kind, number) => `q${kind}zeta${number}kol`,
  (kind, number) => `m${number}${kind}mirabella`,
];

/**
 * Tries made-up sites. Throws what fast-check throws of a site whose package does not verify, holds a name of its input,
 * or says something else where people are called otherwise.
 */
export async function checkConformance(
  make: MakePackage,
  { fc, runs = 50, seed, shrink = true }: Sampling,
): Promise<void> {
  const property = fc.asyncProperty(accountingSites(fc), async (site) => {
    const [one = '', other = ''] = await Promise.all(NAMINGS.map((naming) => said(make, site, naming)));
    if (one !== other)
      throw new NotConforming('The package of the same jobs under other names says something else.');
  });
  await fc.assert(property, {
    numRuns: runs,
    endOnFailure: !shrink,
    includeErrorInReport: true,
    ...(seed === undefined ? {} : { seed }),
  });
}

/** What a package says but for what dice decide. Throws a NotConforming. */
async function said(make: MakePackage, site: readonly SiteJob[], naming: Naming): Promise<string> {
  const bytes = await make(accountingText(site, naming, START_SECONDS), START_SECONDS);
  const verdict = verifyPackage(bytes);
  if (!verdict.ok)
    throw new NotConforming(
      `The package does not verify: ${VERDICTS[verdict.code]}${verdict.place === '' ? '' : ` (${verdict.place})`}.`,
    );
  const text = new TextDecoder().decode(bytes).toLowerCase();
  for (const name of namesIn(site, naming))
    if (text.includes(name)) throw new NotConforming('A name of the input is in the package.');
  const { period, warnings, privacy } = verdict.content;
  return JSON.stringify({
    period,
    warnings,
    withheld: privacy.withheld,
    released: releasedIn(verdict.content).map(undiced),
  });
}

/** Of a blurred number its metric alone. */
function undiced({ metric, value }: PackageEntry): object {
  const { form } = METRICS[metric].release;
  return form === 'B' || form === 'Q' ? { metric } : { metric, value };
}

function namesIn(site: readonly SiteJob[], naming: Naming): Set<string> {
  return new Set(
    site.flatMap((job) =>
      (['user', 'account', 'name', 'node'] as const).map((kind) => naming(kind, job[kind])),
    ),
  );
}
