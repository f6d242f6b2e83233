// Counts how many strings an anchored pattern matches. Knows what the schema's patterns use: literals,
// classes of characters and ranges, (a|b) and {n} or {m,n}; alternatives must not overlap.

/** The number of strings that `pattern` matches. Throws on anything it does not know. */
export function countMatches(pattern: string): number {
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) throw new Error('A pattern is not anchored.');
  const reader = { text: pattern.slice(1, -1), at: 0 };
  const count = alternatives(reader);
  if (reader.at !== reader.text.length) throw new Error('A pattern does not end where it should.');
  return count;
}

interface Reader {
  readonly text: string;
  at: number;
}

function alternatives(reader: Reader): number {
  let sum = sequence(reader);
  while (reader.text[reader.at] === '|') {
    reader.at++;
    sum += sequence(reader);
  }
  return sum;
}

function sequence(reader: Reader): number {
  let product = 1;
  for (;;) {
    const next = reader.text[reader.at];
    if (next === undefined || next === '|' || next === ')') return product;
    product *= repeated(reader, atom(reader));
  }
}

function atom(reader: Reader): number {
  const next = reader.text[reader.at++]!;
  if (next === '(') {
    const count = alternatives(reader);
    if (reader.text[reader.at++] !== ')') throw new Error('A group is not closed.');
    return count;
  }
  if (next === '[') {
    const end = reader.text.indexOf(']', reader.at);
    const members = reader.text.slice(reader.at, end);
    reader.at = end + 1;
    return classSize(members);
  }
  if (next === '\\') reader.at++;
  else if ('.*+?^$'.includes(next)) throw new Error('A pattern uses what cannot be counted.');
  return 1;
}

function classSize(members: string): number {
  if (!/^(?:[a-zA-Z0-9](?:-[a-zA-Z0-9])?)+$/.test(members)) throw new Error('A class cannot be counted.');
  let size = 0;
  for (const [, from, to] of members.matchAll(/(.)(?:-(.))?/g))
    size += to === undefined ? 1 : to.charCodeAt(0) - from!.charCodeAt(0) + 1;
  return size;
}

function repeated(reader: Reader, one: number): number {
  const range = /^\{(\d+)(?:,(\d+))?\}/.exec(reader.text.slice(reader.at));
  if (!range) return one;
  reader.at += range[0].length;
  let sum = 0;
  for (let n = Number(range[1]); n <= Number(range[2] ?? range[1]); n++) sum += one ** n;
  return sum;
}
