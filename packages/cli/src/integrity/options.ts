// The command lines of verify and keygen. They load nothing: a command loads what it needs when it runs.
import type { Command } from 'commander';
import type { VerifyFlags } from '../commands/verify.ts';
import type { Runner } from '../world.ts';

function repeated(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** Adds `claw verify`. */
export function addVerify(program: Command, { run }: Runner): void {
  program
    .command('verify')
    .description('check a package: form, schema, policy and signature; offline')
    .argument('<package>', 'a package, the signed file, or - for standard input')
    .option('--key <file>', 'the public key that must have signed it')
    .option('--against <[source=]path>', 'look in it for every word of this raw input; repeatable', repeated)
    .option('--organization <name>', 'what the package must call the organization')
    .option('--json', 'print one JSON object')
    .action((path: string, flags: VerifyFlags) =>
      run(flags.json === true, async (world) => {
        const { verify } = await import('../commands/index.ts');
        return verify(path, flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
Exit status 6 where anything is wrong. A package is checked against the signed
file PACKAGE.dsse.json beside it; the signed file alone is enough, too.

Examples:
  claw verify ptl_claw_package.json
  claw verify ptl_claw_package.dsse.json --key claw_key.pub.pem
  claw verify ptl_claw_package.json --against jobs.txt --against gpus/

JSON: {command, version, package, bytes, sha256, schema, claw, organization,
synthetic, period, mode, signature, against, superseded}`,
    );
}

/** Adds `claw keygen`. */
export function addKeygen(program: Command, { run }: Runner): void {
  program
    .command('keygen')
    .description('make a pair of keys to sign packages with')
    .option('--output <path>', 'the private key (default: claw_key.pem)')
    .option('--json', 'print one JSON object')
    .action((flags: { output?: string; json?: boolean }) =>
      run(flags.json === true, async (world) => {
        const { keygen } = await import('../commands/index.ts');
        return keygen(flags, world);
      }),
    )
    .addHelpText(
      'after',
      `
The public key is written beside it, as claw_key.pub.pem. Both are Ed25519 in
PEM; nothing is ever written over.

Examples:
  claw keygen
  claw keygen --output keys/site.pem

JSON: {command, version, key_id, private_key, public_key}`,
    );
}
