// The Node that claw needs: asked before anything is loaded that an older one stumbles over. A test compares it with package.json.

/** Major and minor version. */
export const OLDEST_NODE = [22, 19] as const;

/** Undefined for a version (`20.19.2`) that will do; else what to tell the operator. */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return undefined;
  return `Node ${version} is too old for claw: use ${oldest}.${oldestMinor} or later, from nodejs.org or your site's modules.`;
}
