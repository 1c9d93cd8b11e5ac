/** Finds round brackets and quotation marks that open and never close, or close without having opened. */
import { matches } from '../../model/matches.ts';
import type { Reading } from '../language/reading.ts';
import { readingsWithReported } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';

/** A label such as "a)" closes nothing, and letters that were damaged are no marks. */
const bracket = /(?:^|\s)(?:[a-z]{1,4}|\d{1,2})\)(?=\s)|[()]|(?<!â€)[“”]/g;

export const unpairedBracket: Rule = {
  severity: 'advice',
  summary: 'A round bracket or a quotation mark opens and does not close in the same text, or closes and never opened.',
  why: 'The reader cannot tell where the remark ends and the provision goes on.',
  example: inText(
    'The Board plans care (with the people who use it.',
    'The Board plans care a) with the people who use it (and with carers).',
  ),
  holds: 'texts',
  *check(pack) {
    for (const one of readingsWithReported(pack))
      for (const at of unpaired(one))
        yield {
          message: messages[one.words[at] ?? ''] ?? 'This bracket closes, but none is open.',
          at: one.span(at, at + 1),
          help: 'Add the one that is missing, or delete this one.',
        };
  },
};

const messages: Readonly<Record<string, string>> = {
  '(': 'This bracket is not closed.',
  '“': 'This quotation mark is not closed.',
  '”': 'This quotation mark closes, but none is open.',
  '‘': 'This quotation mark is not closed.',
  '"': 'This quotation mark has no partner.',
};

const partners = new Map([
  ['(', ')'],
  ['“', '”'],
]);

/** Where in the words those without a partner stand, in order. */
function unpaired({ words }: Reading): readonly number[] {
  if (!/[()“”‘"]/.test(words)) return [];
  const marks = matches(words, bracket);
  const found = [...partners].flatMap(([open, close]) => alone(marks, open, close));
  return [...found, ...(found.some((at) => /[“”]/.test(words[at] ?? '')) ? [] : withoutSides(words))].sort(
    (one, other) => one - other,
  );
}

/** Marks that may be something else: the closing single one is an apostrophe as well, and behind a figure a straight one means inches. */
function withoutSides(words: string): readonly number[] {
  const single = words.lastIndexOf('‘');
  const straight = matches(words, /(?<!\d)"/g);
  const last = straight.length % 2 === 1 ? straight.at(-1) : undefined;
  return [...(single >= 0 && !words.includes('’', single) ? [single] : []), ...(last ? [last.index] : [])];
}

function alone(marks: readonly RegExpExecArray[], open: string, close: string): readonly number[] {
  const opened: number[] = [];
  const closing: number[] = [];
  for (const { 0: mark, index } of marks) {
    if (mark === open) opened.push(index);
    else if (mark === close && opened.pop() === undefined) closing.push(index);
    // "(see a)" closes what was opened.
    else if (mark.length > 1 && close === ')') opened.pop();
  }
  return [...closing, ...opened];
}
