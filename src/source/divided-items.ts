/** Items of a list in brackets that were most likely one text, or one sum, until its comma divided them. */
import { outlineOf } from './outline.ts';
import { problem, type Problem } from './problem.ts';
import { excerpt } from './text-line.ts';

/** Most files have none. */
const suspicious = /\[[^[\]]*,(?:\s*(?:and|or)\s|\d{3}(?!\d))|\bmeasures:\s*\[[^[\]]*,\s*\p{Ll}/u;

interface Item {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface List {
  /** The key before it, if it is not an item itself. */
  readonly key: string;
  readonly items: Item[];
}

export function dividedItems(text: string): readonly Problem[] {
  if (!suspicious.test(text)) return [];
  return outlineOf(text)
    .filter(({ role, value }) => (role === 'key' || role === 'item') && /^[[{]/.test(value))
    .flatMap(({ line, value }) => listsIn(text, line.end - value.length))
    .flatMap(({ key, items }) =>
      items.slice(1).flatMap((item, at) => divided(key, items.slice(0, at + 1), item) ?? []),
    );
}

/** The lists in brackets within what begins with a bracket or a brace. */
function listsIn(text: string, from: number): readonly List[] {
  const lists: List[] = [];
  const open: (List | undefined)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{},]|[^"'[\]{},]+|["']/gs;
  tokens.lastIndex = from;
  do {
    const token = tokens.exec(text);
    if (!token) break;
    const [shown] = token;
    if (/^[[{]$/.test(shown)) open.push(shown === '[' ? opened(text, token.index, lists) : undefined);
    else if (/^[\]}]$/.test(shown)) open.pop();
    else if (shown !== ',' && shown.trim() !== '') open.at(-1)?.items.push(itemAt(shown, token.index));
  } while (open.length > 0);
  return lists;
}

function opened(text: string, at: number, lists: List[]): List {
  const [, key = ''] = /(?<![\w-])([\w-]{1,60}):\s{0,9}$/.exec(text.slice(Math.max(0, at - 60), at)) ?? [];
  const list = { key, items: [] };
  lists.push(list);
  return list;
}

function itemAt(shown: string, at: number): Item {
  const start = at + shown.search(/\S/);
  return { text: shown.trim(), from: start, to: start + shown.trim().length };
}

/** Whether what stands before the comma goes on in an item. */
function divided(key: string, before: readonly Item[], item: Item): Problem | undefined {
  const [last, first] = [before.at(-1), before[0]];
  if (!last || !first || /^["']/.test(last.text) || /^["']/.test(item.text)) return undefined;
  const isProse = before.some((one) => /^\p{Lu}|\s/u.test(one.text));
  const isSum = item.from === last.to + 1 && /\d$/.test(last.text) && /^\d{3}(?!\d)/.test(item.text);
  const goesOn =
    /^(?:and|or)\s/.test(item.text) ||
    (key === 'measures' && /^\p{Lu}/u.test(first.text) && /^\p{Ll}/u.test(item.text));
  if (!isSum && !(isProse && goesOn)) return undefined;
  const whole = `${last.text},${isSum ? '' : ' '}${item.text}`;
  return problem(
    'comma-in-brackets',
    last.from,
    item.to,
    `In brackets a comma ends an item: ${excerpt(whole)} is two, ${excerpt(last.text, 20)} and ${excerpt(item.text, 20)}.`,
    isSum
      ? `If it is one, put it in quotes: "${whole}"; if it is two, put a space behind the comma.`
      : `If it is one, put it in quotes: "${whole}"; if it is two, put each in quotes.`,
  );
}
