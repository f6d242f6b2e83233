// Quotes the output of tools, for an operator who asks for it. It is kept nowhere.

/** The lines that a tool wrote to standard error, without control sequences for the terminal. */
export function toolLines(stderr: string): string[] {
  return stderr
    .split('\n')
    .map((line) => line.replace(/\p{C}/gu, '?').trimEnd())
    .filter((line) => line !== '');
}

/** `asked`, followed by what the tool wrote to standard error; '' where it wrote nothing. */
export function quotedWords(asked: string, stderr: string): string {
  const said = toolLines(stderr).map((line) => `  | ${line}\n`);
  return said.length === 0 ? '' : `${asked} said:\n${said.join('')}`;
}
