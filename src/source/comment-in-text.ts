/** Words that YAML takes for a remark, for they stand behind a number sign in a text without quotes. */
import { CST, Lexer } from 'yaml';
import { problem, type Problem } from './problem.ts';
import { excerpt } from './text-line.ts';

/** What the lexer puts between the words of a file, and is none of them. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** An id, an address, a sum, the number of a telephone or a date in words, behind which a remark takes nothing away. */
const datum =
  /^(?:[a-z0-9£][\w£,.:/@+-]*|\+?[\d ().-]+|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]* \d{4})$/;

/**
 * The ends of texts without quotes that stop at a number sign, in the order of the file, sound YAML or not. Only YAML's own lexer tells a line
 * that goes on with a text, whatever it begins with, from one within brackets, and what stands behind a text from what stands behind its comma.
 */
export function commentsInTexts(text: string): readonly Problem[] {
  if (!/\S[ \t]+#/.test(text)) return [];
  const words = wordsIn(text);
  return words.flatMap(({ word, end }, index) =>
    word.startsWith('#') && endsText(words.slice(Math.max(0, index - 3), index)) ? ended(word, end) : [],
  );
}

interface Word {
  readonly word: string;
  /** The offset at which it ends. */
  readonly end: number;
}

/** What YAML's own lexer makes of a text, its marks among it: a text in quotes, over however many lines, is one word. */
export function wordsIn(text: string): readonly Word[] {
  let end = 0;
  return Array.from(new Lexer().lex(text), (word) => {
    if (!marks.has(word)) end += word.length;
    return { word, end };
  });
}

const nothing: Word = { word: '', end: 0 };

/** Whether the three words before a remark are the mark of a text, the text, and spaces; one behind `>-` or `|` ends with its line. */
function endsText([mark, { word: text } = nothing, { word: spaces } = nothing]: readonly Word[]): boolean {
  return mark?.word === CST.SCALAR && /^[ \t]/.test(spaces) && !text.endsWith('\n') && !datum.test(text);
}

function ended(remark: string, end: number): Problem {
  return problem(
    'comment-in-text',
    [end - remark.length, end],
    `The text ends before the number sign: ${excerpt(remark)} would not be printed.`,
    'Put the whole text in double quotes; a remark stands on a line of its own.',
  );
}
