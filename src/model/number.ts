/**
 * The numbers of directions and groups, as boards print them: 5.1 and 5.1a, and elsewhere 12, 2.1.1, D01a, 280126-9, EDI-2025-4. They are facts that
 * were authored: told apart, put in order and found in words here, and made nowhere.
 */

/** The most letters and figures of a number, as the schemas say. */
export const longestNumber = 20;

const parted = String.raw`[A-Za-z\d]+([./-][A-Za-z\d]+)*$`;
/** A group's number, as the schemas have it: letters and figures, parted by points, hyphens or strokes. */
export const groupNumber = `^${parted}`;
/** A direction's, as the schemas have it: the same, with a figure in it. */
export const directionNumber = String.raw`^(?=.*\d)${parted}`;

const direction = new RegExp(directionNumber);

export function isDirectionNumber(text: string): boolean {
  return text.length <= longestNumber && direction.test(text);
}

/**
 * How a number is built, whatever its letters and figures are: `n.n` of 5.1, `a-n-n` of EDI-2025-4. A small letter behind the last figure, as in 5.1a,
 * is that of a direction put between two others, and makes no other form.
 */
export function formOf(number: string): string {
  return withoutLetter(number).replace(/\d+|[A-Za-z]+/g, (run) => (/\d/.test(run) ? 'n' : 'a'));
}

/** The form of 5.1, which tells the group of a direction wherever groups have figures. */
export const formOfGroups = 'n.n';

export function withoutLetter(number: string): string {
  return number.replace(/(?<=\d)[a-z]$/, '');
}

/** The number of a group that begins a direction's, as far as it is built as that of the direction's own group: `5` of 5.1, `5` of 5.2.1, `A` of A.1. */
export function groupIn(number: string, group: string): string | undefined {
  const parts = number.split('.');
  const count = group.split('.').length;
  const head = parts.slice(0, count).join('.');
  return parts.length > count && formOf(head) === formOf(group) ? head : undefined;
}

/** The place in its group that a number tells: 3 of 5.3 and 5.3a in group 5; undefined where it is no more than a group's number, a point and figures. */
export function placeIn(group: string, number: string): number | undefined {
  const own = number.startsWith(`${group}.`) ? withoutLetter(number).slice(group.length + 1) : '';
  return /^\d{1,6}$/.test(own) ? Number(own) : undefined;
}

/** Figures by what they count, then letters, as people look a number up: 5.2 before 5.10, 5.1 before 5.1a. */
export function compareNumbers(one: string, other: string): number {
  if (one === other) return 0;
  const [a, b] = [one, other].map((number) => number.replace(/\d+/g, (run) => run.padStart(longestNumber, '0')));
  return `${a} ${one}` < `${b} ${other}` ? -1 : 1;
}

/** Behind a number, what is counted: “Direction 12 months” has lost a word, and names no direction 12. */
export const whatIsCounted = String.raw`%| ?(?:per|WTE|FTE|million|hours|days|weeks|months|years|times)\b`;

/** 5.1, 12 and a group's 5: figures alone, with a point and a letter at most. In a sentence other figures may follow that make it another number, or a date. */
const plainly = String.raw`\d+(?:\.\d+)?[a-z]?(?![-A-Za-z\d]|\.\d|${whatIsCounted})`;

/** The source of a pattern for numbers in a sentence: those that are known, whole and in either case, and any of figures. @param known as they are printed */
export function numbersInWords(known: Iterable<string>): string {
  const others = [...known].filter((one) => isDirectionNumber(one) && !/^\d+(?:\.\d+)?$/.test(one));
  const whole = others
    .toSorted((one, other) => other.length - one.length)
    .map((one) => one.replaceAll('.', String.raw`\.`).replace(/[A-Za-z]/g, inEitherCase))
    .map((one) => `${one}(?![A-Za-z\\d]|[./-][A-Za-z\\d])|`);
  return `(?:${whole.join('')}${plainly})`;
}

function inEitherCase(letter: string): string {
  return `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
}

/** Its letters as the figures that they look like: 1.1 of 1.l. */
export function inFigures(number: string): string {
  return number.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
}

/** The number that begins at the place in the words, with all that is parted by points, hyphens and strokes; '' where none does. */
export function numberAt(words: string, at: number): string {
  const [found = ''] = /^[A-Za-z\d]+(?:[./-][A-Za-z\d]+)*/.exec(words.slice(at, at + mostLookedAt)) ?? [];
  return isDirectionNumber(found) ? found : '';
}

/** More than any number has, so that one that is too long is seen to be. */
const mostLookedAt = longestNumber * 2;

/** What numbers of one series share, all but their last figures: `EDI-2025-` of EDI-2025-4. */
export function seriesOf(number: string): string {
  return withoutLetter(number).replace(/(?<!\d)\d+$/, '');
}

/** What somebody probably meant who wrote a number as none is written: `1,2`, `1.2.`, `Direction 1.2`; undefined where nothing is evident. */
export function numberMeant(written: string): string | undefined {
  const bare = written
    .trim()
    .replace(/^(?:directions?|number|no\.?)\s+/i, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[,·:]/g, '.')
    .replace(/(?<!\s)\s*([./-])[\s./-]*/g, '$1')
    .replace(/(?<!\s)\s*\(([a-z])\)$/, '$1')
    .replace(/^[./-]+|[./-]+$/g, '');
  return bare !== written && isDirectionNumber(bare) ? bare : undefined;
}

/** Several numbers run together: `1.1 1.2`, `1.1 and 1.2`, `12; 13`. */
export function severalNumbers(written: string): readonly string[] | undefined {
  const parts = written.trim().split(/\s*[;&+|]\s*|,(?=\d+\.)|,?\s+(?:(?:and|or|&)\s+)?/);
  return parts.length > 1 && parts.every(isDirectionNumber) ? parts : undefined;
}
