// Makes paths and URLs fit to show in sentences.

/** An operator's path or URL without control characters, and without the secrets that a URL may hold. */
export function shown(place: string): string {
  const plain = place.replace(/\p{C}/gu, '?');
  return isLikeUrl(plain) ? withoutSecrets(plain) : plain;
}

/**
 * True for URLs and attempts at one: `htp:/user:secret@host`, `user:secret@host:9400`, `http//host?token=…`.
 */
function isLikeUrl(text: string): boolean {
  return /^\W*(?:\w+=)?\W*[a-z][a-z0-9+.-]+:|:[^/]*@|\/\/[^/]*@|^\W*h\w*\/\/|:\/\//i.test(text);
}

/**
 * Removes user and password, which end at the last @; query and fragment; and a password whose @ is missing.
 */
function withoutSecrets(url: string): string {
  // What precedes an @ may be a user; without one, a scheme is only a scheme.
  const scheme =
    (url.includes('@') ? /^https?:\/+/i : /^https?:\/+|^[a-z][a-z0-9+.-]*:\/\//i).exec(url)?.[0] ?? '';
  const rest = url.slice(scheme.length);
  const host = rest.slice(rest.lastIndexOf('@') + 1).replace(/[?#].*$/s, '');
  const shownHost = host.replace(/^([^/:[\]]*|\[[^\]/]*\]):(?!\d{1,5}(?:\/|$))[^/]*/, '$1');
  return scheme + shownHost;
}
