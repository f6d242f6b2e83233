// The review for scripts.
import { releasedIn } from '@ptl/claw-router';
import { VERSION } from '../../version.ts';
import { json } from '../json.ts';
import { scoreSummary } from '../score/json.ts';
import type { Reviewed } from './reviewed.ts';

/** {command, version, package, bytes, sha256, organization, synthetic, period, privacy, signature, ledger, sources, released, warnings, score, difference} */
export function reviewJson({ finished, preview, difference, recorded, exact }: Reviewed): string {
  const { place, bytes, sha256, content, signature } = finished;
  return json({
    command: 'review',
    version: VERSION,
    package: place,
    bytes,
    sha256,
    organization: content.organization ?? null,
    synthetic: content.synthetic === true,
    period: content.period,
    privacy: content.privacy,
    signature: {
      state: signature.state,
      key_id: signature.state === 'valid' ? signature.keyId : null,
    },
    ledger: recorded ?? null,
    sources: content.discovery.collection_results,
    released: releasedIn(content).map(({ value, metric, ...rest }) => ({
      metric,
      ...value,
      ...rest,
      ...(exact === undefined ? {} : { exact: exact.get(metric) ?? null }),
    })),
    warnings: content.warnings,
    score: scoreSummary(preview),
    difference:
      difference === undefined
        ? null
        : {
            against: difference.place,
            conditions: difference.of.conditions,
            changed: difference.of.changed.map(({ metric, before, now }) => ({
              metric,
              before: before ?? null,
              now: now ?? null,
            })),
            same: difference.of.same,
          },
  });
}
