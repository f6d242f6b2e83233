// The organization's name leaves as it is: where a word of it is also somebody's name in the inputs, the
// operator is told so.
import { expect, it } from 'vitest';
import { RUN } from './hour.ts';
import { type PlainRun, routed } from './site.ts';

const NAMED: PlainRun = { ...RUN, cluster: 'atlas', user: 'ada', account: 'vision-lab' };

const remarked = (organization: string): boolean =>
  routed({ runs: [NAMED] }, { organization }).remarks.some((one) =>
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
