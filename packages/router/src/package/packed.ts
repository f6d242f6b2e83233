// The bytes of a package: copies released values into a fresh object, and checks its bytes before they may be
// written. Loaded only where there is a package: the checks are a tenth of what a report loads.
import { buildPackage, type PackageInput } from './build.ts';
import { packageBytes } from './canonical.ts';
import { PackageRefused } from './refused.ts';
import { scanBytes } from './scan.ts';
import { verifyPackage } from './verify.ts';

/**
 * Returns the package as bytes. The bytes are checked, not the objects that they were made of. Throws a
 * PackageRefused.
 */
export function packed(content: PackageInput): Uint8Array {
  const bytes = packageBytes(buildPackage(content));
  const verdict = verifyPackage(bytes);
  if (!verdict.ok) throw new PackageRefused(verdict.code);
  const scan = scanBytes(bytes, content.organization);
  if (!scan.clean) throw new PackageRefused(scan.code);
  return bytes;
}
