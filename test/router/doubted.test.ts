// A server that says that its answer is not complete, or warns about it: what rests on it has low confidence,
// in any order of inputs.
import { DiagnosticLog, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { withBytes } from '../setup/packed.ts';
import { testScope } from '../setup/scope.ts';
import { JANUARY, testKey } from './site.ts';

const encoder = new TextEncoder();

/** The confidence of the fleet that an answer with `more` in its envelope shows. */
function confidenceOf(more: object): unknown {
  const key = testKey();
  const diagnostics = new DiagnosticLog();
  const route = openRoute({
    key,
    diagnostics,
    nowSeconds: JANUARY + 86_400,
    version: '0.1.0',
    scope: testScope(),
    allowSmall: true,
  });
  route.accountingDone();
  const metric = {
    __name__: 'DCGM_FI_DEV_GPU_UTIL',
    UUID: 'GPU-a',
    gpu: '0',
    Hostname: 'n1',
    modelName: 'NVIDIA H100',
  };
  const data = { resultType: 'matrix', result: [{ metric, values: [[JANUARY + 60, '50']] }] };
  const log = new DiagnosticLog('prometheus');
  const parser = sources.prometheus.open({ key, diagnostics: log, sink: route.gpus(sources.prometheus) });
  parser.write(encoder.encode(JSON.stringify({ status: 'success', data, ...more })));
  parser.end();
  for (const one of log.list()) diagnostics.add(one);
  const { bytes } = withBytes(route.finish([{ source: sources.prometheus, ...parser.counts }]));
  const content = JSON.parse(new TextDecoder().decode(bytes)) as {
    profile: { gpu_fleet: { confidence: unknown } };
  };
  return content.profile.gpu_fleet.confidence;
}

it.each([
  ['nothing', {}, 'high'],
  ['that it is complete', { isPartial: false, warnings: [] }, 'high'],
  ['that it is not complete', { isPartial: true }, 'low'],
  ['a warning', { warnings: ['w'] }, 'low'],
  ['a remark', { infos: ['i'] }, 'low'],
])('says %s', (_what, more, confidence) => {
  expect(confidenceOf(more)).toBe(confidence);
});
