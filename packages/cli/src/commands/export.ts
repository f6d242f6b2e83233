// claw export: writes the files that PTL's engines read, from the released values of a package.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EngineFile, engineFiles } from '@ptl/claw-router';
import { EXIT, errorCode, notWritten, sentences, usage, writeSentence } from '../errors.ts';
import { readWholeFacility } from '../facility.ts';
import { readFinished } from '../finished/read.ts';
import { trustedBy } from '../integrity/keys.ts';
import { checkOutput, type FileKind, writeOutput } from '../output.ts';
import { type Exported, exportJson, exportText } from '../render/export.ts';
import { json } from '../render/json.ts';
import { styleFor } from '../render/style.ts';
import { shown } from '../shown.ts';
import type { CommandResult, World } from '../world.ts';

export interface ExportFlags {
  readonly to?: string;
  readonly facility?: string;
  readonly key?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const RANDOM_BYTES = 8;

export async function exportFiles(path: string, flags: ExportFlags, world: World): Promise<CommandResult> {
  if (flags.to === undefined || flags.to === '') throw usage(sentences.exportNowhere);
  const { declared, local } =
    flags.facility === undefined ? { declared: {}, local: {} } : readWholeFacility(flags.facility);
  const { finished } = await readFinished(path, trustedBy(flags.key), world);
  const files = engineFiles(finished.content, { ...declared, ...local });
  const written = writeAll(flags.to, files, flags.force === true, world);
  const stdout =
    flags.json === true
      ? exportJson(finished, flags.to, written)
      : exportText(finished, shown(flags.to), written, styleFor(world));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

/** Writes all files, or none where one of them may not be written. Throws a CliError (7). */
function writeAll(folder: string, files: readonly EngineFile[], force: boolean, world: World): Exported[] {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const place = shown(folder);
    throw notWritten(
      errorCode(error) === 'EEXIST' ? sentences.exportToFile(place) : writeSentence(place, error),
    );
  }
  const kind: FileKind = { recognizes: () => force, refusal: sentences.exportedBefore };
  const ready = files.map((file) => ({
    file,
    path: join(folder, file.name),
    bytes: new TextEncoder().encode(json(file.content)),
  }));
  for (const { path } of ready) checkOutput(path, world.random(RANDOM_BYTES), kind);
  return ready.map(({ file, path, bytes }) => {
    writeOutput(path, bytes, world.random(RANDOM_BYTES), kind);
    return { path, bytes: bytes.length, leftOut: file.leftOut };
  });
}
