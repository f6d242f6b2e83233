// The command line of claw config. The command's own code is loaded when it runs.
import type { Command } from 'commander';
import type { Runner } from '../world.ts';

/** Adds `claw config`. */
export function addConfig(program: Command, { run }: Runner): void {
  program
    .command('config')
    .description('show what is in force, and where each value comes from')
    .option('--json', 'print one JSON object')
    .action((flags: { json?: boolean }) =>
      run(flags.json === true, async (world) => {
        const { config } = await import('../commands/index.ts');
        return config(flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
The file is the one that CLAW_CONFIG names, else the first claw.config.yaml on
the way up from here. The command line wins over it.

  organization: Example Lab
  timezone: Europe/Zurich
  prometheus:
    url: https://metrics.example.org
    token_file: token
  dcgm_exporter:
    service_account: dcgm

Keys: organization, workload, timezone, facility, scope, contributors, clusters,
kube_context, namespaces, gpuutil, sample_interval, samples, every, targets and
workers, each as the option of that name; and sources that are asked over HTTP
("claw config" shows which), each with url or service_account.

Examples:
  claw config
  CLAW_CONFIG=site.yaml claw config --json

JSON: {command, version, file, values}`,
    );
}
