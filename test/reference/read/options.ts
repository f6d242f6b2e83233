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
  const start = option('--start');
  const end = option('--end');
  const gpuutil = option('--gpuutil');
  return {
    timezone: option('--timezone') ?? 'UTC',
    sampleInterval: number('--sample-interval'),
    assumeUtil: number('--assume-util'),
    gpuutil: gpuutil === 'mean' || gpuutil === 'sum' ? gpuutil : undefined,
    workload: option('--workload') ?? 'training_large',
    window:
      start === undefined || end === undefined
        ? undefined
        : { start: Date.parse(`${start}T00:00:00Z`) / 1000, end: Date.parse(`${end}T00:00:00Z`) / 1000 },
  };
}
