/** Puts into words which stretches of a text cannot be printed: an emoji of four parts, or a sentence in Urdu, is one fault and not many. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Unprintable } from '../../doc/characters.ts';

export type Reason = Unprintable['why'] | 'half' | 'lost' | 'nothing' | 'object' | 'private' | 'turning';

/** A stretch of a text that cannot be printed: where, and the code points at fault. */
export interface Stretch {
  readonly why: Reason;
  readonly from: number;
  readonly to: number;
  /** As they would be printed: composed. */
  readonly words: string;
  readonly codes: readonly string[];
}

/** Neighbours that are wrong for one reason, as one stretch. @param faults in order */
export function stretchesIn(text: string, faults: readonly Unprintable[]): readonly Stretch[] {
  // Grown in place: a stretch may have as many code points as a file.
  const found: { why: Reason; from: number; to: number; words: string; codes: string[] }[] = [];
  for (const one of faults) {
    const why = reasonFor(one);
    const to = one.at + one.length;
    const last = found.at(-1);
    if (last?.why === why && belongs[why]?.test(text.slice(last.to, one.at))) {
      last.words += text.slice(last.to, one.at) + one.character;
      last.codes.push(one.codePoint);
      last.to = to;
    } else found.push({ why, from: one.at, to, words: one.character, codes: [one.codePoint] });
  }
  return found;
}

/** What may stand between two faults of one stretch: between Arabic letters spaces, figures and marks, between the parts of an emoji what joins them. */
const belongs: Readonly<Partial<Record<Reason, RegExp>>> = {
  'right-to-left': /^[\s\p{M}\p{N}\p{P}\p{Cf}]*$/u,
  missing: /^[\u200d\ufe0e\ufe0f]*$/,
};

/** Half a pair of surrogates, a code point that never has a meaning, and one that has it in one font only. */
function reasonFor({ character, why }: Unprintable): Reason {
  if (character === '\ufffd') return 'lost';
  if (character === '\ufffc') return 'object';
  if (/^\p{Cs}$/u.test(character)) return 'half';
  if (/^\p{Noncharacter_Code_Point}$/u.test(character)) return 'nothing';
  if (/^\p{Co}$/u.test(character)) return 'private';
  return why === 'right-to-left' && /^\p{Cf}$/u.test(character) ? 'turning' : why;
}

/** What is wrong with a stretch, and what to do. */
export function saidOf(stretch: Stretch): Pick<Diagnostic, 'message' | 'help'> {
  return { message: messages[stretch.why](shownIn(stretch), stretch.codes), help: helps[stretch.why] };
}

/** "ہے" (U+06C1 U+06D2): the words, but never something that cannot be seen, and not all of a long stretch. */
export function shownIn({ words, codes }: Stretch): string {
  const listed = codes.slice(0, 4).join(' ') + (codes.length > 4 ? ' …' : '');
  const letters = [...words];
  return /^[\p{C}\p{M}\s\ufffc\ufffd]*$/u.test(words)
    ? listed
    : `"${letters.slice(0, 24).join('')}${letters.length > 24 ? '…' : ''}" (${listed})`;
}

const messages: Readonly<Record<Reason, (what: string, codes: readonly string[]) => string>> = {
  control: (what) => `The control character ${what} cannot be printed.`,
  lost: (what) => `${what} stands where letters were lost in a conversion.`,
  object: (what) => `${what} stands where a picture or another object was.`,
  half: (what) => `${what} is half of a character: the other half is missing.`,
  nothing: (what) => `${what} is no character.`,
  private: (what) => `${what} has a meaning in one font only, which is not the packs'.`,
  turning: (what) => `The invisible mark ${what} turns the direction of writing round.`,
  'right-to-left': (what, codes) =>
    `${what} ${codes.length === 1 ? 'is' : 'are words'} written from right to left, which packs cannot print yet.`,
  missing: (what) => missingFrom("The packs' font", what),
};

/** What a font lacks. */
export function missingFrom(font: string, what: string): string {
  return `${font} has no ${what}.`;
}

const pasted = 'Delete it. It often comes with text pasted from Word.';

export const helps: Readonly<Record<Reason, string>> = {
  control: pasted,
  lost: 'Write the letters that stood here; the document that the text was copied from has them.',
  object: 'Delete it. Pictures of the documents belong in templates/.',
  half: 'Write the character again, or delete it.',
  nothing: pasted,
  private: 'Write the sign that is meant, or delete it. It often comes from a symbol font in Word.',
  turning: 'Delete it. It comes with text copied from Arabic, Urdu or Hebrew.',
  'right-to-left': 'Keep Arabic, Urdu, Hebrew and the like for a translation that is made and published separately.',
  missing: 'Use a letter or sign that the font has, or write it in words.',
};
