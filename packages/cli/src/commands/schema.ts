// claw schema: prints the built-in contract of a package, and that of a facility file.
import { schema as contract } from '@ptl/claw-router/schema';
import { plain } from '../aids/plain-schema.ts';
import { EXIT, sentences, usage } from '../errors.ts';
import { facilitySchema } from '../facility.ts';
import { json } from '../render/json.ts';
import type { CommandResult } from '../world.ts';

export const SCHEMAS = ['package', 'facility'] as const;

export interface SchemaFlags {
  readonly plain?: boolean;
  readonly json?: boolean;
}

export async function schema(name: string, flags: SchemaFlags): Promise<CommandResult> {
  if (!SCHEMAS.some((one) => one === name)) throw usage(sentences.noSchema(SCHEMAS.join(', ')));
  const whole: object = name === 'package' ? contract : facilitySchema();
  return { exitCode: EXIT.done, stdout: json(flags.plain === true ? plain(whole) : whole), stderr: '' };
}
