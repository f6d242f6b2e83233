// The command line: commands, options and help. Loads only commander; each command loads its own code when it
// runs.
import { Command } from 'commander';
import { addCompletion, addExplain, addFacility, addRecipe, addSchema } from './aids/options.ts';
import { refuseSecondValues } from './command-line/second-values.ts';
import type { DiscoverFlags } from './commands/discover.ts';
import { addConfig } from './config/options.ts';
import { addDoctor } from './doctor/options.ts';
import { usage } from './errors.ts';
import { addExport, addReview, addScore } from './finished/options.ts';
import { HELP } from './help.ts';
import { addKeygen, addVerify } from './integrity/options.ts';
import { addLedger } from './ledger/options.ts';
import type { CollectFlags } from './options.ts';
import { VERSION } from './version.ts';
import type { Runner } from './world.ts';

/** Runs before and after a command. */
export interface Frame extends Runner {
  writeOut(text: string): void;
  writeErr(text: string): void;
  /** The columns that help may fill. Default: 80. */
  readonly columns?: number;
}

export function makeProgram(frame: Frame): Command {
  const program = new Command('claw')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ helpWidth: frame.columns ?? 80 })
    .configureOutput({
      writeOut: frame.writeOut,
      writeErr: frame.writeErr,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  program.helpInformation = () => HELP; // the same text that bin prints without loading this file
  addCollect(program, frame);
  addReport(program, frame);
  addDiscover(program, frame);
  addDoctor(program, frame);
  addRecipe(program, frame);
  addReview(program, frame);
  addScore(program, frame);
  addExport(program, frame);
  addVerify(program, frame);
  addLedger(program, frame);
  addKeygen(program, frame);
  addExplain(program, frame);
  addSchema(program, frame);
  addFacility(program, frame);
  addConfig(program, frame);
  addCompletion(program, frame);
  addHelp(program);
  addVersion(program, frame);
  for (const command of program.commands) refuseSecondValues(command);
  return program;
}

function addVersion(program: Command, frame: Frame): void {
  program
    .command('version')
    .description('print the version')
    .option('--json', 'print {version}')
    .action((flags: { json?: boolean }) =>
      frame.run(true, async () => ({
        exitCode: 0,
        stdout: flags.json === true ? `${JSON.stringify({ version: VERSION })}\n` : `${VERSION}\n`,
        stderr: '',
      })),
    )
    .addHelpText('after', '\nExample:\n  claw version --json');
}

function addHelp(program: Command): void {
  program
    .command('help')
    .description('print the help of claw, or that of a command')
    .argument('[command]', 'its name')
    .action((name: string | undefined) => {
      const command = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (command === undefined) throw usage('There is no such command: "claw help" lists them.');
      command.help();
    })
    .addHelpText('after', '\nExamples:\n  claw help\n  claw help collect');
}

function repeated(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** Adds the options of every command that may read from a server. */
function withAccess(command: Command): Command {
  return command
    .option(
      '--token-file <file>',
      'bearer token for the server that --from names, or else those of --targets',
    )
    .option('--netrc-file <file>', "login and password for it, in a file like curl's .netrc")
    .option('--ca-file <file>', 'certificates of the authorities to trust for it, PEM')
    .option('--cert-file <file>', 'client certificate for it, PEM')
    .option('--key-file <file>', 'private key of that certificate, PEM')
    .option('--tenant <name>', 'your tenant there (X-Scope-OrgID)');
}

/** Adds the options of every command that reads and computes. */
function withInputs(command: Command): Command {
  return withAccess(
    command.option('--from <[source=]path>', 'a file, a folder, a URL, or - ; repeatable', repeated),
  )
    .option('--sample', 'read the bundled synthetic cluster instead')
    .option('--month <month>', 'the period: a calendar month, YYYY-MM, UTC')
    .option('--last-month', 'the period: the last calendar month that is over')
    .option('--start <date>', 'first day of the period, YYYY-MM-DD, UTC')
    .option('--end <date>', 'the day after the last day of the period')
    .option('--timezone <name>', 'IANA time zone of times without one (default: UTC)')
    .option(
      '--workload <key>',
      'main kind of work, which sets the threshold of flagged jobs: inference_realtime, inference_batch, preprocessing, mixed, training_small, training_large (default)',
    )
    .option('--sample-interval <seconds>', 'seconds between GPU samples where their source does not show it')
    .option('--targets <file>', 'file that lists exporters and servers to read, as Prometheus does (file_sd)')
    .option('--samples <n>', 'how many times to read live exporters and servers (default: 1)')
    .option('--every <seconds>', 'time between these readings (default: 30)')
    .option('--assume-util <fraction>', 'utilization to assume for all jobs, 0 to 1, if it is known of none')
    .option(
      '--gpuutil <how>',
      'whether gres/gpuutil is a mean or a sum over GPUs, if the version of Slurm is not known: mean or sum',
    )
    .option('--facility <file>', 'JSON file with what you declare about the facility')
    .option('--clusters <names>', 'Slurm clusters to ask, separated by commas, or all')
    .option('--kube-context <name>', 'the context of kubectl that is asked (default: the current one)')
    .option('--namespaces <names>', 'namespaces to ask, with commas between them (default: all)')
    .option('--organization <name>', 'name of your organization in the package, at most 64 characters')
    .option('--workers <n>', 'number of threads; with 2 or more, accounting is read ahead (default: 1)')
    .option('--allow-small', 'release blurred shares also where there are fewer than 5 users')
    .option('--privacy <mode>', 'local-only, the default and only one')
    .option('--profile <name>', 'one_shot, the only one: a single run')
    .option('--verbose', 'also show what tools that fail print on standard error')
    .option('--json', 'print one JSON object');
}

function addCollect(program: Command, { run }: Frame): void {
  withInputs(program.command('collect'))
    .description('compute, pass the privacy gate, write the package, and show what is in it')
    .option('--output <path>', 'where to write (default: ptl_claw_package.json)')
    .option('--force', 'replace a package of another period, scope or kind there')
    .option('--sign <keyfile>', 'also write it signed, as PACKAGE.dsse.json (see "claw keygen")')
    .option('--seal <recipient>', 'also write it sealed with age, as PACKAGE.age')
    .option('--contributors <unit>', 'whose values are blurred: user (default) or account')
    .option('--scope <name>', 'scope of the package, mostly a cluster (default: default)')
    .option('--scope-key <file>', 'key file of the scope, copied from the node that has it')
    .option('--new-scope', 'make a new key where the scope has none')
    .option('--replace', 'replace the recorded package, which was not handed over')
    .option('--dry-run', 'show, and write nothing')
    .option('--quiet', 'print nothing but errors')
    .action((flags: CollectFlags) =>
      run(flags.json === true || flags.quiet === true, async (world) => {
        const { collect } = await import('./commands/collect.ts');
        return collect(flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Without --from, claw asks the tools and exporters of this machine about the last
calendar month ("claw discover" shows which). Without a period, files count for
the whole calendar weeks, Monday to Sunday, that they cover and that are over.

Examples:
  claw collect --sample --dry-run
  claw collect --from jobs.txt.zst --from gpus/ --organization "Example Lab"
  claw collect --from slurm_sacct=- < jobs.txt

"claw recipe sacct" prints the lines that export everything that claw reads.

JSON: {command, version, synthetic, contributors, period, output, released,
withheld, sources, endpoints, warnings}`,
    );
}

function addReport(program: Command, { run }: Frame): void {
  withInputs(program.command('report'))
    .description('show every number exactly, for your own eyes; it is no package')
    .option('--by <fact>', 'also the jobs by job_size, duration, weekday, hour, day or gpu_model')
    .option(
      '--groups <file>',
      'also the jobs by your own list of accounts, partitions, QOS, users or namespaces',
    )
    .option('--threshold <fraction>', 'flag jobs that used less, 0.05 to 1 (default: as --workload says)')
    .option('--price <prices>', 'also what GPU-hours cost, as h100=2.10,a100=1.20')
    .option('--compare <report>', 'also what has changed since this report, as JSON')
    .option('--csv', 'print a line a metric, or with --by a line for each of its rows')
    .option('--html <file>', 'write it as one page for a browser instead')
    .action((flags: CollectFlags) =>
      run(flags.json === true || flags.csv === true, async (world) => {
        const { report } = await import('./commands/report.ts');
        return report(flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  claw report --sample
  claw report --from jobs.txt --from gpus.prom --json
  claw report --from jobs.txt --html report.html
  claw report --from jobs.txt --by hour --csv > hours.csv
  claw report --from jobs.txt --compare september.json
  claw report --from jobs.txt --groups groups.txt --price h100=2.10,other=1

JSON: {command, mark, version, synthetic, contributors, period, metrics,
snapshot, findings, next, threshold, cuts, compared, nodes, names_read, days_covered,
sources, endpoints, warnings}`,
    );
}

function addDiscover(program: Command, { run }: Frame): void {
  withAccess(program.command('discover'))
    .description('look for sources; compute nothing, write nothing')
    .option('--from <[source=]path>', 'look at these instead of this machine; repeatable', repeated)
    .option('--targets <file>', 'look at the addresses that it lists, as Prometheus does')
    .option('--verbose', 'also show what tools that fail print on standard error')
    .option('--json', 'print one JSON object')
    .action((flags: DiscoverFlags) =>
      run(flags.json === true, async (world) => {
        const { discover } = await import('./commands/index.ts');
        return discover(flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Examples:
  claw discover
  claw discover --from exports/ --json

claw.config.yaml, or the file that CLAW_CONFIG names, says where exporters are:
see "claw config --help".

JSON: {command, version, sources, endpoints, next, notes}`,
    );
}
