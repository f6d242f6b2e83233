// The source `kube_state_metrics`: what it asks a Prometheus, and what order and restarts do to its answers.
import { readFileSync } from 'node:fs';
import { DiagnosticLog, IdentifierKey, type Pod, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

const DAY = 86_400;
const START = 1_779_926_400;

function queries(seconds = DAY): string[] {
  const [request] = sources.kube_state_metrics.live!({
    startSeconds: START,
    endSeconds: START + seconds,
    random: new Uint8Array(16),
  });
  if (request?.kind !== 'http') throw new Error('It is no request by HTTP.');
  return [request.path, ...(request.more ?? [])].map((path) => {
    const { searchParams } = new URL(path, 'http://it');
    expect(searchParams.get('time')).toBe(`${START + seconds - 1}.999`);
    return searchParams.get('query')!;
  });
}

describe('its questions', () => {
  it('are those that docs/sources.md gives to whoever asks by hand', () => {
    const documented = readFileSync('docs/sources.md', 'utf8').split('\n');
    for (const query of queries()) expect(documented).toContain(query.replaceAll(`[${DAY}s`, '[1d'));
  });

  it('are about the period, and give each answer a name that is read', () => {
    for (const query of queries(3600)) {
      expect(query).not.toContain('[W');
      const [, name] = /^label_replace\(.+, "__name__", "(\w+)", "", ""\)$/.exec(query)!;
      expect(sources.kube_state_metrics.claims!(Buffer.from(name!), 0, name!.length)).toBe(true);
    }
  });
});

interface Told {
  readonly phase: string;
  readonly requestedGpus: number;
  readonly finishedSeconds: number;
  readonly lastSeenSeconds: number;
}

/** The pods in `text`, by their order. */
function podsIn(text: string): Told[] {
  const told: Told[] = [];
  const parser = sources.kube_state_metrics.open({
    sink: { pod: (row) => void told.push(plain(row)) },
    diagnostics: new DiagnosticLog('kube_state_metrics'),
    key: IdentifierKey.from(new Uint8Array(16)),
  });
  parser.write(Buffer.from(text));
  parser.end();
  expect(parser.failure).toBeUndefined();
  return told;
}

function plain({ phase, requestedGpus, finishedSeconds, lastSeenSeconds }: Pod): Told {
  return { phase, requestedGpus, finishedSeconds, lastSeenSeconds };
}

const POD = 'namespace="a",pod="p",uid="u"';
const LINES = [
  `kube_pod_container_resource_requests{${POD},container="c",node="n",resource="nvidia_com_gpu",instance="1"} 2 1779926400000`,
  `kube_pod_container_resource_requests{${POD},container="d",node="n",resource="nvidia_com_gpu",instance="1"} 1 1779926400000`,
  `kube_pod_container_resource_requests{${POD},container="c",node="n",resource="nvidia_com_gpu",instance="2"} 2 1779926430000`,
  `kube_pod_container_resource_requests{${POD},container="c",node="n",resource="cpu",instance="2"} 64 1779926430000`,
  `kube_pod_status_phase{${POD},phase="Running"} 1 1779926400000`,
  `kube_pod_status_phase{${POD},phase="Running"} 0 1779926430000`,
  `kube_pod_completion_time{${POD}} 1779926420 1779926430000`,
];
const OVER = `kube_pod_status_phase{${POD},phase="Succeeded"} 1 1779926430000`;

describe('a pod', () => {
  it('asks for what its containers ask for, however many exporters tell so, and held it while it was alive', () => {
    expect(podsIn(`${[...LINES, OVER].join('\n')}\n`)).toMatchObject([
      {
        phase: 'Succeeded',
        requestedGpus: 3,
        finishedSeconds: 1_779_926_420,
        lastSeenSeconds: 1_779_926_400,
      },
    ]);
  });

  it('is the same in any order', () => {
    const whole = podsIn(`${[...LINES, OVER].join('\n')}\n`);
    expect(podsIn(`${[...LINES, OVER].reverse().join('\n')}\n`)).toEqual(whole);
  });

  it('has not ended as long as its phase says so, though a container has', () => {
    const [pod] = podsIn(`${LINES.join('\n')}\n`);
    expect(pod).toMatchObject({ phase: 'Running', requestedGpus: 3 });
    expect(pod!.finishedSeconds).toBeNaN();
  });
});

it('a node has what it could give out, also where some of it cannot be just now', () => {
  const told: number[] = [];
  const parser = sources.kube_state_metrics.open({
    sink: { node: ({ gpus }) => void told.push(...gpus.map(({ schedulableUnits }) => schedulableUnits)) },
    diagnostics: new DiagnosticLog('kube_state_metrics'),
    key: IdentifierKey.from(new Uint8Array(16)),
  });
  const line = (name: string, gpus: number) =>
    `kube_node_status_${name}{node="n",resource="nvidia_com_gpu"} ${gpus}\n`;
  parser.write(Buffer.from(line('capacity', 8) + line('allocatable', 7)));
  parser.end();
  expect(told).toEqual([8]);
});

it('takes the limit of GPUs for the request, which is the same, once', () => {
  const line = (name: string) =>
    `kube_pod_container_resource_${name}{namespace="n",pod="p",container="c",resource="nvidia_com_gpu"} 4\n`;
  expect(podsIn(line('limits'))).toMatchObject([{ requestedGpus: 4 }]);
  expect(podsIn(line('limits') + line('requests'))).toMatchObject([{ requestedGpus: 4 }]);
});

describe('the interval of raw samples', () => {
  const at = (pod: string, container: string, seconds: number) =>
    `kube_pod_container_resource_requests{namespace="n",pod="${pod}",container="${container}",node="n1",resource="nvidia_com_gpu"} 1 ${seconds}000\n`;
  const phase = 'kube_pod_status_phase{namespace="n",pod="p",phase="Unknown"} 1\n';
  const intervalIn = (text: string, phases = phase) => {
    const told: number[] = [];
    const parser = sources.kube_state_metrics.open({
      sink: { pod: (row) => void told.push(row.scrapeIntervalSeconds) },
      diagnostics: new DiagnosticLog('kube_state_metrics'),
      key: IdentifierKey.from(new Uint8Array(16)),
    });
    parser.write(Buffer.from(text + phases));
    parser.end();
    return told[0];
  };
  const times = [0, 30, 60, 90, 210, 240].map((second) => START + second);

  it('is the most common gap, so that a pod that is gone is known to be', () => {
    const series = (container: string) => times.map((time) => at('p', container, time)).join('');
    expect(intervalIn(series('a') + series('b'))).toBe(30);
    expect(intervalIn(times.map((time) => at('p', 'a', time) + at('p', 'b', time)).join(''))).toBe(30);
  });

  it('is not told of a pod whose phase nobody reported, so that it is not taken for gone', () => {
    expect(intervalIn(times.map((time) => at('p', 'a', time)).join(''), '')).toBeNaN();
  });

  it('is unknown in a single scrape, and where a server was asked, what it says', () => {
    expect(intervalIn(at('p', 'a', START) + at('q', 'a', START + 7))).toBeNaN();
    const asked = `claw_scrapes_per_hour 240 ${START}000\n`;
    expect(intervalIn(asked + at('p', 'a', START) + at('p', 'a', START + 60))).toBe(15);
  });
});
