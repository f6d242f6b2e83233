// Where the bytes of the golden cases come from: each case says it in origin.txt, or origins.json says it for
// all others of its source.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `captured`: a tool printed them. `public`: they are published. `shape`: made by us in the shape of such.
 * `made by us`: from words alone.
 */
export const KINDS = ['captured', 'public', 'shape', 'made by us'] as const;

export interface GoldenOrigin {
  readonly source: string;
  readonly name: string;
  /** Undefined where nothing says it. */
  readonly origin: string | undefined;
  readonly kind: (typeof KINDS)[number] | undefined;
}

/** Every golden case below `root`. */
export function goldenOrigins(root: string): GoldenOrigin[] {
  const shared = JSON.parse(readFileSync(join(root, 'origins.json'), 'utf8')) as Record<string, string>;
  return folders(root).flatMap((source) =>
    folders(join(root, source)).map((name): GoldenOrigin => {
      const origin = textOf(join(root, source, name)) ?? shared[source];
      const kind = KINDS.find((one) => origin?.toLowerCase().startsWith(`${one}:`) === true);
      return { source, name, origin: origin?.replace(/^[a-z ]+: /i, ''), kind };
    }),
  );
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function textOf(folder: string): string | undefined {
  const path = join(folder, 'origin.txt');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/\s+/g, ' ') : undefined;
}
