/** Items of a list in brackets that were most likely one text, or one sum, until its comma divided them. */
import { outlineOf } from './outline.ts';
import { problem, type Problem } from './problem.ts';
import { excerpt } from './text-line.ts';

/** Most files have none. */
const suspicious = /\[[^[\]]*,\s*(?:(?:and|or)\s|\d{3}(?!\d)|[a-z]+\s)/;

/** With these words a text goes on, and none begins: “by locality”, “each quarter”. */
const goingOn = /^(?:by|per|in|for|of|with|from|to|each|every|within|including|which|who|that|where|such)\s/;

interface Item {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** On a line below the comma before it. */
  readonly isBelow: boolean;
}

export function dividedItems(text: string): readonly Problem[] {
  if (!suspicious.test(text)) return [];
  return outlineOf(text)
    .filter(({ role, value }) => (role === 'key' || role === 'item') && /^[[{]/.test(value))
    .flatMap(({ line, value }) => listsIn(text, line.end - value.length))
    .flatMap((items) => stretchesOf(items).map(told));
}

/** The lists in brackets within what begins with a bracket or a brace: the items of each. A quote within a word is none, and a remark no item. */
function listsIn(text: string, from: number): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  const open: (Item[] | undefined)[] = [];
  const tokens =
    /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{},]|(?:[^"'[\]{},#]|(?<=\S)#|(?<=[\p{L}\d])["'])+|#[^\n]*|["']/gsu;
  tokens.lastIndex = from;
  do {
    const token = tokens.exec(text);
    if (!token) break;
    const [shown] = token;
    if (shown === '[') lists.push([]);
    if (/^[[{]$/.test(shown)) open.push(shown === '[' ? lists.at(-1) : undefined);
    else if (/^[\]}]$/.test(shown)) open.pop();
    else if (shown !== ',' && shown.trim() !== '' && !shown.startsWith('#'))
      open.at(-1)?.push(itemAt(shown, token.index));
  } while (open.length > 0);
  return lists;
}

function itemAt(shown: string, at: number): Item {
  const start = at + shown.search(/\S/);
  const isBelow = /^\s*\n/.test(shown);
  return { text: shown.trim(), from: start, to: start + shown.trim().length, isBelow };
}

/** Items that stand one after the other and go on from each other. */
function stretchesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  if (isOneText(items)) return [items];
  const stretches: Item[][] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const last = stretches.at(-1);
    if (!before || !goesOn(items.slice(0, index), before, item)) continue;
    if (last?.at(-1) === before) last.push(item);
    else stretches.push([before, item]);
  }
  return stretches;
}

/** Whether all that stands behind the first goes on from it: small letters behind a capital, and a word that begins none. */
function isOneText([first, ...others]: readonly Item[]): boolean {
  return (
    first !== undefined &&
    /^\p{Lu}/u.test(first.text) &&
    others.every(({ text }) => /^\p{Ll}/u.test(text)) &&
    others.some(({ text }) => goingOn.test(text) || /^(?:and|or)\s/.test(text))
  );
}

/** Whether what stands before the comma goes on in an item. */
function goesOn(all: readonly Item[], before: Item, item: Item): boolean {
  if (/^["']/.test(before.text) || /^["']/.test(item.text)) return false;
  const isProse = all.some((one) => /^\p{Lu}|\s/u.test(one.text));
  return isOneSum(before, item) || (isProse && /^(?:and|or)\s/.test(item.text));
}

function isOneSum(before: Item, item: Item): boolean {
  if (!/\d$/.test(before.text) || !/^\d{3}(?!\d)/.test(item.text)) return false;
  if (isNext(before, item)) return true;
  // No number begins with 0, and a line may end within a sum.
  const [, pound] = /(?<!\d)(£?)[1-9]\d{0,2}$/.exec(before.text) ?? [];
  return pound !== undefined && (item.text.startsWith('0') || (pound !== '' && item.isBelow));
}

function isNext(before: Item, item: Item): boolean {
  return item.from === before.to + 1;
}

function told(stretch: readonly Item[]): Problem {
  const [first, second] = stretch;
  const last = stretch.at(-1);
  if (!first || !second || !last) throw new Error('nothing goes on');
  const isSum = isOneSum(first, second);
  const whole = stretch.map(({ text }) => text).join(isSum ? ',' : ', ');
  return problem(
    'comma-in-brackets',
    [first.from, last.to],
    `In brackets a comma ends an item: ${excerpt(whole)} is ${stretch.length}: ${stretch.map(({ text }) => `"${excerpt(text, 20)}"`).join(', ')}.`,
    isSum && isNext(first, second)
      ? `If it is one, put it in quotes: "${whole}"; if not, put a space behind the comma.`
      : `If it is one, put it in quotes: "${whole}"; if not, put each in quotes.`,
  );
}
