// What tools say themselves, for the operator who asks for it: it is kept nowhere.

/** The lines that a tool wrote to standard error, without anything that a terminal could take for a command. */
export function toolLines(stderr: string): string[] {
  return stderr
    .split('\n')
    .map((line) => line.replace(/\p{C}/gu, '?').trimEnd())
    .filter((line) => line !== '');
}

/** `asked`, and below it what the tool wrote to standard error; '' where it wrote nothing. */
export function quotedWords(asked: string, stderr: string): string {
  const said = toolLines(stderr).map((line) => `  | ${line}\n`);
  return said.length === 0 ? '' : `${asked} said:\n${said.join('')}`;
}
