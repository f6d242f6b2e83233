// The sentences about live systems: what was asked, how it ended, and what to do next.

export const liveSentences = {
  perhapsUrl: (place: string) =>
    `${place} is no file that is there: begin it with http:// or https:// if it is an address.`,
  /** `tried`: how each source was tried. */
  noLiveSource: (tried: string) =>
    `No source was found (${tried}): give exported files with --from, or try --sample.`,
  ownView: (title: string) =>
    `${title} hides the jobs of others from you (PrivateData), so a package would describe few people and seem to describe all: ask an operator for an export, or declare with --scope NAME whose jobs it is about.`,
  ownViewNote: (title: string) =>
    `${title} hides the jobs of others from you (PrivateData): the numbers are of those that you may see.`,
  /** `how`: a command and how it ended. `more`: where its own words are. */
  troubled: (title: string, how: string, more: string) => `${title} is left out: ${how}; ${more}.`,
  toolIsSilent: 'run it by hand to see what it says',
  toolIsPrinted: 'what the tool says is printed, too',
  toolSpeaks: '--verbose shows what the tool says',
  /** `sentence`: what happened, and what to do. */
  leftOut: (title: string, sentence: string) => `Left out: ${title}. ${sentence}`,
  silentTroubles: (titles: string, how: readonly string[], more: string) =>
    `No data came from ${titles}: ${how.join('; ')}; ${more}. Give exported files with --from.`,
  /** `named`: the first of them, and what became of each. */
  silentEndpoints: (silent: number, of: number, named: string) =>
    `${silent} of ${of} listed endpoints gave nothing: ${named}.`,
  uselessEndpoint: (place: string) => `${place} shows nothing that claw reads: check its address.`,
  noTargets: (place: string) => `${place} names no address: write HOST:PORT or a URL on each line.`,
  manyTargets: (place: string, most: number) => `${place} names more than ${most} addresses: split it.`,
  badTarget: (place: string, line: number) =>
    `${place}, line ${line}, is no address: write HOST:PORT or a URL, SOURCE= before it or not, or lists of targets and labels as Prometheus takes them.`,
  everyAlone: '--every says how far readings are apart: say with --samples how many there are.',
  readingsOfFiles:
    '--samples reads live exporters and servers several times: name one with --from or --targets, or leave it out.',
  readingsTooLong: '--samples and --every take no longer than a day together.',
  /** `places`: the first of them, each with the number of missing readings. */
  readingsMissing: (places: string, samples: number) =>
    `Not all of ${samples} readings were answered; missing are ${places}: the numbers rest on the others.`,
  readingsTooLarge: (read: number, samples: number) =>
    `Only ${read} of ${samples} readings were made: more answers than 1 GiB are not kept.`,
} as const;
