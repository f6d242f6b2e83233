// The sentences with which the ledger refuses a run: the earlier record, and what the operator can do.
import type { ParameterName, Refusal, Request } from './decide.ts';
import { FEWEST_DAYS, parametersOf } from './decide.ts';
import { dateOf, daysInWords, type Entry, type Parameters } from './entry.ts';

const REPLACE = 'say --replace if that package was not handed over';

/** Returns the sentence for `refusal`; `from` is the first free day after the windows of the scope. */
export function refusalSentence(refusal: Refusal, request: Request, from: number | undefined): string {
  if (refusal.reason === 'nothing_to_replace')
    return `--replace is about an earlier package, and the scope ${request.scope} recorded none with days of ${daysInWords(request.days)}: leave it out.`;
  const { entry } = refusal;
  const asked = daysInWords(request.days);
  const earlier = `${daysInWords(entry.days)}, recorded on ${dateOf(entry.recorded)} as entry ${entry.number}`;
  const free = from === undefined ? 'a later period' : `a period from ${dateOf(from)} on`;
  switch (refusal.reason) {
    case 'parameter':
      return `This run differs from the package of ${earlier}: ${difference(refusal.parameter, entry, request)}. ${remedyOf(refusal.parameter)}, or ${REPLACE}.`;
    case 'overlap':
      return `The period ${asked} has days of ${earlier}, and no day is released twice: give ${free}, or ${REPLACE}.`;
    case 'earlier':
      return `The period ${asked} lies before ${earlier}, and the periods of a scope follow each other: give ${free}, or ${REPLACE}.`;
    case 'short':
      return `The period ${asked} has fewer than ${FEWEST_DAYS} days, which only the first period of a scope may: give a longer one (the last was ${earlier}).`;
    case 'workload':
      return `The scope ${entry.scope} has the workload ${entry.parameters.workload} for all of ${dateOf(entry.days.first).slice(0, 4)} (${earlier}): say --workload ${entry.parameters.workload}, and see others with "claw report".`;
    case 'unit':
      return `The scope ${entry.scope} counts by ${entry.parameters.unit} for all of ${dateOf(entry.days.first).slice(0, 4)} (${earlier}): say --contributors ${entry.parameters.unit}, or ${REPLACE}.`;
    case 'cluster':
      return `A cluster of these inputs belongs to the scope ${entry.scope} (${earlier}): say --scope ${entry.scope}, or leave the rows of that cluster out.`;
    case 'several':
      return `The period ${asked} has days of more than one package, or lies before more than one, and --replace stands for one: give the days of the one that was not handed over (the last is ${earlier}).`;
  }
}

/** For an entry that another run recorded after this one began, which nobody declared to be replaced. */
export function recordedMeanwhile({ number, days }: Entry): string {
  return `Another run recorded the package of ${daysInWords(days)} as entry ${number} while this one was under way, and --replace is about an earlier one: run again, with --replace only if that package was not handed over either.`;
}

/** For a package of another scope that may be about the same jobs. */
export function perhapsReleasedTwice({ scope, days }: Entry): string {
  return `The scope ${scope} has a package of ${daysInWords(days)}, and its inputs or these name no cluster: if both are of one cluster, its jobs are released twice, which the ledger cannot know. Export the cluster of jobs, or keep to one scope.`;
}

/** For a package that is not about people. */
export const NOT_ABOUT_PEOPLE =
  'Nothing in this package is about people, so that the ledger does not record it: the period stays free.';

/** For an input of jobs or pods that is not there to its end. */
export function brokenInput(place: string): string {
  return `${place} breaks off, so that jobs may be missing: export it again before you hand this package over; with --replace the new one takes its place.`;
}

/** For a dry run whose package the ledger would refuse with `sentence`. */
export function wouldRefuse(sentence: string): string {
  return `Without --dry-run this would be refused. ${sentence}`;
}

/** For a dry run over a period whose package is recorded. */
export function wouldRepeat({ number, recorded }: Entry): string {
  return `Without --dry-run nothing would be computed: this period was released before, as entry ${number} of the ledger, recorded on ${dateOf(recorded)}, and the same bytes would be written again.`;
}

/** For a period that was released before. `options`: those that differ from the recorded package. */
export function madeWithOther(options: readonly string[]): string {
  return `The recorded package was made with another ${options.join(' and another ')}, and stays as it is: ${REPLACE}.`;
}

/** The name of each parameter, and its value as text. */
const words: Readonly<
  Record<ParameterName, { name: string; say: (parameters: Partial<Parameters>) => string | undefined }>
> = {
  workload: { name: 'workload', say: ({ workload }) => workload },
  assumedUtilization: {
    name: 'assumed utilization',
    say: ({ assumedUtilization: u }) => (u === undefined ? 'none' : String(u)),
  },
  zone: { name: 'zone of times', say: ({ zone }) => zone },
  unit: { name: 'contributors', say: ({ unit }) => unit },
  allowSmall: { name: '--allow-small', say: ({ allowSmall }) => (allowSmall === true ? 'yes' : 'no') },
  version: { name: 'version of claw', say: ({ version }) => version },
  keyId: { name: 'key', say: ({ keyId }) => keyId },
  clusters: { name: 'clusters', say: () => undefined },
};

function difference(parameter: ParameterName | undefined, entry: Entry, request: Request): string {
  if (parameter === undefined) return 'a parameter differs';
  const { name, say } = words[parameter];
  const [then, now] = [say(entry.parameters), say(parametersOf(request, entry.parameters))];
  return then === undefined ? `its ${name} are others` : `${name} was ${then} and is now ${now}`;
}

function remedyOf(parameter: ParameterName | undefined): string {
  if (parameter === 'version' || parameter === 'keyId')
    return 'Take the recorded bytes, which "claw ledger" shows where to find';
  if (parameter === 'clusters') return 'Give the same inputs';
  if (parameter === 'unit') return 'Give the same inputs and --contributors';
  return 'Give the same again';
}
