// docs/api is what the doc comments say today: `npm run api` writes it anew.
import { describe, expect, it } from 'vitest';
import { apiPages } from '../../scripts/api.ts';
import { read } from '../tidy/files.ts';

describe('docs/api', () => {
  const pages = apiPages();

  it.each(pages.map(([path]) => path))('%s is not out of date', (path) => {
    expect(read(path)).toBe(new Map(pages).get(path));
  });

  it('has functions without bodies, classes without what is private, and their comments', () => {
    const core = new Map(pages).get('docs/api/core.md') ?? '';
    expect(core).toMatch(/## Identifier\n\nA name, as something that can only be compared\./);
    expect(core).toContain('  /** Takes over the value of `other`. */\n  copy(other: Identifier): void;\n');
    expect(core).not.toMatch(/^ {2}#|@internal/m);
  });
});
