// claw score: previews the scores of PTL's published formulas for a package before it is handed over.
import { previewOf } from '@ptl/claw-router';
import { EXIT } from '../errors.ts';
import { usualPackage } from '../finished/names.ts';
import { readFinished } from '../finished/read.ts';
import { trustedBy } from '../integrity/keys.ts';
import { scoreJson } from '../render/score/json.ts';
import { scoreLines } from '../render/score/text.ts';
import { styleFor } from '../render/style.ts';
import type { CommandResult, World } from '../world.ts';

export interface ScoreFlags {
  readonly key?: string;
  readonly json?: boolean;
}

export async function score(
  path: string | undefined,
  flags: ScoreFlags,
  world: World,
): Promise<CommandResult> {
  const { finished } = await readFinished(path ?? usualPackage(), trustedBy(flags.key), world);
  const preview = previewOf(finished.content);
  const stdout =
    flags.json === true
      ? scoreJson(finished, preview)
      : `${scoreLines(finished, preview, styleFor(world)).join('\n')}\n`;
  return { exitCode: EXIT.done, stdout, stderr: '' };
}
