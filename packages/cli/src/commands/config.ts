// claw config: what is in force, and where each value comes from.
import { readConfig } from '../config/config.ts';
import { type Value, valuesOf } from '../config/values.ts';
import { EXIT } from '../errors.ts';
import { json } from '../render/json.ts';
import { fitted, flow } from '../render/layout/columns.ts';
import { styleFor } from '../render/style.ts';
import { shown } from '../shown.ts';
import { VERSION } from '../version.ts';
import type { CommandResult, World } from '../world.ts';

/** The largest share of the terminal's width that one value may take. */
const LARGEST_SHARE = 0.4;

export async function config(flags: { readonly json?: boolean }, world: World): Promise<CommandResult> {
  const read = await readConfig(world);
  const values = valuesOf(read, world);
  const file = read.file === undefined ? undefined : shown(read.file.path);
  if (flags.json === true) {
    const printed = {
      command: 'config',
      version: VERSION,
      file: file ?? null,
      values: values.map(valueJson),
    };
    return { exitCode: EXIT.done, stdout: json(printed), stderr: '' };
  }
  const style = styleFor(world);
  const lines = [
    style.title('Configuration'),
    ...flow(
      file ?? 'no file: CLAW_CONFIG is not set, and there is no claw.config.yaml here or in a folder above',
      style.width,
    ),
    '',
    ...table(values, style.width),
  ];
  return { exitCode: EXIT.done, stdout: `${lines.join('\n')}\n`, stderr: '' };
}

/**
 * The table of values. Paths that do not fit in it, and missing files, follow below, unbroken for copying.
 */
function table(values: readonly Value[], width: number): string[] {
  const isBelow = ({ value = '', isMissing }: Value) =>
    isMissing === true || (value.includes('/') && value.length > width * LARGEST_SHARE);
  const rows = values.map((one) => row(isBelow(one) ? { ...one, value: 'below' } : one));
  const below = values
    .filter(isBelow)
    .flatMap(({ key, value, isMissing }) => [
      `  ${key}${isMissing === true ? ', which is not there' : ''}:`,
      `    ${value}`,
    ]);
  return [
    ...fitted([['key', 'value', 'from'], ...rows], width),
    ...(below.length === 0 ? [] : ['', ...below]),
  ];
}

function row({ key, value = '–', line, variable }: Value): string[] {
  return [key, value, line === undefined ? (variable ?? 'default') : `line ${line}`];
}

/** {key, value, origin, line, variable, missing} */
function valueJson({ key, value, origin, line, variable, isMissing = false }: Value): object {
  const place = { line: line ?? null, variable: variable ?? null };
  return { key, value: value ?? null, origin, ...place, missing: isMissing };
}
