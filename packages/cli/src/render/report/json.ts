// The report for scripts. Fields are added, never renamed.
import type { ReportEntry } from '@ptl/claw-router';
import type { Costs } from '../../grouping/prices.ts';
import { isoDate } from '../../options.ts';
import { common, endpointsOf, json, sourcesOf } from '../json.ts';
import { inOrder } from '../sections.ts';
import { kindKey, namesIn } from '../stays.ts';
import { warningSentences } from '../verdicts.ts';
import { cutJson } from './cuts.ts';
import { INTERNAL, type Reported } from './reported.ts';

/**
 * {command, mark, version, synthetic, contributors, period, metrics, snapshot, findings, next, threshold,
 * cuts, compared, nodes, names_read, days_covered, sources, endpoints, warnings}
 */
export function reportJson({ computed, findings, next, threshold, costs, compared }: Reported): string {
  return json({
    command: 'report',
    mark: INTERNAL,
    ...common(computed),
    metrics: entries(computed.outcome.report),
    snapshot: entries(computed.outcome.snapshot),
    findings: findings.map(({ id, gpuHours, cost, title, what, why, advice }) => ({
      finding: id,
      gpu_hours: gpuHours ?? null,
      ...(costs === undefined ? {} : { cost: cost?.amount ?? null }),
      title,
      what,
      why,
      advice,
    })),
    next,
    threshold,
    cuts: computed.outcome.cuts.map(cutJson),
    ...(costs === undefined ? {} : { costs: costsJson(costs) }),
    compared: compared?.changes ?? null,
    nodes: computed.outcome.nodes,
    names_read: Object.fromEntries(namesIn(computed.outcome).map(([kind, many]) => [kindKey(kind), many])),
    days_covered: computed.outcome.daysCovered.map(({ source, days, withData }) => ({
      source,
      start: isoDate(days.startSeconds),
      end: isoDate(days.endSeconds),
      with_data: withData,
    })),
    sources: sourcesOf(computed),
    endpoints: endpointsOf(computed.endpoints),
    warnings: warningSentences(computed),
  });
}

function costsJson({ models, meanPrice, unpricedGpuHours }: Costs): object {
  return {
    mean_price: meanPrice ?? null,
    unpriced_gpu_hours: unpricedGpuHours,
    models: models.map(({ model, price, gpuHours, cost, unusedCost, failedCost }) => ({
      model,
      price,
      gpu_hours: gpuHours,
      cost,
      unused_cost: unusedCost ?? null,
      failed_cost: failedCost,
    })),
  };
}

function entries(report: readonly ReportEntry[]) {
  return inOrder(report).map(({ metric, unit, value, source, confidence, reason }) => ({
    metric,
    value: value ?? null,
    unit,
    ...(source === undefined ? {} : { source, confidence }),
    ...(reason === undefined ? {} : { reason }),
  }));
}
