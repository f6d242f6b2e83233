// A source of your own: "host index watts", one GPU per line. `read` of the core gives its records to your
// sink. In a clone, after `npm run build`: node examples/own-source.ts
import {
  GpuSample,
  IdentifierKey,
  type ParseContext,
  read,
  type Source,
  type SourceParser,
} from '@ptl/claw-core';

const wattsList: Source<'watts_list'> = {
  id: 'watts_list',
  title: 'List of watts',
  system: 'watts_list',
  gives: ['gpu_sample'],
  fidelity: 'high',
  precedence: 9,
  inputPath: {},
  recognizes: (head) => new TextDecoder().decode(head).startsWith('host index watts\n'),
  open,
};

function open({ key, sink, diagnostics }: ParseContext): SourceParser {
  const counts = { records: 0, rejected: 0 };
  const decoder = new TextDecoder();
  const row = new GpuSample();
  let [rest, number] = ['', 0];
  const line = (text: string): void => {
    if (++number === 1 || text === '') return;
    const [host = '', index = '', watts = ''] = text.split(' ');
    row.clear();
    const name = new TextEncoder().encode(host);
    key.hash(name, 0, name.length, row.node); // a hash of the name; the text is not kept
    row.gpuIndex = Number(index);
    row.powerWatts = Number.parseFloat(watts);
    if (Number.isInteger(row.gpuIndex) && row.powerWatts >= 0) {
      counts.records++;
      sink.gpuSample?.(row); // the row is reused: a sink copies what it keeps
    } else {
      counts.rejected++;
      diagnostics.report('row_malformed', number);
    }
  };
  return {
    counts,
    failure: undefined,
    write: (chunk) => {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(line);
    },
    end: () => line(rest),
  };
}

const text = 'host index watts\nnode1 0 412.5\nnode1 1 oops\nnode2 0 71\n';
let watts = 0;
const [reading] = await read(
  {
    place: 'watts.txt',
    sources: [wattsList],
    async *open() {
      yield new TextEncoder().encode(text);
    },
  },
  {
    key: IdentifierKey.from(new Uint8Array(16)),
    sink: () => ({
      gpuSample: (sample) => {
        watts += sample.powerWatts;
      },
    }),
  },
);
console.log(`${reading?.records} samples, ${reading?.rejected} set aside, ${watts} W`);
