// Options that take one value are given once.
import type { Command } from 'commander';
import { sentences, usage } from '../errors.ts';

/** Makes each option that takes one value refuse another one, which would replace the first in silence. */
export function refuseSecondValues({ options }: Command): void {
  for (const option of options)
    if (option.required && option.parseArg === undefined)
      option.argParser((value: string, before: string | undefined) => {
        if (before !== undefined && before !== value) throw usage(sentences.secondValue(option.long ?? ''));
        return value;
      });
}
