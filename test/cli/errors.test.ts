// The sentences: one line each, whole, and without anything that a message of somebody else's may hold.
import { faultSentence, sentences, systemSentence, unusable } from '@ptl/claw/internal';
import { sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

const CANARY = 'canary-5f3a';

describe('a fault of ours', () => {
  function thrown(action: () => unknown): unknown {
    try {
      return action();
    } catch (error) {
      return error;
    }
  }

  it('is said by class and by place in our code, never by its message', () => {
    const error = thrown(() => systemSentence(CANARY, undefined)[0]!.codePointAt(0)!.toFixed(999)) as Error;
    error.message = CANARY;
    error.stack = `RangeError: ${CANARY}\n    at ${CANARY} (packages/cli/src/fake.ts:1:1)\n    at f (file:///home/${CANARY}/claw/packages/cli/src/compute.ts:42:7)`;
    const sentence = faultSentence(error);
    expect(sentence).toContain('(RangeError at packages/cli/src/');
    expect(sentence).not.toContain(CANARY);
  });

  it('is not fooled by a message that looks like a stack', () => {
    const error = new Error(`x\n    at packages/cli/src/${CANARY}.ts:1`);
    expect(faultSentence(error)).not.toContain(CANARY);
  });

  it.each([CANARY, undefined, { toString: () => CANARY }, Object.assign(new Error('x'), { name: CANARY })])(
    'is said even of a thrown %s',
    (error) => {
      expect(faultSentence(error)).toMatch(/^A fault of ours \(Error[^)]*\): [^\n]+$/);
      expect(faultSentence(error)).not.toContain(CANARY);
    },
  );
});

it('says every system error without its message', () => {
  for (const code of ['ENOENT', 'EACCES', 'ENOSPC', 'EIO', 'EWHATEVER']) {
    const sentence = systemSentence('jobs.txt', Object.assign(new Error(CANARY), { code }));
    expect(sentence).toMatch(/^jobs\.txt [^\n]+: [^\n]+\.$|^jobs\.txt could not be accessed: [^\n]+\.$/);
    expect(sentence).not.toContain(CANARY);
  }
});

/** What a sentence may be given as its second argument: a number, or words that it joins. */
const LIST_OR_NUMBER = Object.assign(['3'], { toFixed: () => '3' });

it('are single lines that end in a full stop', () => {
  const made = Object.values(sentences).map((one) =>
    typeof one === 'string'
      ? one
      : (one as (...args: unknown[]) => string)('jobs.txt', LIST_OR_NUMBER, 100, 'words'),
  );
  for (const code of [
    ...(['empty', 'columns_missing', 'header_missing'] as const),
    ...(['layout_unsupported', 'malformed', 'tool_error'] as const),
  ])
    made.push(unusable('jobs.txt', sources.slurm_sacct, { code, fields: ['start', 'end'] }).message);
  // These two end with a sentence that they are given.
  for (const whole of [sentences.giveInstead, sentences.leftOut])
    made.splice(made.indexOf(whole('jobs.txt', '3')), 1);
  // These are parts of others.
  for (const part of [sentences.toolIsSilent, sentences.toolIsPrinted, sentences.toolSpeaks])
    made.splice(made.indexOf(part), 1);
  for (const sentence of made) expect(sentence).toMatch(/^[A-Z0-9-][^\n]+\.$|^jobs\.txt[ ,][^\n]+\.$/);
});
