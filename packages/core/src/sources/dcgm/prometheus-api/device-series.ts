// The series of one GPU, held until all are there: their points are merged by time, because a sample is all
// fields at one time.
import type { PrometheusPoints } from '../../../formats/prometheus/points.ts';
import type { Device, LabelSet } from '../entity.ts';
import { FIELDS } from '../fields.ts';
import type { SampleBuilder } from '../sample-builder.ts';

/** One series: whose it is, and where its points stand. `at` is the next one to be handed on. */
interface Series {
  readonly holder: LabelSet;
  readonly field: number;
  readonly line: number;
  at: number;
  readonly end: number;
}

/** Holds the series of one GPU after the other. */
export class DeviceSeries {
  readonly #points: PrometheusPoints;
  readonly #builder: SampleBuilder;
  readonly #duplicate: (line: number) => void;
  #series: Series[] = [];
  #device: Device | undefined;

  /** `duplicate` is called for each point that another series with the same labels has as well. */
  constructor(points: PrometheusPoints, builder: SampleBuilder, duplicate: (line: number) => void) {
    this.#points = points;
    this.#builder = builder;
    this.#duplicate = duplicate;
  }

  /** The points of all series added; those behind them belong to the series that is being read. */
  get end(): number {
    return this.#series.at(-1)?.end ?? 0;
  }

  /** The GPU whose series are held. */
  get device(): Device | undefined {
    return this.#device;
  }

  /**
   * Takes over the points behind `end` as those of a series. The device must be the one that is held, if any.
   */
  add(holder: LabelSet, field: number, line: number): void {
    const at = this.end;
    if (this.#points.length === at) return;
    this.#device = holder.part.device;
    this.#series.push({ holder, field, line, at, end: this.#points.length });
  }

  /** Tells the samples and makes room; points that belong to no series yet are kept. */
  flush(): void {
    const { times, values, length } = this.#points;
    const { end } = this;
    if (areColumns(this.#series, times))
      this.#builder.addColumns(this.#series[0]!.holder, this.#series, this.#points);
    else this.#merge(times, values);
    if (this.#device !== undefined) this.#builder.close(this.#device);
    this.#series = [];
    this.#device = undefined;
    times.copyWithin(0, end, length);
    values.copyWithin(0, end, length);
    this.#points.length = length - end;
  }

  /** Goes through the times in order; only series that have begun and not ended are compared. */
  #merge(times: Float64Array, values: Float64Array): void {
    const waiting = this.#series.sort((a, b) => times[b.at]! - times[a.at]!);
    let active: Series[] = [];
    while (active.length + waiting.length > 0) {
      let time = Number.POSITIVE_INFINITY;
      for (const series of active) if (times[series.at]! < time) time = times[series.at]!;
      if (waiting.length > 0 && times[waiting.at(-1)!.at]! < time) time = times[waiting.at(-1)!.at]!;
      while (waiting.length > 0 && times[waiting.at(-1)!.at]! <= time) active.push(waiting.pop()!);
      let ended = false;
      for (const series of active) {
        if (times[series.at] !== time) continue;
        this.emit(series.holder, series.field, series.line, time, values[series.at]!);
        if (++series.at === series.end) ended = true;
      }
      if (ended) active = active.filter((series) => series.at < series.end);
    }
  }

  /** Puts one value into its sample. */
  emit(holder: LabelSet, field: number, line: number, time: number, value: number): void {
    const { device } = holder.part;
    const isOpen = device.open && device.timeSeconds === time;
    if (isOpen && (holder.seen & (1 << field)) !== 0) this.#duplicate(line);
    else this.#builder.add(holder, field, value, time, line);
  }
}

/**
 * True if the series, as they mostly do, have one holder and all the same times, no field twice and none of
 * ambiguous scale.
 */
function areColumns(series: readonly Series[], times: Float64Array): boolean {
  const first = series[0];
  if (first === undefined || first.holder.part.device.parts.length > 1) return false;
  let quantities = 0;
  for (const { holder, field, at, end } of series) {
    const { ambiguousScale, quantity } = FIELDS[field]!;
    if (holder !== first.holder || ambiguousScale || (quantities & (1 << quantity)) !== 0) return false;
    quantities |= 1 << quantity;
    if (end - at !== first.end - first.at) return false;
    for (let i = 0; i < end - at && at !== first.at; i++)
      if (times[at + i] !== times[first.at + i]) return false;
  }
  return true;
}
