// Is it an answer of Prometheus' HTTP API? Told by its first bytes: a JSON object with the keys of such an answer.
import { ascii, findWord, skipBlanks, startsWith } from '../../../formats/bytes/ascii.ts';

const OPEN_OBJECT = 123;
const COLON = 58;
const STATUS = ascii('"status"');
const RESULT_TYPE = ascii('"resultType"');
const ERROR_TYPE = ascii('"errorType"');
/** Loki answers in the same way, with `streams`. */
const TYPES = ['"matrix"', '"vector"', '"scalar"', '"string"'].map(ascii);
/** What stands in the head where the type comes behind the result, because a tool has sorted the keys. */
const SERIES = ['"data"', '"result"', '"metric"', '"__name__"'].map(ascii);

/** True if `head` is the beginning of a JSON object of Prometheus' API. */
export function recognizesPrometheus(head: Uint8Array): boolean {
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const start = skipBlanks(head, mark, head.length);
  if (head[start] !== OPEN_OBJECT) return false;
  const find = (word: Uint8Array) => findWord(head, start, head.length, word);
  const type = find(RESULT_TYPE);
  if (type >= 0) return TYPES.some((word) => isValue(head, type + RESULT_TYPE.length, word));
  return (find(STATUS) >= 0 && find(ERROR_TYPE) >= 0) || SERIES.every((word) => find(word) >= 0);
}

/** True if `: word` follows at `at`. */
function isValue(head: Uint8Array, at: number, word: Uint8Array): boolean {
  const colon = skipBlanks(head, at, head.length);
  if (head[colon] !== COLON) return false;
  return startsWith(head, skipBlanks(head, colon + 1, head.length), head.length, word);
}
