// Source: what NVIDIA's dcgm-exporter prints on /metrics, in every generation, as scraped or as kept by
// Prometheus.
import { ascii, skipBlanks, startsWith, textStart } from '../../formats/bytes/ascii.ts';
import type { Source } from '../source.ts';
import { DcgmExporterParser } from './exporter-parser.ts';
import { DCGM_FIELD_NAMES, isDcgmName } from './fields.ts';

const LINE_FEED = 10;
const OPENING_BRACE = 123;
const COMMENTS = ['# HELP ', '# TYPE '].map(ascii);

export const dcgmExporter: Source<'dcgm_exporter'> = {
  id: 'dcgm_exporter',
  title: 'DCGM exporter (Prometheus text)',
  system: 'dcgm',
  gives: ['gpu_sample', 'gpu_device'],
  fidelity: 'high',
  precedence: 1,
  inputPath: { ace: 'dcgm' },
  shares: true,
  claims: isDcgmName,
  advice: { command: 'curl http://NODE:9400/metrics', names: DCGM_FIELD_NAMES },
  recognizes(head) {
    for (let start = textStart(head); start < head.length; ) {
      const lineFeed = head.indexOf(LINE_FEED, start);
      const end = lineFeed < 0 ? head.length : lineFeed;
      if (isDcgmLine(head, skipBlanks(head, start, end), end)) return true;
      start = end + 1;
    }
    return false;
  },
  open: (context) => new DcgmExporterParser(context),
  live: () => [{ kind: 'http', covers: 'now', path: '/metrics', defaultUrl: 'http://127.0.0.1:9400' }],
};

/** True for a series of DCGM's and for the comment that announces one. */
function isDcgmLine(bytes: Uint8Array, start: number, end: number): boolean {
  const comment = COMMENTS.find((word) => startsWith(bytes, start, end, word));
  const name = start + (comment?.length ?? 0);
  if (!isDcgmName(bytes, name, end)) return false;
  const brace = bytes.indexOf(OPENING_BRACE, name);
  return comment !== undefined || (brace >= 0 && brace < end);
}
