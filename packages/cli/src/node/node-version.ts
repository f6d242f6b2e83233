// The Node version that claw needs. Checked before code loads that an older Node cannot parse. A test
// compares it with package.json.

/** Major and minor version. */
export const OLDEST_NODE = [22, 19] as const;

/** Undefined for a version that suffices, such as `22.19.0`; else the message for the operator. */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return undefined;
  return `Node ${version} is too old for claw: use ${oldest}.${oldestMinor} or later, from nodejs.org or your site's modules.`;
}
