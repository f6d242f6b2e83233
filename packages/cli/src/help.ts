// The text of `claw --help`. Stands alone so that it prints at once, without the code of any command.

export const HELP = `Usage: claw COMMAND [options]

Reads GPU cluster telemetry and writes one package of computed metrics.
It sends nothing.

Read and compute:
  collect           compute, pass the privacy gate, write the package, show it
  report            show every number exactly, for your own eyes; no package
  discover          look for sources; compute nothing, write nothing
  doctor            check what is reachable, permitted, configured and kept
  recipe SOURCE     lines to copy that make an export, and read it

Before you hand it over:
  review [PACKAGE]  see a package as a person should before handing it over
  score [PACKAGE]   what PTL's published formulas give for a package
  export PACKAGE    write the files that PTL's engines read
  verify PACKAGE    check a package: form, schema, policy and signature
  ledger            list the periods that were released, and what binds them
  keygen            make a pair of keys to sign packages with

Look up:
  explain [METRIC]  what a metric means, and how it may leave; or the list
  schema [NAME]     print a JSON Schema: of a package, a report, or a facility file
  facility          what can be declared about the facility
  config            show what is in force, and where each value comes from
  completion SHELL  print the completion script for bash, zsh or fish
  help [COMMAND]    print this help, or that of a command
  version           print the version

Options:
  -V, --version     print the version
  -h, --help        print this help; after a command, the help of that command

Examples:
  claw collect --sample              a first run that needs no data
  claw collect --from jobs.txt       a package from an export of sacct
  claw report --from jobs.txt        the same numbers, exactly, for you alone
  claw report --sample --html FILE   ... as a page for a browser
  claw explain gpu_efficiency_rate   what a number means

Exit status: 0 done, 1 fault of ours, 2 wrong usage, 3 no source found, 4 input
not understood, 5 package refused, 6 not verified, 7 output not written,
130 interrupted.
`;
