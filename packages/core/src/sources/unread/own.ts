// What claw itself writes.
import type { UnreadFormat } from './format.ts';

const instead = { advice: 'give the exports from which it was made' };

export const OWN: readonly UnreadFormat[] = [
  { title: 'a package of claw', instead, signs: [{ json: true, words: ['"ptl_component"', '"claw"'] }] },
  {
    title: 'a signed package',
    instead,
    signs: [{ json: true, words: ['"payloadType"', '"payload"', '"signatures"'] }],
  },
  { title: 'a sealed package', instead, signs: [{ lines: ['age-encryption.org/v1'] }] },
  { title: 'a report of claw', instead, signs: [{ json: true, words: ['"internal: not a package"'] }] },
];
