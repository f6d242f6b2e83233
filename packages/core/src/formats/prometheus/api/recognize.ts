// Is it an answer of Prometheus' HTTP API, or an export of VictoriaMetrics? Told by its first bytes: a JSON
// object with the keys of such an answer.
import { ascii, findWord, skipBlanks, startsWith, textStart } from '../../bytes/ascii.ts';
import { isJsonAt } from '../../json/head.ts';

const COLON = 58;
const STATUS = ascii('"status"');
const RESULT_TYPE = ascii('"resultType"');
const ERROR_TYPE = ascii('"errorType"');
/** Loki answers in the same way, with `streams`. */
const TYPES = ['"matrix"', '"vector"', '"scalar"', '"string"'].map(ascii);
/** What stands in the head where the type comes behind the result, because a tool has sorted the keys. */
const SERIES = ['"metric"', '"__name__"'].map(ascii);
/** Around them: the result, or points of a series that stands by itself. */
const RESULTS = ['"result"', '"values"', '"value"'].map(ascii);

/** True if `head` is the beginning of a JSON object of Prometheus' API. */
export function isPrometheusAnswer(head: Uint8Array): boolean {
  const start = textStart(head);
  if (!isJsonAt(head, start)) return false;
  const find = (word: Uint8Array) => findWord(head, start, head.length, word);
  const type = find(RESULT_TYPE);
  if (type >= 0) return TYPES.some((word) => isValue(head, type + RESULT_TYPE.length, word));
  const has = (word: Uint8Array) => find(word) >= 0;
  if (has(STATUS) && has(ERROR_TYPE)) return true;
  return SERIES.every(has) && RESULTS.some(has);
}

/** True if `: word` follows at `at`. */
function isValue(head: Uint8Array, at: number, word: Uint8Array): boolean {
  const colon = skipBlanks(head, at, head.length);
  if (head[colon] !== COLON) return false;
  return startsWith(head, skipBlanks(head, colon + 1, head.length), head.length, word);
}
