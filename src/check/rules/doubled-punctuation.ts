/** Finds punctuation typed twice: "..", ",,", ",.". */
import { patternRule } from '../language/pattern-rule.ts';
import type { Reading, Said } from '../language/reading.ts';
import { readingsWithNames } from '../language/readings.ts';
import { inText } from '../rule.ts';

/** Three full stops are an ellipsis. */
const doubled = /(?<!\.)\.\.(?!\.)|,,+|;;+|[,;:]\.(?=\s|$)/g;
/** The characters around marks that are certainly one typed twice. Of others nobody can tell what is meant: “pages 10..20”, “A..Z”, “1,,5”. */
const certain = /^(?!\d\s\d)\S(?:[\s”’"')\]*,;:?!]|$)/;
/** As a spreadsheet doubles them. */
const quotes = /""[^"\n]{1,200}""/g;
/** Of a short text, which is no item of a list; others follow it in print. */
const atEnd = /(?<=\S)[,;]$/g;

export const doubledPunctuation = patternRule({
  severity: 'warning',
  summary:
    'A full stop, comma, semicolon or quotation mark is typed twice, or a comma stands before a full stop or at the end of a short text.',
  why: 'It is a slip that every reader sees, and where a sentence ends is then in doubt.',
  example: inText(
    'The Board plans care with the people who use it..',
    'The Board plans care with the people who use it...',
  ),
  texts: readingsWithNames,
  patterns: [
    {
      pattern: doubled,
      said: ofDoubled,
    },
    {
      pattern: quotes,
      said: ([found]) => ({
        message: `${found} has its quotation marks twice.`,
        help: `Write ${found.slice(1, -1)}.`,
      }),
    },
    {
      pattern: atEnd,
      said: ([mark], { role }) =>
        role === 'field' || role === 'verbatim' || role === 'heading'
          ? { message: `The text ends with “${mark}”.`, help: 'Delete it.', instead: '' }
          : undefined,
    },
  ],
});

function ofDoubled({ 0: marks, index, input }: RegExpExecArray, { typed }: Reading): Said | undefined {
  // A name that has them is told where it is written, not where it is filled in.
  if (!typed(index, index + 1) && !typed(index + marks.length - 1, index + marks.length)) return undefined;
  const after = input.slice(index + marks.length, index + marks.length + 2);
  const around = (input[index - 1] ?? ' ') + after;
  // The path of a file: “../plans”.
  if (/^.?[/\\]/.test(around)) return undefined;
  const right = marks.slice(-1);
  if (certain.test(around))
    return { message: `“${marks}” is written for “${right}”.`, help: `Write “${right}”.`, instead: right };
  return {
    message: `“${marks}” is no mark of punctuation.`,
    help: right === '.' ? 'Write “.”, “…” or “to”, as is meant.' : `Write “${right}”, or what is missing before it.`,
  };
}
