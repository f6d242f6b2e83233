// The output of export: each file written, and what the package lacks for it.
import type { Finished } from '../finished/read.ts';
import { VERSION } from '../version.ts';
import { json } from './json.ts';
import { fitted, flow } from './layout/columns.ts';
import type { Style } from './style.ts';
import { count } from './words.ts';

export interface Exported {
  readonly path: string;
  /** The size of the file. */
  readonly bytes: number;
  /** Members of the engine's file for which the package has no value. */
  readonly leftOut: readonly string[];
}

const NATURE =
  'Made of released values only: an estimate where the package has one, the middle of a band, the lower end of one without an upper end. What the package does not say is left out.';

const SYNTHETIC = 'The package is synthetic: these files describe no real cluster.';

export function exportText(
  { place, content }: Finished,
  folder: string,
  files: readonly Exported[],
  style: Style,
): string {
  const rows = files.map(({ path, leftOut }) => [
    path.slice(path.lastIndexOf('/') + 1),
    leftOut.length === 0 ? '-' : leftOut.join(', '),
  ]);
  const lines = [
    ...flow(
      `${style.title('Written')}: ${count(files.length, 'file')} in ${folder}, from ${place}`,
      style.width,
      0,
    ),
    ...flow(NATURE, style.width, 0),
    ...(content.synthetic === true ? [style.alert(SYNTHETIC)] : []),
    '',
    ...fitted([['file', 'left out'], ...rows], style.width),
    '',
    ...flow('They are readable by you only, and nothing was sent.', style.width, 0),
  ];
  return `${lines.join('\n')}\n`;
}

/** {command, version, package, sha256, synthetic, to, files} */
export function exportJson(
  { place, sha256, content }: Finished,
  to: string,
  files: readonly Exported[],
): string {
  return json({
    command: 'export',
    version: VERSION,
    package: place,
    sha256,
    synthetic: content.synthetic === true,
    to,
    files: files.map(({ path, bytes, leftOut }) => ({ path, bytes, left_out: leftOut })),
  });
}
