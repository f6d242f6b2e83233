// The sentences of the commands for finished packages, and of those that read no data.

export const finishedSentences = {
  /** `known`: the existing ones. */
  noRecipe: (known: string) => `There is no recipe for that source: use one of ${known}.`,
  noSchema: (known: string) => `There is no schema of that name: use one of ${known}.`,
  noCompletion: (known: string) => `There is no completion for that shell: use one of ${known}.`,
  notAReview: (path: string) =>
    `${path} exists and is not a page of claw review, so it was left alone: choose another file for --html.`,
  noReport: (path: string) =>
    `${path} is no report as JSON: make one with "claw report --json" of the same inputs.`,
  otherPeriod: (path: string) =>
    `${path} is a report of another period than the package: give "claw report" the same --month.`,
  /** For a package in whose place the ledger has another one, as entry `number`, in `place`. */
  superseded: (number: number, recorded: string, place: string) =>
    `In place of this package the ledger has another one, entry ${number}, recorded on ${recorded}: hand over that one, which is in ${place}, and not this.`,
  notOpened: (opener: string) => `${opener} is not there to open the page: open the file in a browser.`,
  exportToFile: (place: string) => `${place} is a file: give a folder with --to.`,
  exportNowhere: '--to takes the folder in which the files are to be written.',
  exportedBefore: (path: string) =>
    `${path} exists, so nothing was written: choose another folder, or write over it with --force.`,
  /** `what`: the package that is there. */
  holdsOther: (path: string, what: string) =>
    `${path} holds ${what}, which is not written over: give another --output, or replace it with --force.`,
  holdsReal: (path: string) =>
    `${path} holds a real package, which a synthetic one never replaces: give another --output.`,
} as const;
