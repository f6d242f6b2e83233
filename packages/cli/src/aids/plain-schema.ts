// Strips a JSON Schema of what validates nothing: descriptions, titles, examples and x- keywords.

const ANNOTATIONS = /^(?:description|title|examples|default|\$comment|x-.*)$/;
/** Under these keywords, names are those of members, not keywords. */
const NAMED = new Set(['properties', '$defs', 'patternProperties', 'dependentSchemas']);
/** The values of these keywords are data. */
const DATA = new Set(['enum', 'const', 'required']);

export function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.test(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => {
      if (DATA.has(keyword)) return [keyword, value];
      if (!NAMED.has(keyword)) return [keyword, plain(value)];
      const members = Object.entries(value as object).map(([name, member]) => [name, plain(member)]);
      return [keyword, Object.fromEntries(members)];
    }),
  );
}
