// The index of delimited text: marks, and what stays when something is dropped.
import { DelimitedText, Fields } from '@ptl/claw-core/internal';
import { describe, expect, it } from 'vitest';

const bytes = (text: string) => new TextEncoder().encode(text);

function marksOf(text: DelimitedText): number[] {
  return [...text.marks.subarray(0, text.markCount)];
}

describe('DelimitedText', () => {
  it('marks delimiters and line ends of complete lines only, until the end', () => {
    const text = new DelimitedText();
    text.setDelimiter(bytes('|'), 0, 0);
    text.push(bytes('a|b\nc|'), 0, 6);
    text.index(false);
    expect(marksOf(text)).toEqual([1, ~3]);
    text.index(true);
    expect(marksOf(text)).toEqual([1, ~3, 5]);
  });

  it('finds delimiters of several bytes, wherever a chunk cuts them', () => {
    const input = bytes('a@@b@c@@@d\n@@\n');
    for (let cut = 0; cut <= input.length; cut++) {
      const text = new DelimitedText();
      text.setDelimiter(bytes('@@'), 0, 0);
      text.push(input, 0, cut);
      text.index(false);
      text.push(input, cut, input.length);
      text.index(false);
      expect(marksOf(text)).toEqual([1, 6, ~10, 11, ~13]);
    }
  });

  it('moves what is kept to the front', () => {
    const text = new DelimitedText();
    text.setDelimiter(bytes(','), 0, 0);
    text.push(bytes('1,2\n3,4\n5'), 0, 9);
    text.index(false);
    text.drop(4, 2);
    expect(new TextDecoder().decode(text.bytes.subarray(0, text.length))).toBe('3,4\n5');
    expect(marksOf(text)).toEqual([1, ~3]);
    text.push(bytes(',6\n'), 0, 3);
    text.index(false);
    expect(marksOf(text)).toEqual([1, ~3, 5, ~7]);
  });

  it('forgets the marks behind a change of the delimiter', () => {
    const text = new DelimitedText();
    text.setDelimiter(bytes(','), 0, 0);
    text.push(bytes('a,b\nc;d,e\n'), 0, 10);
    text.index(false);
    text.setDelimiter(bytes(';'), 4, 2);
    text.index(false);
    expect(marksOf(text)).toEqual([1, ~3, 5, ~9]);
  });
});

describe('Fields', () => {
  it('shows the fields between the cuts', () => {
    const fields = new Fields();
    fields.bytes = bytes('xxa@@bc@@d');
    Object.assign(fields, {
      start: 2,
      end: 10,
      cuts: Int32Array.of(0, 3, 7),
      base: 1,
      cutCount: 2,
      delimiterBytes: 2,
    });
    const shown = [0, 1, 2].map((index) =>
      new TextDecoder().decode(fields.bytes.subarray(fields.from(index), fields.to(index))),
    );
    expect(shown).toEqual(['a', 'bc', 'd']);
  });
});
