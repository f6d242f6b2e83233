// The command lines of the commands that read no data: explain, schema, recipe, facility and completion.
import type { Command } from 'commander';
import type { ExplainFlags } from '../commands/explain.ts';
import type { FacilityFlags } from '../commands/facility.ts';
import type { RecipeFlags } from '../commands/recipe.ts';
import type { SchemaFlags } from '../commands/schema.ts';
import type { Runner } from '../world.ts';

/** Adds `claw explain`. */
export function addExplain(program: Command, { run }: Runner): void {
  program
    .command('explain')
    .description('what a metric means, who stands behind it, and how it may leave')
    .argument('[metric]', 'its name, or a part of it; without it, the list')
    .option('--package <file>', 'also what this package says of it, or why it does not')
    .option('--key <file>', 'the public key that must have signed it')
    .option('--json', 'print one JSON object')
    .action((metric: string | undefined, flags: ExplainFlags) =>
      run(flags.json === true, async (world) => {
        const { explain } = await import('../commands/index.ts');
        return explain(metric, flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  claw explain
  claw explain gpu_efficiency_rate
  claw explain wait
  claw explain wait_spread_ratio --json
  claw explain wait --package ptl_claw_package.json

JSON: {metric, section, unit, description, definition, formula, sources,
contributor, form, withheldIf}

Where several names fit it is {metrics}: a list of these.`,
    );
}

/** Adds `claw schema`. */
export function addSchema(program: Command, { run }: Runner): void {
  program
    .command('schema')
    .description('print a JSON Schema: of a package, a report, or a facility file')
    .argument(
      '[name]',
      'package; report for what "claw report --json" prints; facility for the file that --facility takes',
      'package',
    )
    .option('--plain', 'without descriptions and other annotations')
    .option('--json', 'accepted; the contract is JSON')
    .action((name: string, flags: SchemaFlags) =>
      run(true, async () => {
        const { schema } = await import('../commands/schema.ts');
        return schema(name, flags);
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  claw schema package > ptl_output_v1.json
  claw schema facility --plain`,
    );
}

/** Adds `claw recipe`. */
export function addRecipe(program: Command, { run }: Runner): void {
  program
    .command('recipe')
    .description('lines to copy that make an export, and the line that reads it')
    .argument(
      '<source>',
      'sacct, scontrol, prometheus, dcgm, nvidia-smi, kubectl, kube-state-metrics, inference, ray or exporters',
    )
    .option('--month <month>', 'a calendar month, YYYY-MM, UTC (default: the last one)')
    .option('--json', 'print one JSON object')
    .action((source: string, flags: RecipeFlags) =>
      run(flags.json === true, async (world) => {
        const { recipe } = await import('../commands/index.ts');
        return recipe(source, flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  claw recipe sacct --month 2026-10
  claw recipe prometheus

JSON: {command, version, source, period, title, notes, sh, csh, read}`,
    );
}

/** Adds `claw facility`. */
export function addFacility(program: Command, { run }: Runner): void {
  program
    .command('facility')
    .description('what can be declared about the facility')
    .option('--example', 'print a file to begin with')
    .option('--json', 'print one JSON object')
    .action((flags: FacilityFlags) =>
      run(flags.json === true, async (world) => {
        const { facility } = await import('../commands/facility.ts');
        return facility(flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  claw facility
  claw facility --example > facility.json

JSON: {command, version, members}`,
    );
}

/** Adds `claw completion`. */
export function addCompletion(program: Command, { run }: Runner): void {
  program
    .command('completion')
    .description('print the completion script for a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .action((shell: string) =>
      run(true, async () => {
        const { completion } = await import('../commands/index.ts');
        return completion(shell, program);
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  source <(claw completion bash)
  claw completion fish > ~/.config/fish/completions/claw.fish`,
    );
}
