// How a Prometheus is asked for the DCGM series of some days: for the raw samples of one day after the other.
import { askDays, rawSamples } from '../../prometheus-server.ts';
import type { LiveContext, LiveRequest } from '../../source.ts';
import { DCGM_NAMES } from '../fields.ts';

/**
 * `query_range` would not do: with a step it fills gaps and thins out what was scraped more often. All fields
 * of a GPU come in one answer: a block of Prometheus is sorted by labels, in which the GPU's stand before the
 * name, so that its samples can be put together as they come.
 */
export function liveRequests(context: LiveContext): LiveRequest[] {
  return askDays(context, rawSamples(DCGM_NAMES));
}
