// The command lines for finished packages. They load nothing: a command loads what it needs when it runs.
import type { Command } from 'commander';
import type { ExportFlags } from '../commands/export.ts';
import type { ReviewFlags } from '../commands/review.ts';
import type { ScoreFlags } from '../commands/score.ts';
import type { Runner } from '../world.ts';

const PACKAGE = 'a package, the signed file, or - for standard input (default: ptl_claw_package.json)';

/** Adds `claw review`. */
export function addReview(program: Command, { run }: Runner): void {
  program
    .command('review')
    .description('see a package as a person should before handing it over')
    .argument('[package]', PACKAGE)
    .option('--against <last>', 'package to compare with (default: the last one in the ledger)')
    .option('--key <file>', 'the public key that must have signed it')
    .option('--report <file>', 'report of the same period, as JSON, to show its exact numbers beside')
    .option('--html <file>', 'write it as one page for a browser instead')
    .option('--open', 'write that page, and open it')
    .option('--json', 'print one JSON object')
    .action((path: string | undefined, flags: ReviewFlags) =>
      run(flags.json === true, async (world) => {
        const { review } = await import('../commands/index.ts');
        return review(path, flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Each number with its interval, unit, source and confidence; what was withheld
and why; sources, key, capacity, signature and SHA-256; and a score preview.

Examples:
  claw review
  claw review october.json --against september.json
  claw review --html review.html
  claw review --open

JSON: {command, version, package, bytes, sha256, organization, synthetic,
period, privacy, signature, ledger, superseded, sources, released, warnings,
score, difference}`,
    );
}

/** Adds `claw score`. */
export function addScore(program: Command, { run }: Runner): void {
  program
    .command('score')
    .description("what PTL's published formulas give for a package")
    .argument('[package]', PACKAGE)
    .option('--key <file>', 'the public key that must have signed it')
    .option('--json', 'print one JSON object')
    .action((path: string | undefined, flags: ScoreFlags) =>
      run(flags.json === true, async (world) => {
        const { score } = await import('../commands/index.ts');
        return score(path, flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
ACE, PACE, COOL and CORE, the composite and its tier, from what the package says
and nothing else. What it leaves open shows as an interval; what it lacks shows
as missing, and is never guessed.

Examples:
  claw score
  claw score october.json --json
  claw score october.dsse.json --key site.pub.pem

JSON: {command, version, package, sha256, synthetic, period, engines, composite,
tier, next}`,
    );
}

/** Adds `claw export`. */
export function addExport(program: Command, { run }: Runner): void {
  program
    .command('export')
    .description("write the files that PTL's engines read")
    .argument('<package>', 'a package, the signed file, or - for standard input')
    .requiredOption('--to <folder>', 'where to write them; it is made if it is not there')
    .option('--facility <file>', 'JSON of what you declare, for what the package does not say')
    .option('--key <file>', 'the public key that must have signed it')
    .option('--force', 'write over files that are there')
    .option('--json', 'print one JSON object')
    .action((path: string, flags: ExportFlags) =>
      run(flags.json === true, async (world) => {
        const { exportFiles } = await import('../commands/index.ts');
        return exportFiles(path, flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
pace_input.json, core_input.json, cool_input.json, flux_input.json,
profile_output.json and ace_findings.json, from released values only; what was
withheld is left out. City and utility never enter a package: they come from
--facility.

Examples:
  claw export ptl_claw_package.json --to engines/
  claw export october.json --to engines/ --facility facility.json --force

JSON: {command, version, package, sha256, synthetic, to, files}`,
    );
}
