// What tools say themselves, for the operator who asks for it: on standard error, and nowhere else.

/** `asked`, and below it what the tool wrote to standard error; '' where it wrote nothing. */
export function quotedWords(asked: string, stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replace(/\p{C}/gu, '?').trimEnd());
  const said = lines.filter((line) => line !== '').map((line) => `  | ${line}\n`);
  return said.length === 0 ? '' : `${asked} said:\n${said.join('')}`;
}
