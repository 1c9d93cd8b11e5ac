/** Finds items, directions and titles that begin with the number or letter that stands before them anyhow. */
import type { Authored, Finding } from '../../diagnostic.ts';
import { isDirectionNumber } from '../../model/number.ts';
import type { Pack } from '../../model/pack.ts';
import { listsOf } from '../language/lists.ts';
import { readingsOfDirections } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

const label = /^\(?(\d{1,2}|[a-z]|[ivx]{1,4})(?:[.)]\s+|\))(?=\S)/;
/** “c. 300 people” are about so many, where no item beside it has a label. */
const shortened = /^(?:c\. ?£?\d|[a-z]\. ?[a-z]\.)/;
/** What a number before it counts: “3.2 WTE”, “1.1 GPs”. */
const unit = /^\s+(?:(?:WTE|FTE|PA)s?|GPs)\b/;
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

export const labelBeforeText: Rule = {
  severity: 'warning',
  summary: 'An item of a list, a direction or a title begins with a number or letter of its own.',
  why: 'Packs print the number of a direction and of a group, and the bullet, number or letter of an item. What is typed would stand there a second time.',
  example: {
    file: '2030-31/02-resources.yaml',
    bad: 'text: "2.1. {nhs-example} and',
    good: 'text: "{nhs-example} and',
  },
  *check(pack) {
    yield* labelled(pack);
    for (const { words, role, direction, span } of readingsOfDirections(pack)) {
      const typed = role === 'direction' && direction ? typedNumber(words, direction.number) : '';
      if (typed !== '') yield numbered(`Direction ${direction?.number ?? ''}`, typed, span(0, typed.length));
    }
    for (const group of pack.groups) {
      yield* titled(`The title of group ${group.number}`, group);
      for (const one of group.directions) yield* titled(`The title of direction ${one.number}`, one);
    }
  },
};

function* labelled(pack: Pack): Generator<Finding> {
  for (const { items } of listsOf(pack))
    for (const [index, { words, role, span }] of items.entries()) {
      const [typed, value = ''] = (role === 'item' && label.exec(words)) || [];
      // Another than its own is cited, or goes on from a list above.
      if (typed === undefined || !labelsOf(index).includes(value)) continue;
      if (shortened.test(words) && ![index - 1, index + 1].some((at) => isLabelled(items[at]?.words, at))) continue;
      yield {
        message: `The item begins with “${typed.trim()}”, and a list prints a mark of its own before each.`,
        at: span(0, typed.trimEnd().length),
        help: 'Delete it. In running text “labels: numbered” prints numbers, and “labels: lettered” letters.',
      };
    }
}

function isLabelled(words: string | undefined, index: number): boolean {
  const typed = label.exec(words ?? '')?.[1];
  return typed !== undefined && labelsOf(index).includes(typed);
}

/** How the item is labelled in a list. */
function labelsOf(index: number): readonly (string | undefined)[] {
  return [String(index + 1), index < 26 ? String.fromCharCode(97 + index) : undefined, roman[index]];
}

function* titled(
  what: string,
  { number, title, origin }: Authored & { readonly number: string; readonly title?: string },
): Generator<Finding> {
  const typed = typedNumber(title ?? '', number);
  if (typed !== '') yield numbered(what, typed, origin.part(['title'], 0, typed.length));
}

/** The number with which the words begin, where it is its own and belongs to no sentence: not “4.2 per cent of”. */
function typedNumber(words: string, number: string): string {
  const before = /^(?:Direction\s+)?/.exec(words)?.[0] ?? '';
  if (!words.startsWith(before + number)) return '';
  const typed = before + number;
  const [mark] = /^(?:[.):]+|\s+[-–—](?=\s))(?=\s*\p{L})/u.exec(words.slice(typed.length)) ?? [];
  if (mark !== undefined) return typed + mark;
  const behind = words.slice(typed.length);
  const isOwn = isDirectionNumber(number) && !/^\d+$/.test(number);
  return isOwn && /^\s+\p{Lu}/u.test(behind) && !unit.test(behind) ? typed : '';
}

function numbered(what: string, typed: string, at: Finding['at']): Finding {
  return {
    message: `${what} begins with its own number, “${typed}”, which is printed before it anyhow.`,
    at,
    help: 'Delete it.',
  };
}
