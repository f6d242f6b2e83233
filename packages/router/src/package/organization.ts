// Valid names of an organization in a package, its only free text: without invisible characters, and without
// two spellings that look alike.

/** Letters, marks, digits, spaces and plain punctuation. */
const VISIBLE = /^[\p{L}\p{M}\p{Nd} !"#%&'()*+,\-./:;?@[\]_\u2019\u2013\u2014\u00b7]{1,64}$/u;
const NAMING = /[\p{L}\p{Nd}]/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const HEAP_OF_MARKS = /\p{M}{3}/u;

/**
 * Returns true if `text` may be in a package: at most 64 visible characters, in NFC, with a letter or digit
 * among them.
 */
export function isOrganization(text: string): boolean {
  return (
    VISIBLE.test(text) &&
    NAMING.test(text) &&
    !INVISIBLE.test(text) &&
    !HEAP_OF_MARKS.test(text) &&
    text === text.normalize('NFC')
  );
}
