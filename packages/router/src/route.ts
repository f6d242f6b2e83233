// The route of telemetry into a package, top to bottom. It reads the inputs, accounting first because samples
// are joined to it, and gathers their records into exact facts; finish.ts does the rest.
import type { Input } from '@ptl/claw-core';
import { Pass, type PassOptions, type Routed } from './inputs/pass.ts';
import { type Plan, planOf } from './inputs/plan.ts';
import { checkOptions, OptionRefused, type RouteOptions } from './options.ts';
import type { PackageInput } from './package/build.ts';

/**
 * Reads all inputs and returns the report and the package. Throws an OptionRefused or an InputRefused for
 * what cannot be used, a PackageRefused if the package fails its last check, and any error of an input's
 * bytes.
 */
export async function route(inputs: readonly Input[], options: RouteOptions): Promise<Routed> {
  return (await readAll(inputs, options)).finish();
}

/**
 * Returns the content of the package of these inputs; undefined where there is none. Throws the errors of
 * `route`.
 */
export async function contentOf(
  inputs: readonly Input[],
  options: RouteOptions,
): Promise<PackageInput | undefined> {
  return (await readAll(inputs, options)).content();
}

/** Returns the pass that has read everything. */
async function readAll(inputs: readonly Input[], options: RouteOptions): Promise<Pass> {
  checkOptions(options);
  const plan = await planOf(inputs, options.key);
  const pass = await wholePass(plan, options);
  const missing = pass.missing();
  if (missing === undefined) return pass;
  // Only now it is known which weeks count, or in which year, and so with which dice, the window starts.
  const isRepeatable = [...plan.accounting, ...plan.telemetry].every(({ repeatable }) => repeatable);
  if (!isRepeatable) throw new OptionRefused('diceYear' in missing ? 'years' : 'weeks');
  return wholePass(plan, { ...options, ...missing });
}

async function wholePass(plan: Plan, options: PassOptions): Promise<Pass> {
  const pass = await accountingPass(plan, options);
  await pass.readTelemetry();
  await pass.samplesDone();
  return pass;
}

/**
 * Reads all accounting. Evicting jobs as they are counted saves memory. If their order does not allow it,
 * everything is read once more.
 */
async function accountingPass(plan: Plan, options: PassOptions): Promise<Pass> {
  if (plan.accounting.every(({ repeatable }) => repeatable)) {
    const evicting = new Pass(plan, options, 'evicting');
    await evicting.readAccounting();
    if (evicting.accountingDone()) return evicting;
  }
  const keeping = new Pass(plan, options, 'keeping');
  await keeping.readAccounting();
  if (!keeping.accountingDone()) throw new Error('Accounting that is kept whole has no wrong order.');
  return keeping;
}
