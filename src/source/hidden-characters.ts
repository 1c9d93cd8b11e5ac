/** Characters that look like a plain space or like nothing, where only a plain space or nothing will do: YAML takes them for letters. */
import { codeOf, hidden, isSpace, named, pasted } from './odd-characters.ts';
import { problem, type Problem } from './problem.ts';

const one = hidden.source;

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
    pattern: new RegExp(`^([ \\t]*(?:- +)*([A-Za-z][\\w-]*):)((?:${one}| )*${one}(?:${one}| )*)(?=\\S|\\s*$)`, 'd'),
    where: ([, , name = '']) => `behind "${name}:"`,
    space: true,
  },
  {
    pattern: new RegExp(`^([ \\t]*(?:- +)*(?:[A-Za-z][\\w-]*: +)([a-z0-9£][\\w£,.-]*))((?:${one}| )*${one})\\s*$`, 'd'),
    where: ([, , word = '']) => `behind "${word}"`,
    space: false,
  },
  {
    pattern: new RegExp(`^([ \\t]*(?:- +)*(?:[A-Za-z][\\w-]*: +)?([>|][-+\\d]*))((?:${one}| )*${one})\\s*$`, 'd'),
    where: ([, , mark = '']) => `behind "${mark}"`,
    space: false,
  },
  {
    pattern: new RegExp(
      `^([ \\t]*(?:- +)*[A-Za-z][\\w-]*: +\\[(?:[\\w-]+, *)*?([\\w-]*,?))((?:${one}| )*${one}(?:${one}| )*)(?=[\\w-]*[,\\]])`,
      'd',
    ),
    where: ([, , word = '']) => (word === '' ? 'behind "["' : `behind "${word}"`),
    space: false,
  },
  {
    // In braces that begin with a key, outside quotes.
    pattern: new RegExp(
      `^([ \\t]*(?:- +)*(?:[A-Za-z][\\w-]*: +)?\\[?(?=\\{ *[a-z][\\w-]*:(?: |${one}))(?:[^"']|"[^"]*"|'[^']*')*?[{,] *([a-z][\\w-]*):)((?:${one}| )*${one}(?:${one}| )*)(?=\\S)`,
      'd',
    ),
    where: ([, , name = '']) => `behind "${name}:"`,
    space: true,
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
  const many = [...letters].filter((letter) => hidden.test(letter)).length;
  const message = `There is ${named(first)} ${where(match)} (${codeOf(first)})${many > 1 ? `, and ${many - 1} more behind it` : ''}.`;
  const fix = where(match) === 'at the start of the line' ? ' '.repeat(width(letters)) : space ? ' ' : '';
  const help = space ? 'Put a plain space there instead.' : 'Delete it.';
  return {
    ...problem('hidden-character', [start + from, start + to], message, `${help} ${pasted}`),
    fix,
  };
}

function width(letters: string): number {
  return [...letters].filter((letter) => letter === ' ' || isSpace(letter)).length;
}
