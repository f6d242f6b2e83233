// The conformance of a package, whoever made it: it verifies, contains no name of the input, and stays the
// same under other names of the same people, but for what secret dice decide.
import type fastCheck from 'fast-check';
import { METRICS } from '../contract/index.ts';
import { type PackageEntry, releasedIn } from '../package/released-in.ts';
import { VERDICTS, verifyPackage } from '../package/verify.ts';
import { accountingSites, accountingText, type Naming, type SiteJob } from './site.ts';

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Makes the package of an sacct export, for the 28 days from `startSeconds` on (UTC). */
export type MakePackage = (accounting: string, startSeconds: number) => Uint8Array | Promise<Uint8Array>;

/** How sites are drawn. Only `fc` is required. */
export interface Sampling {
  /** fast-check, 4 or newer. */
  readonly fc: typeof fastCheck;
  /** How many sites are tried. Default: 50. */
  readonly runs?: number;
  /** Default: a random one, which a failure names. */
  readonly seed?: number;
  /**
   * False to report the first failing site as it is, which is quicker. Default: a smaller one is searched
   * for.
   */
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
 * Tries made-up sites. Throws the error of fast-check for a site whose package does not verify, contains a
 * name of its input, or changes when people have other names.
 */
export async function checkConformance(
  make: MakePackage,
  { fc, runs = 50, seed, shrink = true }: Sampling,
): Promise<void> {
  const property = fc.asyncProperty(accountingSites(fc), async (site) => {
    const [one = '', other = ''] = await Promise.all(NAMINGS.map((naming) => contentOf(make, site, naming)));
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

/** Returns the content of a package without blurred numbers. Throws a NotConforming. */
async function contentOf(make: MakePackage, site: readonly SiteJob[], naming: Naming): Promise<string> {
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

/** Returns a number, or only the metric where it is blurred. */
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
