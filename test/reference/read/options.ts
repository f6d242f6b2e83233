// The options of the command line that change numbers.
import type { Options } from '../records.ts';

export const THRESHOLDS: Record<string, number> = {
  inference_realtime: 300_000,
  inference_batch: 350_000,
  preprocessing: 450_000,
  mixed: 500_000,
  training_small: 550_000,
  training_large: 600_000,
};

export function readOptions(args: readonly string[]): Options {
  const option = (name: string): string | undefined => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const number = (name: string) => {
    const text = option(name);
    return text === undefined ? undefined : Number(text);
  };
  const gpuutil = option('--gpuutil');
  return {
    timezone: option('--timezone') ?? 'UTC',
    sampleInterval: number('--sample-interval'),
    assumeUtil: number('--assume-util'),
    gpuutil: gpuutil === 'mean' || gpuutil === 'sum' ? gpuutil : undefined,
    workload: option('--workload') ?? 'training_large',
    window: windowOf(option),
  };
}

function windowOf(option: (name: string) => string | undefined): Options['window'] {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 1000;
  const month = option('--month');
  if (month !== undefined) {
    const [year, number] = month.split('-').map(Number);
    return { start: day(`${month}-01`), end: Date.UTC(year!, number!) / 1000 };
  }
  const [start, end] = [option('--start'), option('--end')];
  return start === undefined || end === undefined ? undefined : { start: day(start), end: day(end) };
}
