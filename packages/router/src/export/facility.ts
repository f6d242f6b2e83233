// cool_input.json and flux_input.json: the declared facts about the facility.
import type { PtlOutputV1 } from '../contract/index.ts';
import { common, declared, type EngineFile, engineFile, type Local, type Member } from './members.ts';

export function coolInput(content: PtlOutputV1, local: Local): EngineFile {
  const { organization, period } = common(content);
  return engineFile('cool_input.json', {
    organization,
    period,
    ...of(content, local, ['cooling_type', 'facility_age']),
    location_city: local.location_city as Member,
    ...of(content, local, ['location_state', 'annual_pue', 'ashrae_zone']),
  });
}

export function fluxInput(content: PtlOutputV1, local: Local): EngineFile {
  const { organization, period } = common(content);
  return engineFile('flux_input.json', {
    organization,
    period,
    ...of(content, local, ['location_state', 'total_energy_mwh', 'carbon_method']),
    claimed_renewable_pct: inPercent(declared(content, local, 'claimed_renewable_pct')),
    ...of(content, local, ['claimed_carbon_kg', 'egrid_subregion']),
    ...of(content, local, ['ppa_documentation', 'rec_vintage_matched']),
    utility_provider: local.utility_provider as Member,
  });
}

function of(
  content: PtlOutputV1,
  local: Local,
  names: readonly (keyof PtlOutputV1['facility'])[],
): Record<string, Member> {
  return Object.fromEntries(names.map((name) => [name, declared(content, local, name)]));
}

/** FLUX expects this share in percent. */
function inPercent(share: Member): number | undefined {
  return typeof share === 'number' ? Number((share * 100).toPrecision(12)) : undefined;
}
