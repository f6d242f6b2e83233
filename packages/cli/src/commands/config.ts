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

export async function config(flags: { readonly json?: boolean }, world: World): Promise<CommandResult> {
  const read = await readConfig(world);
  const values = valuesOf(read, world);
  const file = read.file === undefined ? undefined : shown(read.file.path);
  if (flags.json === true) {
    const told = { command: 'config', version: VERSION, file: file ?? null, values: values.map(valueJson) };
    return { exitCode: EXIT.done, stdout: json(told), stderr: '' };
  }
  const style = styleFor(world);
  const lines = [
    style.title('Configuration'),
    ...flow(
      file ?? 'no file: CLAW_CONFIG is not set, and there is no claw.config.yaml here or in a folder above',
      style.width,
    ),
    '',
    ...fitted([['key', 'value', 'from'], ...values.map((one) => row(one))], style.width),
  ];
  return { exitCode: EXIT.done, stdout: `${lines.join('\n')}\n`, stderr: '' };
}

function row({ key, value = '–', line, variable }: Value): string[] {
  const where = line === undefined ? (variable ?? 'default') : `line ${line}`;
  return [key, value, where];
}

/** {key, value, origin, line, variable} */
function valueJson({ key, value, origin, line, variable }: Value): object {
  return { key, value: value ?? null, origin, line: line ?? null, variable: variable ?? null };
}
