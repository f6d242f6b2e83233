// The completion script of each shell, as text to be sourced.
import { type Completed, valued } from './describe.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export function completionFor(shell: Shell, commands: readonly Completed[]): string {
  const lines = { bash, zsh, fish }[shell](commands);
  return `${lines.join('\n')}\n`;
}

/** Bash falls back to files where no listed word fits. */
function bash(commands: readonly Completed[]): string[] {
  return [
    '# bash completion of claw',
    '_claw() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" words=""',
    '  case "${COMP_WORDS[COMP_CWORD - 1]}" in',
    `    ${valued(commands).join('|')}) COMPREPLY=(); return ;;`,
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
    `    ${valued(commands).join('|')}) _files; return ;;`,
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
    '    *) _files ;;',
    '  esac',
    '}',
    'compdef _claw claw',
  ];
}

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
        ({ flag, description, takesValue }) =>
          `${inCommand(name)} -l ${flag.slice(2)}${takesValue ? ' -r' : ''} -d ${quoted(description)}`,
      ),
      ...(words.length === 0 ? [] : [`${inCommand(name)} -f -a ${quoted(words.join(' '))}`]),
    ]),
  ];
}

/** Quotes in single quotes, as all three shells read them. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, '’')}'`;
}
