// Shows progress in one line: what is being read, how much, how fast and how long it will take; or how long
// something without progress has been waited for.
import { duration, percent, readable } from './words.ts';

/** Waits and rates over less time than this are meaningless, in seconds. */
const LEAST_SECONDS = 2;
/** The time between two lines, in milliseconds: a person reads no faster. */
const BETWEEN = 100;
const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

export class Meter {
  readonly #write: (line: string) => void;
  readonly #clock: () => number;
  #line = '';
  #since = 0;
  #shown = 0;
  #read = 0;
  #size: number | undefined;

  /** `clock` returns milliseconds. */
  constructor(write: (line: string) => void, clock: () => number) {
    this.#write = write;
    this.#clock = clock;
  }

  /** Starts another activity; '' for none. */
  begin(line: string): void {
    if (line === this.#line) return;
    this.#line = line;
    this.#since = this.#clock();
    this.#read = 0;
    this.#size = undefined;
    this.#show(this.#since);
  }

  /** Counts more bytes read, of `size` in all where that is known. */
  read(bytes: number, size: number | undefined): void {
    if (this.#line === '') return;
    this.#read += bytes;
    this.#size = size;
    const now = this.#clock();
    if (now - this.#shown >= BETWEEN) this.#show(now);
  }

  /** Updates the line as time passes. */
  tick(): void {
    if (this.#line !== '') this.#show(this.#clock());
  }

  #show(now: number): void {
    this.#shown = now;
    const details = this.#details((now - this.#since) / 1000);
    this.#write(details.length === 0 ? this.#line : `${this.#line}, ${details.join(', ')}`);
  }

  #details(seconds: number): string[] {
    const isSlow = seconds >= LEAST_SECONDS;
    if (this.#read === 0) return isSlow ? [duration(Math.round(seconds) / 3600)] : [];
    const rate = this.#read / Math.max(seconds, 0.001);
    const speed = isSlow ? [`${inBytes(rate)}/s`] : [];
    if (this.#size === undefined || this.#size < this.#read) return [inBytes(this.#read), ...speed];
    const left = (this.#size - this.#read) / rate;
    return [
      `${inBytes(this.#read)} of ${inBytes(this.#size)}`,
      `${percent(Math.floor((100 * this.#read) / Math.max(this.#size, 1)) / 100)} %`,
      ...speed,
      ...(isSlow && left >= 1 ? [`${duration(Math.ceil(left) / 3600)} left`] : []),
    ];
  }
}

/** `1.25 GB`. */
export function inBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return `${readable(Number((bytes / 1000 ** power).toPrecision(3)))} ${UNITS[power]}`;
}
