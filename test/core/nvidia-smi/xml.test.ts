// The XML reader against a naive one, and nvidia-smi -q -x against what was put into the document.
import { XmlReader } from '@ptl/claw-core/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../setup/runs.ts';
import { parse, parseText, writeChunks } from './parse.ts';

type Node = { readonly name: string; readonly children: readonly (Node | string)[] };

const chunkSizes = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 5 });
const words = fc
  .string({
    unit: fc.constantFrom('a', 'B', '7', '&', '<', '>', '"', "'", ' ', '-', 'é'),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom('gpu', 'fb_memory_usage', 'a', 'x1', 'nvidia_smi_log'),
    children: fc.oneof(
      { depthSize: 'small' },
      words.map((text) => [text]),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }),
}));

describe('the XML reader', () => {
  it('tells the elements and texts of any document, in any chunks', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), chunkSizes, (documents, chunks) => {
        const text = documents.map(
          (node) => `<?xml version="1.0" ?>\n<!DOCTYPE x SYSTEM "a>b">\n${write(node)}`,
        );
        expect(read(text.join('\n'), chunks)).toEqual(documents.flatMap(events));
      }),
      { numRuns: runs(200), seed: 99 },
    );
  });

  it('tells of every document that is cut off, and of the next one', () => {
    const text = '<a id="x"><!-- - --><b>1 &lt; 2</b></a>';
    for (let cut = 1; cut < text.length; cut++) {
      const cutOff = read(text.slice(0, cut), [3]);
      expect(cutOff.at(-1)).toBe('document_truncated');
      const both = read(`${text.slice(0, cut)}\n<?xml version="1.0"?><c>3</c>`, [4]);
      if (!text.slice(0, cut).endsWith('<!-- -') && !/<!--[^>]*$/.test(text.slice(0, cut)))
        expect(both.slice(-3)).toEqual(['<c', '3', '>']);
    }
  });

  it('passes over unread what its user does not want', () => {
    const told = read('<a><skip>a < b </skp> & <c> <</skip><d>1</d><skip/><d>2</d></a>', [1]);
    expect(told).toEqual(['<a', '<skip', '>', '<d', '1', '>', '<skip', '>', '<d', '2', '>', '>']);
  });

  it.each([
    '<a></b>',
    '</a>',
    '<a><b></a></b>',
    '< a></a>',
    '<>',
    '<a'.repeat(3),
    '<a>'.repeat(40),
    `<${'n'.repeat(300)}>`,
  ])('says that what is not well formed is not: %#', (text) =>
    expect(read(text, [5])).toContain('document_malformed'),
  );

  it('passes over text that is too long', () => {
    expect(read(`<a><b>${'x'.repeat(70_000)}</b><b>1</b></a>`, [999])).toEqual([
      '<a',
      '<b',
      'row_too_long',
      '>',
      '<b',
      '1',
      '>',
      '>',
    ]);
  });
});

describe('nvidia-smi -q -x', () => {
  const gpu = (util: string, power: string) =>
    `<gpu id="0"><product_name>NVIDIA H100 PCIe</product_name><uuid>GPU-1</uuid><fb_memory_usage><total>80 MiB</total><used>20 MiB</used></fb_memory_usage><utilization><gpu_util>${util}</gpu_util></utilization>${power}<processes><process_info><process_name>a</gpu> <b & c</process_name></process_info></processes></gpu>\n`;
  const log = (...gpus: string[]) =>
    `<?xml version="1.0" ?>\n<nvidia_smi_log>\n<timestamp>Thu Dec 31 23:59:58 2026</timestamp>\n${gpus.join('')}</nvidia_smi_log>\n`;

  it('never throws, and never makes a value of what is broken', () => {
    const text = log(
      gpu('7 %', '<power_readings><power_draw>9.50 W</power_draw></power_readings>'),
      gpu('N/A', ''),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(text.length - 1), fc.nat(255)), { maxLength: 20 }),
        chunkSizes,
        (flips, chunks) => {
          const bytes = new TextEncoder().encode(text);
          for (const [at, byte] of flips) bytes[at] = byte;
          const parsed = parse(bytes, chunks);
          expect(parsed).toEqual(parse(bytes));
          for (const { gpuUtilization } of parsed.samples) expect(Number(gpuUtilization) > 1).toBe(false);
        },
      ),
      { numRuns: runs(200), seed: 3 },
    );
  });

  it('counts the GPUs that are complete wherever the document is cut', () => {
    const text = log(gpu('7 %', ''), gpu('8 %', ''), gpu('9 %', ''));
    for (let cut = text.indexOf('<timestamp>'); cut < text.trimEnd().length; cut++) {
      const parsed = parseText(text.slice(0, cut), [17]);
      expect(parsed.records).toBe(text.slice(0, cut).split('</processes></gpu>').length - 1);
      expect(parsed.diagnostics).toMatchObject({ document_truncated: 1 });
    }
  });

  it('keeps module power apart from the power of the GPU', () => {
    const module = '<module_power_readings><power_draw>900 W</power_draw></module_power_readings>';
    expect(parseText(log(gpu('1 %', module))).samples[0]).toMatchObject({ powerWatts: Number.NaN });
  });

  it('refuses more MIG devices than hardware has', () => {
    const devices = Array.from(
      { length: 70 },
      (_, i) => `<mig_device><gpu_instance_id>${i}</gpu_instance_id></mig_device>`,
    );
    const parsed = parseText(log(gpu('N/A', `<mig_devices>${devices.join('')}</mig_devices>`)));
    expect(parsed.devices[0]).toMatchObject({ migInstances: 64 });
    expect(parsed.diagnostics).toMatchObject({ 'limit_reached migInstances': 6 });
  });
});

/** What the reader tells, as words: `<name`, text, `>`, or a code. Elements called `skip` are not wanted. */
function read(text: string, chunks: readonly number[]): string[] {
  const told: string[] = [];
  const decoder = new TextDecoder();
  const reader = new XmlReader({
    open: (bytes, start, end) => {
      told.push(`<${decoder.decode(bytes.subarray(start, end))}`);
      return told.at(-1) !== '<skip';
    },
    text: (bytes, start, end) => void told.push(decoder.decode(bytes.subarray(start, end))),
    close: () => void told.push('>'),
    broken: (code) => void told.push(code),
  });
  writeChunks(new TextEncoder().encode(text), chunks, (chunk) => reader.write(chunk));
  reader.end();
  return told;
}

function write({ name, children }: Node): string {
  if (children.length === 0) return `<${name} a="1" b='/>'/>`;
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : write(child)));
  return `<${name}>\n  ${inside.join('\n  <!-- <x> -->')}\n</${name} >`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function events({ name, children }: Node): string[] {
  return [
    `<${name}`,
    ...children.flatMap((child) => (typeof child === 'string' ? [child] : events(child))),
    '>',
  ];
}
