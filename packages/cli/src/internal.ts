// What this repository's tests import; not part of the public API.
export { commandBytes, findOnPath, wholeOutput } from './collect/command.ts';
export { bounded } from './collect/compressed/bounded.ts';
export { decompressed } from './collect/compressed/decompress.ts';
export { fileBytes } from './collect/file.ts';
export { httpBytes } from './collect/http.ts';
export type { Collected } from './collect/input.ts';
export { namedInputs } from './collect/inputs.ts';
export { listenersAt } from './collect/listener.ts';
export { unusable } from './collect/named/refusals.ts';
export { readTargets } from './collect/named/target-file.ts';
export { ReaderThreads } from './collect/reader-threads.ts';
export { HistoryServer } from './collect/server/history.ts';
export { readConfig } from './config/config.ts';
export { EXIT, faultSentence, sentences, systemSentence } from './errors.ts';
export { readFacility } from './facility.ts';
export { readSigner, readVerifier } from './integrity/keys.ts';
export { readChain } from './ledger/chain.ts';
export { type Decision, decide, possibleOverlap, type Request } from './ledger/decide.ts';
export {
  dayOf,
  dayOfDate,
  daysInWords,
  type Entry,
  liveEntries,
  type Parameters,
} from './ledger/entry.ts';
export { Ledger, type Recorded, type Release } from './ledger/ledger.ts';
export { lineOf } from './ledger/line.ts';
export { NOT_ABOUT_PEOPLE } from './ledger/refusals.ts';
export { foreseen, recordedEarlier, release as releasePackage, remarks } from './ledger/release.ts';
export { differingOptions } from './ledger/unbound.ts';
export { brokenOff } from './ledger/whole.ts';
export { main } from './main.ts';
export { keepCompiledCode } from './node/compile-cache.ts';
export { OLDEST_NODE, tooOld } from './node/node-version.ts';
export { readOperatorFile } from './operator-file.ts';
export {
  nowSeconds,
  parseDate,
  parseFraction,
  parseGpuutil,
  parseOrganization,
  parsePeriod,
  parseTimezone,
  parseWorkload,
} from './options.ts';
export { checkOutput, writeOutput } from './output.ts';
export { periodNotes, periodOf } from './period.ts';
export { makeProgram } from './program.ts';
export { random } from './random.ts';
export { folded } from './render/fold.ts';
export { html } from './render/html/markup.ts';
export { fitted } from './render/layout/columns.ts';
export { refolded } from './render/layout/refold.ts';
export { nodesSentence } from './render/nodes.ts';
export { formSentence, formWord } from './render/numbers/forms.ts';
export { quantileRows, splitQuantiles } from './render/numbers/quantiles.ts';
export { duration, exactly, percent, releasedText, shownValue } from './render/numbers/value.ts';
export { peopleSentence, userNotes } from './render/people.ts';
export { inBytes, Meter } from './render/progress.ts';
export { reviewText } from './render/review/text.ts';
export { scoreLines } from './render/score/text.ts';
export { bySection } from './render/sections.ts';
export { styleFor } from './render/style.ts';
export { reasonsIn } from './render/verdicts.ts';
export { number, readable } from './render/words.ts';
export { GPU_POOLS, gpusOf, simulateCluster } from './sample/cluster.ts';
export { sampleInputs } from './sample/index.ts';
export type { Run } from './sample/schedule.ts';
export { SAMPLE_END_SECONDS, SAMPLE_NOW_SECONDS, SAMPLE_START_SECONDS } from './sample/window.ts';
export { shown } from './shown.ts';
export { keysOf } from './state/derive.ts';
export { type FileSystem, realFiles } from './state/file-system.ts';
export { type Lock, lockRefused, openLock } from './state/lock.ts';
export { openScope, rotateKey } from './state/scope.ts';
export { stateSentences } from './state/sentences.ts';
export { VERSION } from './version.ts';
export type { World } from './world.ts';
