/** What one pack says otherwise than another: the same by direction, figure and text, whether the two are years, versions or drafts. */
import type { Span } from '../diagnostic.ts';
import { numberAmongYears, type Direction } from './direction.ts';
import { parseMoney, subtract, type Money } from './money.ts';
import { everyDirection, type Pack } from './pack.ts';
import { readable, statementsOf, statementsOfMoney, type Statement } from './statement.ts';
import type { Say } from './wording.ts';
import { grouped } from '../grouped.ts';

/** One aspect of a subject; without `before` it was not said, without `after` it is no longer said. */
export interface AspectChange {
  /** The same for every pack: `words`, `amount`. */
  readonly key: string;
  /** For the reader. */
  readonly aspect: string;
  readonly before?: string;
  readonly after?: string;
  /** In the later pack; in the earlier one for what is no longer said. */
  readonly at: Span;
}

/** What became of one subject. */
export interface Change {
  /** The same for every pack: `direction 3.2`, by its number in the earlier one. */
  readonly key: string;
  /** For the reader: "Direction 3.2". */
  readonly subject: string;
  readonly kind: 'added' | 'taken-out' | 'changed' | 'renumbered';
  /** The earlier name of what was renumbered: "Direction 3.2". */
  readonly was?: string;
  readonly aspects: readonly AspectChange[];
}

/**
 * The changes from one pack to another, in the order of the later pack, then what was taken out. A direction is the one that it says
 * it continues, varies or supersedes; otherwise the one of its number; otherwise, in another version of the year, the one that has become of
 * the same earlier direction; otherwise one with the same words. With another number it was renumbered.
 */
export function changesBetween(before: Pack, after: Pack, say: Say): readonly Change[] {
  const earlierNumber = pairs(before, after);
  const taken = new Set(earlierNumber.values());
  // A new direction may have a number that in the earlier pack is another's.
  const numberOf = ({ number }: Direction): string =>
    earlierNumber.get(number) ?? (taken.has(number) ? `${number} (new)` : number);
  return changesOf(
    statementsOf(before, say, ({ number }) => number),
    statementsOf(after, say, numberOf, before.budget),
    say,
  );
}

/** Those of the money alone. */
export function moneyChangesBetween(before: Pack, after: Pack, say: Say): readonly Change[] {
  return changesOf(statementsOfMoney(before, say), statementsOfMoney(after, say, before.budget), say);
}

/** How much more a sum is than it was; undefined where one of the two is none. */
export function differenceIn({ before = '', after = '' }: AspectChange): Money | undefined {
  const [was, is] = [parseMoney(before), parseMoney(after)];
  return was === undefined || is === undefined ? undefined : subtract(is, was);
}

function changesOf(before: Iterable<Statement>, after: Iterable<Statement>, say: Say): readonly Change[] {
  const said = grouped(before, ({ key }) => key);
  const says = grouped(after, ({ key }) => key);
  const changes: Change[] = [];
  for (const [key, now] of says) {
    const then = said.get(key);
    const change = then ? compared(then, now, say) : whole(now, 'added', say);
    if (change) changes.push(change);
  }
  for (const [key, then] of said) if (!says.has(key)) changes.push(whole(then, 'taken-out', say));
  return changes;
}

/** The stretches in which two texts differ, with some words around them; short texts whole. */
export function differingStretches(
  before: string,
  after: string,
  around = 80,
): readonly [before: string, after: string] {
  if (Math.max(before.length, after.length) <= 3 * around) return [before, after];
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let end = 0;
  const most = Math.min(before.length, after.length) - from;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const cut = (text: string): string => {
    const word = from <= around ? 0 : text.lastIndexOf(' ', from - around) + 1;
    // What stands in the place of a list, “[the strategic aims]”, is shown whole.
    const mark = text.lastIndexOf('[', word);
    const start = mark !== -1 && text.slice(mark, from).indexOf(']') >= word - mark ? mark : word;
    const next = text.indexOf(' ', text.length - end + around);
    const stop = next === -1 || end <= around ? text.length : next;
    return `${start > 0 ? '… ' : ''}${text.slice(start, stop)}${stop < text.length ? ' …' : ''}`;
  };
  return [cut(before), cut(after)];
}

/** The number in the earlier pack, by the number in the later one. */
function pairs(before: Pack, after: Pack): ReadonlyMap<string, string> {
  const [old, now] = [[...everyDirection(before)], [...everyDirection(after)]];
  const isThere = new Set(old.map(({ number }) => number));
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (direction: Direction, number: string | undefined): void => {
    if (number === undefined || !isThere.has(number) || taken.has(number) || found.has(direction.number)) return;
    found.set(direction.number, number);
    taken.add(number);
  };
  for (const direction of now)
    pair(
      direction,
      direction.changes.find(({ effect, year }) => effect !== 'revokes' && year === before.year.id)?.number,
    );
  for (const direction of now) pair(direction, direction.number);
  if (before.year.id === after.year.id) {
    const [was, is] = [
      earlierNames(old.filter(({ number }) => !taken.has(number))),
      earlierNames(now.filter(({ number }) => !found.has(number))),
    ];
    for (const [name, direction] of is) if (direction) pair(direction, was.get(name)?.number);
  }
  for (const direction of now)
    pair(direction, old.find((one) => !taken.has(one.number) && wordsOf(one) === wordsOf(direction))?.number);
  return found;
}

/** The directions by each earlier one that they go on from; undefined for one from which several do. */
function earlierNames(directions: readonly Direction[]): ReadonlyMap<string, Direction | undefined> {
  const found = new Map<string, Direction | undefined>();
  for (const direction of directions)
    for (const change of direction.changes)
      if (change.effect !== 'revokes')
        found.set(numberAmongYears(change), found.has(numberAmongYears(change)) ? undefined : direction);
  return found;
}

function wordsOf({ text, items }: Direction): string {
  return [text, ...items].join('\n').replaceAll(/\s+/g, ' ');
}

type Subject = readonly [Statement, ...Statement[]];

function whole(statements: Subject, kind: 'added' | 'taken-out', say: Say): Change {
  const aspects = statements.map((one) => ({
    ...namedAspect(one.aspect, say),
    ...(kind === 'added' ? { after: readable(one) } : { before: readable(one) }),
    at: one.at,
  }));
  const [{ key, subject }] = statements;
  return { key, subject, kind, aspects };
}

function namedAspect(key: string, say: Say): Pick<AspectChange, 'key' | 'aspect'> {
  return { key, aspect: say(`changes.${key}`) };
}

function compared(then: Subject, now: Subject, say: Say): Change | undefined {
  const old = new Map(then.map((one) => [one.aspect, one]));
  const fresh = new Map(now.map((one) => [one.aspect, one]));
  const aspects = [...new Set([...fresh.keys(), ...old.keys()])].flatMap((aspect): AspectChange[] => {
    const [was, is] = [old.get(aspect), fresh.get(aspect)];
    const at = (is ?? was)?.at;
    if (at === undefined || was?.value === is?.value) return [];
    const [before, words] = [was && readable(was), is && readable(is)];
    // Where the marks alone differ that is what is told.
    const after = words !== undefined && words === before ? say('changes.set-otherwise', { words }) : words;
    const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
    return [{ ...namedAspect(aspect, say), ...values, at }];
  });
  const [{ subject: was }, { key, subject }] = [then[0], now[0]];
  if (was !== subject && key.startsWith('direction ')) return { key, subject, kind: 'renumbered', was, aspects };
  return aspects.length === 0 ? undefined : { key, subject, kind: 'changed', aspects };
}
