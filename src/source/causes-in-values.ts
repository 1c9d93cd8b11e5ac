/** Faults within a value: quotes and brackets left open, text behind a closing quote, signs that mean something to YAML. */
import { isScalar, visit, type Node, type Scalar } from 'yaml';
import { problem, type Problem, type Stretch } from './problem.ts';
import { excerpt, lineAt } from './text-line.ts';
import type { Fault } from './tree.ts';

export const quoteIt = 'Put the whole text in double quotes, or write it on the next line, indented, after >-';

/** A quote or a bracket that is opened and not closed. */
export function unclosed(text: string, fault: Fault, root: Node | null): Problem | undefined {
  if (fault.code === 'MISSING_CHAR' && /closing .quote/.test(fault.message)) {
    const scalar = quotedBefore(root, fault.from);
    return scalar?.range ? unclosedQuote(text, scalar.range[0]) : undefined;
  }
  const quote = quoteUpToNext(text, fault, root);
  if (quote !== undefined) return unclosedQuote(text, quote);
  if (/Flow (?:map|sequence)|flow (?:map|collection|sequence)/.test(fault.message)) return unclosedBracket(text, fault);
  return undefined;
}

/** A quote in brackets that goes on to where the next text begins: `{ id: "care, title: "Care" }`, `["1.1, "1.2"]`. */
function quoteUpToNext(text: string, fault: Fault, root: Node | null): number | undefined {
  if (fault.code !== 'UNEXPECTED_TOKEN' && fault.code !== 'MISSING_CHAR') return undefined;
  const [start = -1, end = -1] = quotedBefore(root, fault.from)?.range ?? [];
  if (start < 0 || text.slice(end, fault.from).trim() !== '') return undefined;
  const isInBrackets = /[[{,]\s*(?:[\w-]+:\s*)?$/.test(text.slice(Math.max(0, start - 200), start));
  const isNext = /,\s{0,40}(?:[\w-]{1,60}:\s{0,40})?(?:\[\s{0,40})?["']$/.test(text.slice(start, end));
  return isInBrackets && isNext ? start : undefined;
}

function unclosedQuote(text: string, at: number): Problem {
  const line = lineAt(text, at);
  const quote = text[at] ?? '"';
  const shown = excerpt(text.slice(at, line.end));
  const apostrophe = quote === "'" && /^'\p{L}/u.test(text.slice(at, at + 3));
  const name = quote === '"' ? 'quotation mark' : 'single quote';
  const help = apostrophe
    ? "Close the quote with ' at the end of the text; if it is an apostrophe, put the whole text in double quotes."
    : `Put ${quote === '"' ? 'a quotation mark' : "a '"} at the end of the text.`;
  return problem('unclosed-quote', [at, line.end], `The ${name} before ${shown} is never closed.`, help);
}

function unclosedBracket(text: string, fault: Fault): Problem | undefined {
  if (/Missing , |between/.test(fault.message))
    return noCommaBetween(text, [fault.from, Math.max(fault.to, fault.from + 1)]);
  const at = openBracket(text, fault.from);
  if (at === undefined) return undefined;
  const written = text.slice(at, lineAt(text, at).end).trimEnd();
  const end = closingBracket(written);
  if (text[fault.from] === ',' && /,\s*$/.test(text.slice(Math.max(0, fault.from - 200), fault.from)))
    return nothingBetween(fault.from, 'two commas');
  return end === undefined ? neverClosed(text, at) : withinBrackets(written.slice(0, end + 1), at);
}

/** @param at where the second of two items begins */
export function noCommaBetween(text: string, at: Stretch): Problem {
  const before = text.slice(0, at[0]).trimEnd();
  const { start } = lineAt(text, before.length);
  const sign = before.slice(start).search(/[ \t]#/);
  if (sign >= 0 && before.endsWith(',')) {
    const from = start + sign + 1;
    const remark = before.slice(from);
    const message = `The comma behind ${excerpt(remark.slice(0, -1))} is a part of the remark.`;
    const toDo = 'Put it before the number sign; if the words belong to the text, put the whole text in double quotes.';
    return problem('missing-comma', [from, before.length], message, toDo);
  }
  const help = 'Put a comma between two items; a text with a bracket in it needs quotes.';
  return problem('missing-comma', at, 'A comma is missing between two items in brackets.', help);
}

/** @param at the bracket */
export function neverClosed(text: string, at: number): Problem {
  const line = lineAt(text, at);
  const close = closes.get(text[at] ?? '') ?? ']';
  const help = `Put "${close}" at the end; if the bracket belongs to a text, put the whole text in double quotes.`;
  return problem(
    'unclosed-bracket',
    [at, line.end],
    `The bracket before ${excerpt(text.slice(at, line.end))} is never closed with "${close}".`,
    help,
  );
}

/** What is wrong between brackets that do close. */
function withinBrackets(written: string, at: number): Problem | undefined {
  const empty = /([[{,])\s*(?=,)/.exec(written);
  const dash = /[[,]\s*(?=-\s)/.exec(written);
  const found = empty ?? dash;
  if (!found) return undefined;
  const from = at + found.index + found[0].length;
  if (!empty)
    return problem(
      'yaml-syntax',
      [from, from + 1],
      'Within brackets no item has a dash.',
      'Delete the dash: commas tell one item from the next.',
    );
  return nothingBetween(from, empty[1] === ',' ? 'two commas' : 'the bracket and the comma');
}

function nothingBetween(at: number, what: string): Problem {
  const help = 'Delete the comma, or write the item that is missing.';
  return problem('yaml-syntax', [at, at + 1], `There is nothing between ${what}.`, help);
}

const closes: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
]);

/** The last bracket before the offset that opens a value and is not closed, or closed by one of the other kind. */
export function openBracket(text: string, before: number): number | undefined {
  const closed: string[] = [];
  for (let at = Math.min(before, text.length - 1); at >= 0; at--) {
    const character = text[at] ?? '';
    if (character === ']' || character === '}') closed.push(character);
    else if (closes.get(character) !== undefined && closed.pop() !== closes.get(character)) return at;
  }
  return undefined;
}

/** Where the bracket that the text begins with is closed. */
function closingBracket(text: string): number | undefined {
  const open: string[] = [];
  for (const [at, character] of [...text].entries()) {
    const close = closes.get(character);
    if (close !== undefined) open.push(close);
    else if (/[\]}]/.test(character) && open.pop() !== character) return undefined;
    if (open.length === 0) return at;
  }
  return undefined;
}

/** Text behind a value that is already complete: `'The Board's plan'`, `[Draft] The Board`, `{deadline} is`. */
export function afterQuote(text: string, fault: Fault, root: Node | null): Problem | undefined {
  if (fault.code !== 'UNEXPECTED_TOKEN' || !fault.message.includes('at node end')) return undefined;
  const scalar = quotedBefore(root, fault.from);
  const [start = -1, end = -1] = scalar?.range ?? [];
  if (!scalar || text.slice(end, fault.from).trim() !== '' || text.slice(end, fault.from).includes('\n'))
    return undefined;
  const quoted = text.slice(start, end);
  if (/\n *(?:- +)?[\w-]+: *["']$/.test(quoted)) return unclosedQuote(text, start);
  return behindQuote(text, [start, end], fault.from);
}

/** @param quoted the text in quotes @param from what follows it on its line */
export function behindQuote(text: string, [start, end]: Stretch, from: number): Problem {
  const line = lineAt(text, from);
  const rest = excerpt(text.slice(from, line.end));
  const [quote, help] =
    text[start] === "'"
      ? [
          'single quote',
          "Write an apostrophe twice ('') in a text in single quotes, or put the whole text in double quotes.",
        ]
      : [
          'quotation mark',
          'Write \\" for a quotation mark within the text, or write the text on the next line, indented, after >-.',
        ];
  return textBehind([end - 1, line.end], quote, rest, help);
}

/** @param at from the closing quote on */
export function textBehind(at: Stretch, quote: string, rest: string, help: string): Problem {
  const message = `The text ends at the second ${quote}: what follows, ${rest}, belongs to nothing.`;
  return problem('text-after-quote', at, message, help);
}

function quotedBefore(root: Node | null, offset: number): Scalar | undefined {
  let found: Scalar | undefined;
  visit(root, (_key, node) => {
    if (
      isScalar(node) &&
      (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') &&
      (node.range?.[0] ?? offset + 1) <= offset
    )
      found = node;
  });
  return found;
}

const meanings: Readonly<Record<string, string>> = {
  '@': 'is reserved',
  '`': 'is reserved',
  '%': 'is reserved',
  '&': 'marks a value',
  '*': 'refers to another value',
  '!': 'names a type',
  '|': 'begins a text on the next line',
  '>': 'begins a text on the next line',
  '{': 'begins keys in brackets',
  '[': 'begins a list in brackets',
  '-': 'begins an item of a list',
  ']': 'ends a list in brackets',
  '}': 'ends keys in brackets',
  ',': 'separates items in brackets',
};
const codes = new Set(['BAD_SCALAR_START', 'UNEXPECTED_TOKEN', 'BAD_ALIAS', 'TAG_RESOLVE_FAILED']);

/** A text whose first sign means something else to YAML. */
export function reservedCharacter(text: string, fault: Fault): Problem | undefined {
  const line = lineAt(text, fault.from);
  const at = fault.code === 'BAD_SCALAR_START' ? fault.from : (line.key?.value ?? line.at);
  const behindMark = fault.code === 'MISSING_CHAR' && /^[>|][-+]?#/.test(text.slice(at, at + 3));
  if (!codes.has(fault.code) && !behindMark) return undefined;
  const reserved = reservedStart(text.slice(at, line.end), at);
  if (!reserved) return undefined;
  return behindList(text.slice(at, line.end), at) ?? reserved;
}

/** What stands behind the bracket that closes a list of ids, or keys: `[a, b]]`, `[a, b].`, `[a], [b]`, `{ id: a },`. */
function behindList(content: string, at: number): Problem | undefined {
  const [, list = '', behind = ''] =
    /^(\[[^[\]]*\]|\{ *[a-z][\w-]*: [^{}]*\})(?=\S|\s+\[)(.*?)\s*$/.exec(content) ?? [];
  const isKeys = list.startsWith('{');
  const isOfIds = isKeys || /^\[["']?(?=[a-z]*[-\d])[a-z\d][\w.-]*["']?\s*[,\]]/.test(list);
  const isMore = !isKeys && /^(?:[\s,;&]*\[[^[\]]*\])+$/.test(behind);
  if (!/^[\]}]+$/.test(behind) && !(isOfIds && (isMore || /^[,;]$/.test(behind) || (!isKeys && /^[.:]$/.test(behind)))))
    return undefined;
  const whole = isMore ? content.trim().replaceAll(/\][\s,;&]*\[/g, ', ') : list;
  const message = /^[\]}]/.test(behind)
    ? 'There is a closing bracket too many.'
    : `The ${isKeys ? 'keys end at their brace' : 'list ends at its bracket'}: what follows, “${excerpt(behind.trim())}”, belongs to nothing.`;
  return problem(
    'yaml-syntax',
    [at + list.length, at + list.length + behind.length],
    message,
    `Write ${excerpt(whole, 80)}`,
  );
}

/** @param content what begins so, at this offset */
export function reservedStart(content: string, at: number): Problem | undefined {
  const [sign = ''] = content;
  const meaning = meanings[sign];
  if (!meaning) return undefined;
  const message = `The text begins with "${sign}", which ${meaning} in YAML: ${excerpt(content)}`;
  return problem('reserved-character', [at, at + content.length], message, helpFor(content));
}

function helpFor(content: string): string {
  if (/^- /.test(content))
    return 'Begin a list on the line below its key, indented; put a text that begins with a dash in double quotes.';
  return /^[->|][^\p{L}\p{N}]*$/u.test(content)
    ? 'Write ">-", with nothing behind it, where the text stands on the lines below.'
    : `${quoteIt}.`;
}
