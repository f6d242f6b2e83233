// The completion script of each shell, as text to be sourced.
import { type Completed, type CompletedOption, optionsThat } from './describe.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export function completionFor(shell: Shell, commands: readonly Completed[]): string {
  const lines = { bash, zsh, fish }[shell](commands);
  return `${lines.join('\n')}\n`;
}

const flagsOf = (options: readonly CompletedOption[]) => options.map(({ flag }) => flag).join('|');

/** Bash falls back to files where no listed word fits. */
function bash(commands: readonly Completed[]): string[] {
  return [
    '# bash completion of claw',
    '_claw() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" words=""',
    '  case "${COMP_WORDS[COMP_CWORD - 1]}" in',
    ...optionsThat('word', commands).map(
      ({ flag, words }) =>
        `    ${flag}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$current")); return ;;`,
    ),
    `    ${flagsOf(optionsThat('file', commands))}) COMPREPLY=(); return ;;`,
    `    ${flagsOf(optionsThat('other', commands))}) COMPREPLY=(); compopt +o default 2>/dev/null; return ;;`,
    '  esac',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words="${commands.map(({ name }) => name).join(' ')} --help --version"`,
    '  else',
    '    case "${COMP_WORDS[1]}:$current" in',
    ...commands.flatMap(({ name, options, words }) => [
      `      ${name}:-*) words="${options.map(({ flag }) => flag).join(' ')} --help" ;;`,
      ...(words.length === 0 ? [] : [`      ${name}:*) words="${words.join(' ')}" ;;`]),
    ]),
    '    esac',
    '  fi',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    'complete -o default -F _claw claw',
  ];
}

function zsh(commands: readonly Completed[]): string[] {
  const described = (name: string, description: string) =>
    quoted(`${name}:${description.replace(/:/g, '\\:')}`);
  return [
    '#compdef claw',
    '# zsh completion of claw',
    '_claw() {',
    '  local -a offered',
    '  if (( CURRENT == 2 )); then',
    `    offered=(${commands.map(({ name, description }) => described(name, description)).join(' ')})`,
    '    _describe command offered',
    '    return',
    '  fi',
    '  case "$words[CURRENT - 1]" in',
    ...optionsThat('word', commands).map(
      ({ flag, words }) => `    ${flag}) compadd -- ${words.join(' ')}; return ;;`,
    ),
    `    ${flagsOf(optionsThat('file', commands))}) compset -P '*='; _files; return ;;`,
    `    ${flagsOf(optionsThat('other', commands))}) _message value; return ;;`,
    '  esac',
    '  if [[ "$words[CURRENT]" == -* ]]; then',
    '    case "$words[2]" in',
    ...commands.map(
      ({ name, options }) =>
        `      ${name}) offered=(${options.map(({ flag, description }) => described(flag, description)).join(' ')}) ;;`,
    ),
    '    esac',
    '    _describe option offered',
    '    return',
    '  fi',
    '  case "$words[2]" in',
    ...commands
      .filter(({ words }) => words.length > 0)
      .map(({ name, words }) => `    ${name}) compadd -- ${words.join(' ')} ;;`),
    `    ${commands
      .filter(({ takesFile }) => takesFile)
      .map(({ name }) => name)
      .join('|')}) _files ;;`,
    '    *) _message "no more arguments" ;;',
    '  esac',
    '}',
    // As a file _claw on the fpath it is called at once; sourced, it needs compinit before it.
    'if [[ "$funcstack[1]" == _claw ]]; then _claw "$@"',
    'elif (( $+functions[compdef] )); then compdef _claw claw',
    'else print -u2 \'claw completion: put "autoload -Uz compinit && compinit" before it\'',
    'fi',
  ];
}

/** -r: a value follows, by default a file; -x: a value follows, and no file. */
const FISH: Readonly<Record<CompletedOption['takes'], string>> = {
  nothing: '',
  file: ' -r',
  word: ' -x',
  other: ' -x',
};

function fish(commands: readonly Completed[]): string[] {
  const inCommand = (name: string) => `complete -c claw -n '__fish_seen_subcommand_from ${name}'`;
  return [
    '# fish completion of claw',
    ...commands.map(
      ({ name, description }) =>
        `complete -c claw -f -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ),
    ...commands.flatMap(({ name, options, words }) => [
      ...options.map(
        ({ flag, description, takes, words: listed }) =>
          `${inCommand(name)} -l ${flag.slice(2)}${FISH[takes]}${listed.length === 0 ? '' : ` -a ${quoted(listed.join(' '))}`} -d ${quoted(description)}`,
      ),
      ...(words.length === 0 ? [] : [`${inCommand(name)} -f -a ${quoted(words.join(' '))}`]),
    ]),
  ];
}

/** Quotes in single quotes, as all three shells read them. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, '’')}'`;
}
