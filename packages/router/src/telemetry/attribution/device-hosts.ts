// The host of a GPU whose samples have only its UUID. A record with UUID and host gives it; known once all
// telemetry is in.

export class DeviceHosts {
  #hostOf: ((device: number) => number) | undefined;
  /** GPUs that were asked about too early. */
  readonly #asked = new Set<number>();

  /** Returns the host of a GPU; negative where it is not known, or not yet. */
  of(device: number): number {
    if (this.#hostOf !== undefined) return this.#hostOf(device);
    this.#asked.add(device);
    return -1;
  }

  /** Takes the hosts of GPUs. Returns false if an earlier answer was different. */
  resolve(hostOf: (device: number) => number): boolean {
    const wasRight = [...this.#asked].every((device) => hostOf(device) < 0);
    this.#asked.clear();
    this.#hostOf = hostOf;
    return wasRight;
  }
}
