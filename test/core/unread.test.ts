// Formats that are known and not read: each is told by what it is, no source takes it, and no name in an
// export makes it one of them.
import { recognizeSources, recognizeUnread } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { KINDS } from './unread-kinds.ts';

const encoder = new TextEncoder();

/** What is said of an input that no source may read. */
function told(text: string | Uint8Array): string | undefined {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  expect(recognizeSources(bytes)).toEqual([]);
  return recognizeUnread(bytes)?.title;
}

it.each(KINDS)('says that it is %s', (title, text) => {
  for (const form of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
    if (!text.startsWith('PK') || form === text) expect(told(form)).toMatch(title);
});

it.each([
  [/a package of claw/, '{\n  "schema": "ptl_output_v1",\n  "ptl_component": "claw",\n  "version": "0.1.0",'],
  [/a signed package/, '{"payloadType": "application/x", "payload": "e30=", "signatures": [{"sig": "x"}]}'],
  [/a sealed package/, 'age-encryption.org/v1\n-> X25519 x\n'],
  [/a report of claw/, '{"mark": "internal: not a package", "metrics": [{"value": "slurm"}], "nodes": []}'],
])('says that it is %s, which claw itself writes', (title, text) => {
  expect(told(text)).toMatch(title);
});

it.each([
  [/OpenCost/, '"Name","CPU Cost","GPU Cost","PV Cost","Total Cost"\n"ml","1","2","3","6"\n'],
  [/another exporter/, '# HELP slurm_gpus_alloc GPUs\nslurm_gpus_alloc 1\nslurm_node{node="a: b"} 1\n'],
])('says that it is %s, whose words others have, too', (title, text) => {
  expect(told(text)).toMatch(title);
});

it('says nothing of what it does not know', () => {
  for (const text of ['', 'hello\n', 'a,b\n1,2\n', '{}', '{"a":1}', 'JobName\nx\n'])
    expect(told(text)).toBeUndefined();
});

it('takes no word in a line of JSON for the name of a column', () => {
  const words = '"cmdline":["--User=x","Default","Cluster","Account","Share"]';
  const summary = encoder.encode(
    `{"data":{"summary":[{"hostname":"n",${words},"raylet":{"state":"ALIVE"}}]}}`,
  );
  expect(recognizeSources(summary).map(({ id }) => id)).toEqual(['ray_nodes']);
});

describe('an export', () => {
  const EXPORTS = [
    'JobID|JobName|State|Start|End|AllocTRES\n7|x|COMPLETED|1|2|gres/gpu=1\n',
    'JOBID|JOBNAME|STATE|START|END|ALLOCTRES\n7|x|COMPLETED|1|2|gres/gpu=1\n',
    'index, utilization.gpu [%]\n0, 5 %\n',
    'DCGM_FI_DEV_GPU_UTIL{gpu="0"} 5\n',
    '{"status":"success","data":{"resultType":"matrix","result":[]}}\n',
    '{"apiVersion":"v1","kind":"PodList","items":[]}\n',
    'NodeName=n1 Arch=x86_64 CPUAlloc=0 Gres=gpu:a100:4 State=IDLE\n',
    'NODELIST|PARTITION|STATE|GRES\nn1|gpu|mixed|gpu:a100:4\n',
  ];

  it.each(EXPORTS)('is no other format, whatever its names are: %j', (text) => {
    const [source] = recognizeSources(encoder.encode(text));
    expect(source).toBeDefined();
    for (const [, other] of KINDS) {
      const bytes = encoder.encode(`${text}${other}`);
      expect(recognizeSources(bytes)[0]).toBe(source);
    }
  });
});

it('a summary of no Ray nodes is one all the same', () => {
  for (const text of ['{"result":true,"msg":"ok","data":{"summary":[]}}', '{"data": {"summary" : [\n]}}'])
    expect(recognizeSources(encoder.encode(text)).map(({ id }) => id)).toEqual(['ray_nodes']);
  expect(recognizeSources(encoder.encode('{"data":{"summary":[{"id":1}]}}'))).toEqual([]);
});

it('families of exporters are those of sources, whatever else is known of them', () => {
  const sourceOf = (text: string) => recognizeSources(encoder.encode(text))[0]?.id;
  expect(sourceOf('kube_configmap_info{namespace="a"} 1\n')).toBe('kube_state_metrics');
  expect(sourceOf('# HELP gpu_gfx_activity x\ngpu_gfx_activity{gpu_id="0"} 5\n')).toBe('amd_exporter');
});
