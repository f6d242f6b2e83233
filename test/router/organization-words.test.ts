// The organization's name leaves as it is: where a word of it is also somebody's name in the inputs, the
// operator is told so.
import { expect, it } from 'vitest';
import { JANUARY, type PlainRun, routed } from './site.ts';

const RUN: PlainRun = {
  cluster: 'atlas',
  jobId: '1',
  user: 'ada',
  account: 'vision-lab',
  name: 'train',
  nodes: ['n'],
  state: 'COMPLETED',
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + 3600,
  requestedGpus: 2,
  allocatedGpus: 2,
  allocated: true,
};

const remarked = (organization: string): boolean =>
  routed({ runs: [RUN] }, { organization }).remarks.some((one) =>
    one.startsWith('A word of the organization'),
  );

it.each(['ada', 'Lab of Ada', 'ADA', 'ada-lovelace.org', 'Institute (vision-lab)', 'Vision-Lab'])(
  '%s holds a name',
  (organization) => {
    expect(remarked(organization)).toBe(true);
  },
);

it.each(['Adalab', 'Vision', 'train', 'n', 'Example University'])('%s holds none', (organization) => {
  expect(remarked(organization)).toBe(false);
});
