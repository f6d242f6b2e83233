// Quotes the output of tools, for an operator who asks for it. It is kept nowhere.

/** The lines of what a tool says, without control sequences for the terminal. */
export function toolLines(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.replace(/\p{C}/gu, '?').trimEnd())
    .filter((line) => line !== '');
}

/** `asked`, followed by what the tool says; '' where it says nothing. */
export function quotedWords(asked: string, words: string): string {
  const said = toolLines(words).map((line) => `  | ${line}\n`);
  return said.length === 0 ? '' : `${asked} said:\n${said.join('')}`;
}
