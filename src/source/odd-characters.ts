/** Characters that cannot be told from others by looking at them: spaces that are none to YAML, what has no width, and letters of other alphabets. */

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u202f': 'a narrow no-break space',
  '\u2007': 'a figure space',
  '\u2009': 'a thin space',
  '\u3000': 'an ideographic space',
  '\u200b': 'a space of no width',
  '\u200e': 'a mark for the direction of writing',
  '\u200f': 'a mark for the direction of writing',
  '\u00ad': 'a soft hyphen',
  '\u2010': 'a hyphen that is another character than a plain one',
  '\u2011': 'a no-break hyphen',
  '\ufeff': 'a byte order mark',
};

const space = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;
export const hidden = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\u00ad]/;

export const isSpace = (letter: string): boolean => space.test(letter);

/** Each Cyrillic or Greek letter above the plain one that it looks like. */
const foreign = 'аеорсухіјѕһԁАВЕКМНОРСТУХІЈЅοανιρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const plain = 'aeopcyxijshdABEKMHOPCTYXIJSoavipuABEZHIKMNOPTYX';
const alike: ReadonlyMap<string, string> = new Map([
  ...[...foreign].map((letter, index) => [letter, plain[index] ?? ''] as const),
  ['\u2010', '-'],
  ['\u2011', '-'],
]);

export interface Odd {
  readonly at: number;
  /** A sentence without its full stop: “There is a no-break space behind "1.1" (U+00A0)”. */
  readonly message: string;
  readonly help: string;
  /** The word as it should be. */
  readonly instead: string;
}

/** The first odd character of a word, and the word without any; undefined in a text of several words. */
export function oddCharacter(word: string): Odd | undefined {
  const letters = [...word];
  const isOdd = (letter: string): boolean => hidden.test(letter) || alike.has(letter);
  const index = letters.findIndex(isOdd);
  const first = letters[index];
  // A space between two words has another cure.
  if (first === undefined || /[\p{L}\d][\u00a0\u2000-\u200a\u202f\u3000]+[\p{L}\d]/u.test(word)) return undefined;
  const instead = letters.map((letter) => alike.get(letter) ?? (hidden.test(letter) ? '' : letter)).join('');
  const twin = alike.get(first);
  const many = letters.filter(isOdd).length - 1;
  const at = letters.slice(0, index).join('').length;
  const where =
    at > 0 ? `behind "${word.slice(0, at)}"` : `before "${twin === undefined ? instead : instead.slice(1)}"`;
  const more = many > 0 ? `, and ${many} more behind it` : '';
  return {
    at,
    message: `There is ${named(first)} ${where} (${codeOf(first)})${more}.`,
    help: twin === undefined ? `Delete it. ${pasted}` : `Type a plain "${twin}" there instead. ${pasted}`,
    instead,
  };
}

/** A plain space or a line break around a word, and the word without it; undefined where there is none. */
export function spaceAround(word: string): Odd | undefined {
  const instead = word.trim();
  if (instead === word || instead === '') return undefined;
  const isBehind = word.startsWith(instead);
  const what = /[\r\n]/.test(word) ? 'a line break' : 'a space';
  return {
    at: isBehind ? instead.length : 0,
    message: `There is ${what} ${isBehind ? 'behind' : 'before'} "${instead}".`,
    help: what === 'a space' ? 'Delete it.' : 'Write it behind its key, on the same line.',
    instead,
  };
}

export const pasted = 'It often comes with text pasted from Word or a web page.';

/** What a message calls it. */
export function named(letter: string): string {
  const twin = alike.get(letter);
  const known = names[letter];
  if (known !== undefined) return known;
  if (twin !== undefined)
    return `a ${/\p{Script=Cyrillic}/u.test(letter) ? 'Cyrillic' : 'Greek'} letter that looks like "${twin}"`;
  return isSpace(letter) ? 'a space that is none to YAML' : 'a character that cannot be seen';
}

export function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
