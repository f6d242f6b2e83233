// The sentences about the configuration. They name the file, the line and our own keys, and quote nothing.

export const configSentences = {
  configSyntax: (place: string, line: number) =>
    `${place} is no valid YAML from line ${line} on: check its indentation, its quotes, and that no key is there twice.`,
  configNoMap: (place: string) => `${place} holds no keys with values: see "claw config --help".`,
  /** `keys`: the likely ones, or all that are allowed there. */
  configKey: (place: string, line: number, keys: string) =>
    `${place} has a key on line ${line} that claw does not know there: use ${keys}.`,
  unknownConfigKey: (place: string, line: number) =>
    `${place} has a key on line ${line} that claw does not know: "claw config --help" lists those that it does.`,
  /** `words`: what the key takes. */
  configValue: (place: string, line: number, key: string, words: string) =>
    `${place}, line ${line}: ${key} takes ${words}.`,
  configForeign: (place: string) =>
    `${place} was found on the way up from here, and belongs to somebody else, or everybody may write to it: give its path in CLAW_CONFIG if you trust it.`,
} as const;
