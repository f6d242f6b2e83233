// Lines between rows of sacct that are none: said, counted, and in no name. A row that is short of fields
// goes on in the next line.
import { DiagnosticLog, IdentifierKey, type ParseContext, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

const key = IdentifierKey.from(new Uint8Array(16).fill(2));
const numbers = 'COMPLETED|1790816400|1790820000|gres/gpu=6';

function read(text: string, reader: NonNullable<ParseContext['reader']>) {
  const names: string[] = [];
  const diagnostics = new DiagnosticLog('slurm_sacct');
  const parser = sources.slurm_sacct.open({
    key,
    diagnostics,
    reader,
    sink: { jobRun: ({ name }) => void names.push(name.present ? 'named' : 'unnamed') },
  });
  parser.write(new TextEncoder().encode(text));
  parser.end();
  return {
    names,
    ...parser.counts,
    codes: diagnostics.list().map(({ code, count, lines }) => [code, count, lines]),
  };
}

describe.each(['javascript', 'webassembly'] as const)('%s', (reader) => {
  const header = 'JobIDRaw|State|Start|End|AllocTRES|JobName\n';

  it.each(['plain words', '\0\0\0\0', '--', '12 apples'])('passes %j over behind a whole row', (rubbish) => {
    const text = `${header}1|${numbers}|a\n${rubbish}\n2|${numbers}|b\n${rubbish}\n${rubbish}\n3|${numbers}|c\n`;
    expect(read(text, reader)).toEqual({
      names: ['named', 'named', 'named'],
      records: 3,
      rejected: 0,
      codes: [['row_foreign', 3, [3, 5, 6]]],
    });
  });

  it('takes a line for the rest of a row that is short of fields', () => {
    const text = `JobIDRaw|JobName|State|Start|End|AllocTRES\n1|a\nplain words|${numbers}\n2|b|${numbers}\n`;
    expect(read(text, reader)).toMatchObject({ records: 2, rejected: 0, codes: [] });
  });

  it('takes a line for the rest of a row whose last delimiter is missing', () => {
    const text = `${header.trim()}|\n1|${numbers}|a\nplain words|\n2|${numbers}|b|\n`;
    expect(read(text, reader)).toMatchObject({ records: 2, rejected: 0, codes: [] });
  });
});
