// What --json prints: the shapes that scripts may rely on. Fields are added, never renamed.
import { diagnosticSentence } from '@ptl/claw-core';
import { METRICS } from '@ptl/claw-router';
import { isBelieved } from '../collect/endpoint.ts';
import type { Computed } from '../compute.ts';
import { sentences } from '../errors.ts';
import { isoDate } from '../options.ts';
import { VERSION } from '../version.ts';
import { inOrder } from './sections.ts';
import type { Written } from './summary.ts';
import { because, warningSentences } from './verdicts.ts';

/**
 * {command, version, synthetic, contributors, period, output, released, withheld, sources, endpoints,
 * warnings}
 */
export function collectJson(computed: Computed, written: Written): string {
  const { released, withheld, exact } = computed.outcome;
  const exactly = new Map(exact.map(({ metric, value }) => [metric, value]));
  return json({
    command: 'collect',
    ...common(computed),
    output: outputOf(written),
    released: inOrder(released).map(({ metric, value: saying, source, confidence }) => ({
      metric,
      ...saying,
      exact: exactly.get(metric) ?? null,
      unit: METRICS[metric].unit,
      source,
      confidence,
    })),
    withheld: inOrder(withheld).map((one) => ({
      metric: one.metric,
      reason: one.reason,
      because: because(one),
    })),
    sources: sourcesOf(computed),
    endpoints: endpointsOf(computed.endpoints),
    warnings: [...warningSentences(computed), ...(written.stale ?? []).map(sentences.stale)],
  });
}

export function outputOf({ path, bytes, sha256, envelope, sealed }: Written): object {
  const signed = envelope === undefined ? {} : { envelope: { path: envelope.path, key_id: envelope.keyId } };
  return { path: path ?? null, bytes, sha256, ...signed, ...(sealed === undefined ? {} : { sealed }) };
}

/** A list of {url, believed, standing}. */
export function endpointsOf(endpoints: Computed['endpoints']): object[] {
  return endpoints.map(({ url, standing }) => ({ url, believed: isBelieved(standing), standing }));
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The members with which every result of a computation begins. */
export function common({ outcome, synthetic }: Computed) {
  const { window } = outcome;
  const { unit, fewest, contributors } = outcome.people;
  return {
    version: VERSION,
    synthetic,
    contributors: { unit, count: contributors, fewest },
    period: window ? { start: isoDate(window.startSeconds), end: isoDate(window.endSeconds) } : null,
  };
}

/** The yield of each source. */
export function sourcesOf({ outcome }: Computed) {
  return outcome.readings.map(({ source, inputs, records, rejected, diagnostics }) => ({
    source: source.id,
    inputs,
    records,
    rejected,
    diagnostics: diagnostics.map((one) => {
      const { code, field, count, lines, place } = one;
      const sentence = diagnosticSentence(one);
      return { code, sentence, ...(field === undefined ? {} : { field }), count, lines, place };
    }),
  }));
}
