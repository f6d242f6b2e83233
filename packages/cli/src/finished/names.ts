// The names of packages, unless the operator gives others.
import { existsSync } from 'node:fs';

export const PACKAGE_NAME = 'ptl_claw_package.json';
/** Of a synthetic package, which never takes the place of a real one. */
export const SAMPLE_NAME = 'ptl_claw_package.sample.json';

/** Returns the package that a command reads by default: the real one, or else the sample. */
export function usualPackage(): string {
  return !existsSync(PACKAGE_NAME) && existsSync(SAMPLE_NAME) ? SAMPLE_NAME : PACKAGE_NAME;
}
