// The review for scripts.
import { releasedIn } from '@ptl/claw-router';
import { VERSION } from '../../version.ts';
import { json } from '../json.ts';
import { scoreSummary } from '../score/json.ts';
import { kindKey } from '../stays.ts';
import type { Reviewed } from './reviewed.ts';

/**
 * {command, version, package, bytes, sha256, organization, synthetic, period, privacy, signature, ledger,
 * superseded, sources, released, warnings, score, difference}
 */
export function reviewJson({
  finished,
  preview,
  difference,
  recorded,
  superseded,
  beside,
}: Reviewed): string {
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
    superseded: superseded ?? null,
    sources: content.discovery.collection_results,
    released: releasedIn(content).map(({ value, metric, ...rest }) => ({
      metric,
      ...value,
      ...rest,
      ...(beside === undefined ? {} : { exact: beside.exact.get(metric) ?? null }),
    })),
    warnings: content.warnings,
    ...(beside === undefined
      ? {}
      : { names_read: Object.fromEntries(beside.names.map(([kind, many]) => [kindKey(kind), many])) }),
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
