// The version of Slurm that a document of `sacct --json` names, and the clusters of its jobs, to which it
// applies.
import { Identifier } from '../../../identity/identifier.ts';
import { UNKNOWN } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';

export class DocumentVersion {
  major = UNKNOWN;
  minor = UNKNOWN;
  micro = UNKNOWN;
  readonly #sink: RecordSink;
  /** The clusters, and to how many of them the version was applied. */
  readonly #clusters: Identifier[] = [];
  #told = 0;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  /** Another document begins. */
  clear(): void {
    this.major = this.minor = this.micro = UNKNOWN;
    this.#clusters.length = this.#told = 0;
  }

  /** Notes the cluster of a job. */
  note(cluster: Identifier): void {
    if (this.#clusters.some((known) => isSame(known, cluster))) return;
    const noted = new Identifier();
    noted.copy(cluster);
    this.#clusters.push(noted);
    this.tell();
  }

  /** Applies the version, if it is known, to the clusters it was not applied to yet. */
  tell(): void {
    const { major, minor, micro } = this;
    const clusters = this.#clusters.slice(this.#told);
    if (Number.isNaN(major) || Number.isNaN(minor) || clusters.length === 0) return;
    // A micro version that is no number is that of a release candidate: before .0's successor.
    const version = { major, minor, micro: Number.isNaN(micro) ? 0 : micro };
    this.#sink.schedulerVersion?.({ clusters, ...version });
    this.#told = this.#clusters.length;
  }
}

/** True if both are one identifier, or none. */
function isSame(a: Identifier, b: Identifier): boolean {
  return a.equals(b) || (!a.present && !b.present);
}
