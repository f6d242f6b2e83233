// Reads a page as a strict parser would: what elements there are, and that they close as they opened.

/** Throws where tags do not close in the order in which they opened. Returns the names of all elements. */
export function elementsOf(page: string): Set<string> {
  const names = new Set<string>();
  const open: string[] = [];
  const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)\s*(\/?)>/gy;
  const body = page.replace(/^<!doctype html>\n<!--[^>]*-->\n/, '').replace(/(<style>)[^<]*/, '$1');
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const match = tag.exec(body);
    if (match === null) throw new Error(`No tag: ${body.slice(at, at + 60)}`);
    const [, closing, name = '', , empty] = match;
    names.add(name);
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`Closes what is not open: ${body.slice(at - 60, at + 20)}`);
    } else if (empty !== '/' && name !== 'meta') open.push(name);
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(', ')}`);
  return names;
}
