// On which host a GPU is that a sample names by its UUID alone: what names both tells it. It is known once all telemetry is in.

export class DeviceHosts {
  #hostOf: ((device: number) => number) | undefined;
  /** GPUs that were asked about before it was known. */
  readonly #asked = new Set<number>();

  /** The host of a GPU; negative where that is not known, or not yet. */
  of(device: number): number {
    if (this.#hostOf !== undefined) return this.#hostOf(device);
    this.#asked.add(device);
    return -1;
  }

  /** Says where GPUs are. False if an answer that was given before was another. */
  settle(hostOf: (device: number) => number): boolean {
    const wasRight = [...this.#asked].every((device) => hostOf(device) < 0);
    this.#asked.clear();
    this.#hostOf = hostOf;
    return wasRight;
  }
}
