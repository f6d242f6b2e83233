// claw facility: lists what can be declared about the facility, or prints a file to begin with.
import { FACILITY_EXAMPLE } from '../aids/facility-example.ts';
import { EXIT } from '../errors.ts';
import { facilityMembers } from '../facility.ts';
import { json } from '../render/json.ts';
import { fitted, flow } from '../render/layout/columns.ts';
import { styleFor } from '../render/style.ts';
import { VERSION } from '../version.ts';
import type { CommandResult, World } from '../world.ts';

export interface FacilityFlags {
  readonly example?: boolean;
  readonly json?: boolean;
}

const NATURE =
  'A facility file is a JSON object with any of these members. "claw collect --facility FILE" puts them into the package as you declared them; what stays local is only for "claw export --facility FILE".';

export async function facility(flags: FacilityFlags, world: World): Promise<CommandResult> {
  return { exitCode: EXIT.done, stdout: textFor(flags, world), stderr: '' };
}

function textFor({ example, json: asJson }: FacilityFlags, world: World): string {
  if (example === true) return json(FACILITY_EXAMPLE);
  const members = facilityMembers();
  if (asJson === true)
    return json({
      command: 'facility',
      version: VERSION,
      members: members.map(({ name, takes, isLocal }) => ({ name, takes, local: isLocal })),
    });
  const style = styleFor(world);
  const rows = members.map(({ name, takes, isLocal }) => [name, isLocal ? `${takes}; stays local` : takes]);
  const lines = [
    ...flow(NATURE, style.width, 0),
    '',
    ...fitted([['member', 'takes'], ...rows], style.width),
    '',
    ...flow(`${style.title('Begin with')}: claw facility --example > facility.json`, style.width, 0),
  ];
  return `${lines.join('\n')}\n`;
}
