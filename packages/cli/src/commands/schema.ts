// claw schema: prints the contract of a package, and the schemas of a report and of a facility file.
import { schema as contract } from '@ptl/claw-router/schema';
import { plain } from '../aids/plain-schema.ts';
import { reportSchema } from '../aids/report-schema.ts';
import { EXIT, sentences, usage } from '../errors.ts';
import { facilitySchema } from '../facility.ts';
import { json } from '../render/json.ts';
import type { CommandResult } from '../world.ts';

export const SCHEMAS = ['package', 'report', 'facility'] as const;

const SCHEMA_OF: Readonly<Record<(typeof SCHEMAS)[number], () => object>> = {
  package: () => contract,
  report: reportSchema,
  facility: facilitySchema,
};

export interface SchemaFlags {
  readonly plain?: boolean;
  readonly json?: boolean;
}

export async function schema(name: string, flags: SchemaFlags): Promise<CommandResult> {
  if (!SCHEMAS.some((one) => one === name)) throw usage(sentences.noSchema(SCHEMAS.join(', ')));
  const whole = SCHEMA_OF[name as keyof typeof SCHEMA_OF]();
  return { exitCode: EXIT.done, stdout: json(flags.plain === true ? plain(whole) : whole), stderr: '' };
}
