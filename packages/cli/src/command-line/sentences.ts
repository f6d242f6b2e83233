// The sentences about an invalid command line: what was typed, and where valid usage is listed.

export const commandLineSentences = {
  /** `help`: the command that lists the options. */
  unknownOption: (option: string, help: string) =>
    `There is no option ${option} here: "${help}" lists those that there are.`,
  /** `meant`: the similar option. */
  misspeltOption: (option: string, meant: string, help: string) =>
    `There is no option ${option} here, but there is ${meant}: see "${help}".`,
  unknownCommand: (name: string) => `There is no command ${name}: "claw --help" lists those that there are.`,
  misspeltCommand: (name: string, meant: string) =>
    `There is no command ${name}, but there is ${meant}: see "claw --help".`,
  secondValue: (option: string) => `${option} is given twice, with different values: give it once.`,
  /** `what`: as in the help: `bash, zsh or fish`. */
  missingArgument: (command: string, what: string, help: string) =>
    `The command ${command} needs one of these: ${what}; see "${help}".`,
  missingOption: (command: string, option: string, help: string) =>
    `The command ${command} needs ${option}: see "${help}".`,
  missingValue: (option: string, help: string) => `${option} needs a value: see "${help}".`,
  excessArguments: (command: string, help: string) =>
    `The command ${command} was given more arguments than it takes: see "${help}", and put names with blanks in quotes.`,
  excessFiles: 'Files and URLs are given with --from, which can be repeated: put it before each of them.',
} as const;
