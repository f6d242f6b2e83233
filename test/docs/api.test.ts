// docs/api follows from the doc comments: `npm run api` writes it.
import { describe, expect, it } from 'vitest';
import { apiPages } from '../../scripts/api.ts';
import { read } from '../tidy/files.ts';

describe('docs/api', () => {
  const pages = apiPages();

  it.each(pages.map(([path]) => path))('%s is not out of date', (path) => {
    expect(read(path)).toBe(new Map(pages).get(path));
  });

  it('has words for each export, and for each field of a record', () => {
    const text = pages.map(([, page]) => page).join('\n');
    expect([...text.matchAll(/^## (\w+)\n\n```/gm)].map(([, name]) => name)).toEqual([]);
    const records = [...text.matchAll(/^class \w+ implements (\w+Fields) \{\n([\s\S]*?)^\}/gm)];
    expect(records.length).toBeGreaterThan(8);
    for (const [, name, members = ''] of records) {
      const lines = members.split('\n');
      const bare = lines.filter((line, at) => / = .*;$/.test(line) && !/\*\/$/.test(lines[at - 1] ?? ''));
      expect({ name, bare }).toEqual({ name, bare: [] });
    }
  });

  it('has functions without bodies, classes without what is private, and their comments', () => {
    const core = new Map(pages).get('docs/api/core.md') ?? '';
    expect(core).toMatch(/## Identifier\n\nThe hash of a name: it can only be compared\./);
    expect(core).toContain('  /** Copies the value of `other`. */\n  copy(other: Identifier): void;\n');
    expect(core).not.toMatch(/^ {2}#|@internal/m);
  });
});
