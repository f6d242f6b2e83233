// Explains each form of release in plain words, for explain, the report page and others.
import type { Family, Release } from '@ptl/claw-router';

/** What the dice of a family blur. */
const BLURRED: Readonly<Record<Family, string>> = {
  util: "each job's GPU utilization",
  walltime: 'the share of its time limit that each job used',
  memory: "each contributor's share of GPU memory in use",
  cpu: "each contributor's share of the CPU time that it asked for",
  quota: "each contributor's share of its quota",
  failed: "each contributor's share of failed jobs",
  cancelled: "each contributor's share of cancelled jobs",
  timeout: "each contributor's share of jobs that ran into their limit",
  node_fail: "each contributor's share of jobs that a failing node ended",
  early: "each contributor's share of jobs that failed early",
  short: "each contributor's share of short jobs",
};

/** The kind of number that leaves, in two or three words. */
export function formWord(release: Release): string {
  switch (release.form) {
    case 'B':
      return 'estimate and interval';
    case 'E':
      return 'exact share';
    case 'Q':
      return 'estimate and bounds';
    case 'T':
    case 'N':
    case '1-2-5':
    case 'fixed':
      return 'band';
    case 'S':
      return 'score band';
    case 'X':
    case 'facility':
      return 'exact';
    case 'D':
    case 'L':
      return 'stays here';
  }
}

/** How a metric may leave, in one or more sentences. */
export function formSentence(release: Release): string {
  switch (release.form) {
    case 'B':
      return `an estimate (value) and an interval about it (low, high). ${blurred(release.family)} The exact number lies in the interval for at least 95 of 100 secret keys; the fewer contributors there are, and the more one of them dominates, the wider it is.${release.inverted === true ? ' Both are printed as 1 ÷ x; without an upper end or a value where that would be 1 ÷ 0.' : ''}${release.onlyUnit === undefined ? '' : ' Only where no source tells of jobs or pods, and nodes count; otherwise in the report alone.'}`;
    case 'E':
      return 'an exact share, to 0.1 point: it says whether values lie below the threshold, never how far.';
    case 'Q':
      return `an estimate (value) with bounds that hold for certain (low, high). ${blurred(release.family)} The quantile is one of blurred values.`;
    case 'T':
      return 'a total: 3 digits, 2 digits or a band of the 1-2-5 series, whichever first leaves a fifth of the largest contributor open to the second largest; on 1-2-5 alone below 50 contributors.';
    case 'N':
      return release.always125 === true
        ? 'a count, in a band of the 1-2-5 series; the first is [0, 5).'
        : 'a count: 2 digits from 100 on, below it a band of the 1-2-5 series.';
    case 'S':
      return `the band of the published score: from ${release.edges.join(', ')}; the last has no upper end.`;
    case '1-2-5':
      return `a band of the 1-2-5 series; the first is [0, ${release.first}).${servers(release.servers)}`;
    case 'X':
      return 'the exact value: hardware is a fact about the organization, not about a person.';
    case 'fixed':
      return `a band of ${release.points} points that holds the number for certain.${servers(release.servers)}`;
    case 'D':
      return 'nothing: it is in no package, and follows from what is.';
    case 'L':
      return 'nothing: it is for the operator, in "claw report".';
    case 'facility':
      return 'the value that the operator declared with --facility.';
  }
}

function blurred(family: Family): string {
  return `${BLURRED[family].replace(/^./, (letter) => letter.toUpperCase())} is blurred by 20 points or more, with a secret die of its contributor, before anything is added up.`;
}

function servers(fewest: number | undefined): string {
  return fewest === undefined ? '' : ` Only from ${fewest} servers of the kind on.`;
}
