// A facility file to begin with: every member, with a valid made-up value.

export const FACILITY_EXAMPLE = {
  primary_use: 'training_large',
  gpu_purchase_years: [
    { gpu_model: 'h100', purchase_year: 2023 },
    { gpu_model: 'a100', purchase_year: 2021 },
  ],
  cooling_type: 'water',
  facility_age: 2012,
  location_state: 'CO',
  annual_pue: 1.25,
  ashrae_zone: '5B',
  total_energy_mwh: 18_500,
  carbon_method: 'market_based',
  claimed_renewable_pct: 0.4,
  claimed_carbon_kg: 5_000_000,
  egrid_subregion: 'RMPA',
  ppa_documentation: true,
  rec_vintage_matched: false,
  location_city: 'Example City',
  utility_provider: 'Example Power',
} as const;
