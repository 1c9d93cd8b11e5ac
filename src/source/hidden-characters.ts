/** Characters that look like a plain space or like nothing, where only a plain space or nothing will do: YAML takes them for letters. */
import { problem, type Problem } from './problem.ts';

const hidden = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\u00ad]/;
const one = hidden.source;

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
  '\ufeff': 'a byte order mark',
};
const isSpace = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;

interface Place {
  readonly pattern: RegExp;
  /** Where in the line it is, as a message says it. */
  readonly where: (line: RegExpExecArray) => string;
  /** Whether a plain space belongs there. */
  readonly space: boolean;
}

/** In the order of a line. In each the first group is what comes before, the second what is hidden. */
const places: readonly Place[] = [
  {
    pattern: new RegExp(`^([ \\t]*)((?:${one})(?:${one}|[ \\t])*)(?=\\S|$)`, 'd'),
    where: () => 'at the start of the line',
    space: true,
  },
  {
    pattern: new RegExp(`^([ \\t]*(?:- +)*-)((?:${one}| )*${one}(?:${one}| )*)(?=\\S)`, 'd'),
    where: () => 'behind the dash',
    space: true,
  },
  {
    pattern: new RegExp(`^([ \\t]*(?:- +)*([A-Za-z][\\w-]*))((?:${one})+)(?=:)`, 'd'),
    where: ([, , name = '']) => `behind "${name}"`,
    space: false,
  },
  {
    pattern: new RegExp(`^([ \\t]*(?:- +)*([A-Za-z][\\w-]*):)((?:${one}| )*${one}(?:${one}| )*)(?=\\S)`, 'd'),
    where: ([, , name = '']) => `behind "${name}:"`,
    space: true,
  },
  {
    pattern: new RegExp(`^([ \\t]*(?:- +)*(?:[A-Za-z][\\w-]*: +)([a-z0-9][\\w-]*))((?:${one}| )*${one})\\s*$`, 'd'),
    where: ([, , word = '']) => `behind "${word}"`,
    space: false,
  },
  {
    pattern: new RegExp(
      `^([ \\t]*(?:- +)*[A-Za-z][\\w-]*: +\\[(?:[\\w-]+, *)*([\\w-]*,?))((?:${one}| )*${one}(?:${one}| )*)(?=[\\w-]*[,\\]])`,
      'd',
    ),
    where: ([, , word = '']) => (word === '' ? 'behind "["' : `behind "${word}"`),
    space: false,
  },
];

/** A longer line is no key, and would take long to look through. */
const longest = 2000;

/** One problem for each place; none in a text that has no such character. */
export function hiddenCharacters(text: string): readonly Problem[] {
  if (!hidden.test(text)) return [];
  const found: Problem[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end);
    if (line.length <= longest && hidden.test(line))
      found.push(...places.flatMap((place) => inLine(line, start, place) ?? []));
    start = end === -1 ? text.length + 1 : end + 1;
  }
  return found;
}

function inLine(line: string, start: number, { pattern, where, space }: Place): Problem | undefined {
  const match = pattern.exec(line);
  const stretch = match?.indices?.at(-1);
  if (!match || !stretch) return undefined;
  const [from, to] = stretch;
  const letters = line.slice(from, to);
  const first = [...letters].find((letter) => hidden.test(letter)) ?? '';
  const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name =
    names[first] ?? (isSpace.test(first) ? 'a space that is none to YAML' : 'a character that cannot be seen');
  const many = [...letters].filter((letter) => hidden.test(letter)).length;
  const message = `There is ${name} ${where(match)} (U+${code})${many > 1 ? `, and ${many - 1} more behind it` : ''}.`;
  const fix = where(match) === 'at the start of the line' ? ' '.repeat(width(letters)) : space ? ' ' : '';
  const help = space ? 'Put a plain space there instead.' : 'Delete it.';
  return {
    ...problem(
      'hidden-character',
      start + from,
      start + to,
      message,
      `${help} It often comes with text pasted from Word or a web page.`,
    ),
    fix,
  };
}

function width(letters: string): number {
  return [...letters].filter((letter) => letter === ' ' || isSpace.test(letter)).length;
}
