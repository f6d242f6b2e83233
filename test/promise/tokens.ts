// Planting in places that no renaming reaches: any word of an input, a key, a number or a header, replaced by
// a planted name.

/** The places of a text where a word stands: letters and digits, and what holds them together. */
function words(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_.:/-]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `text` with each of its first `limit` words in turn replaced by `planted`. */
export function* plantedOneAtATime(text: string, planted: string, limit: number): Generator<string> {
  for (const { start, end } of words(text).slice(0, limit))
    yield text.slice(0, start) + planted + text.slice(end);
}

/** `text` with every `every`-th word replaced by a planted name of its own. */
export function plantedEverywhere(text: string, name: () => string, every: number): string {
  let out = '';
  let at = 0;
  for (const { start, end } of words(text).filter((_, i) => i % every === every - 1)) {
    out += text.slice(at, start) + name();
    at = end;
  }
  return out + text.slice(at);
}

/** Ways in which the bytes of a name come broken, or as something else. */
export function hostile(name: string): string[] {
  return [
    `"${name}`,
    `${name}"`,
    `'${name}'`,
    `\\${name}`,
    `${name}\\`,
    `|${name}|`,
    `,${name},`,
    `\u202e${name}\u200b`,
    `\u001b[31m${name}\u001b[0m`,
    `\u0000${name}`,
    `${name}\r\n${name}`,
    `\n${name}|||\n`,
    `<${name}>`,
    `</${name}>`,
    `&${name};`,
    `{"${name}":"${name}"}`,
    `[${name}]`,
    `gpu[01-${name}]`,
    `gres/gpu:${name}=4`,
    `=HYPERLINK("http://${name}")`,
    `sacct: error: ${name}`,
    `\${${name}}`,
    `%${name}%s`,
    `${name}`.repeat(40),
  ];
}
