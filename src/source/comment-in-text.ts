/** Words that YAML takes for a remark, for they stand behind a number sign in a text without quotes. */
import { CST, Lexer } from 'yaml';
import { textBehind } from './causes-in-values.ts';
import { outlineOf, type Row } from './outline.ts';
import { problem, type Problem } from './problem.ts';
import { excerpt, lineAt } from './text-line.ts';
import { keysOfItems } from './typed-lists.ts';

/** What the lexer puts between the words of a file, and is none of them. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** An id, an address, a sum, the number of a telephone or a date in words, behind which a remark takes nothing away. */
const datum =
  /^(?:[a-z0-9£][\w£,.:/@+-]*|\+?[\d ().-]+|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]* \d{4})$/;

/** Keys whose values are words: one of them alone, `- nursing # and care`, is no id. */
const ofWords = /^(?:asked|introduction|items|labels|lead|measures|note|points|statement|summary|text|title|use)$/;

/**
 * The ends of texts without quotes that stop at a number sign, in the order of the file, sound YAML or not. Only YAML's own lexer tells a line
 * that goes on with a text, whatever it begins with, from one within brackets, and what stands behind a text from what stands behind its comma.
 */
export function commentsInTexts(text: string): readonly Problem[] {
  if (!/\S[ \t]+#/.test(text)) return [];
  const words = wordsIn(text);
  const keyAt = keysIn(text);
  return words.flatMap(({ word, end }, index) => {
    if (!word.startsWith('#')) return [];
    const [mark, before = nothing, spaces = nothing] = words.slice(Math.max(0, index - 3), index);
    if (!/^[ \t]/.test(spaces.word)) return [];
    if (/^["']/.test(before.word)) return /^#\d/.test(word) && ofWords.test(keyAt(end)) ? behindQuotes(word, end) : [];
    // One behind `>-` or `|` ends with its line.
    const isText = mark?.word === CST.SCALAR && !before.word.endsWith('\n');
    return isText && (!datum.test(before.word) || ofWords.test(keyAt(end))) ? ended(word, end) : [];
  });
}

/** The key of what stands before a remark, by the offset at which that ends: its own, or that of the list or the text it is in. */
function keysIn(text: string): (end: number) => string {
  let found: ReadonlyMap<number, string | undefined> | undefined;
  return (end) => {
    const { key } = lineAt(text, end - 1);
    if (key) return key.name;
    found ??= keysByEnd(text);
    return found.get(end) ?? '';
  };
}

function keysByEnd(text: string): ReadonlyMap<number, string | undefined> {
  const rows = outlineOf(text);
  const lists = keysOfItems(rows);
  const nameOf = (row: Row): string | undefined => lists.get(row) ?? row.line.key?.name;
  return new Map(rows.map((row) => [row.line.end, nameOf(row.head ?? row)]));
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

function ended(remark: string, end: number): Problem {
  return problem(
    'comment-in-text',
    [end - remark.length, end],
    `The text ends before the number sign: ${excerpt(remark)} would not be printed.`,
    'Put the whole text in double quotes; a remark stands on a line of its own.',
  );
}

/** Without a space behind its number sign it is hardly a remark: `"…" #4 and fees`. */
function behindQuotes(words: string, end: number): Problem {
  const help = 'Put it before the quotation mark; a remark stands on a line of its own.';
  return textBehind([end - words.length, end], 'quotation mark', excerpt(words), help);
}
