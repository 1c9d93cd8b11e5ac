/** Paragraphs that are in both documents word for word, each in another place: what moved, and which of them moved together. */
import { plain } from '../doc/build.ts';
import type { Flow, Move, Paragraph } from './flow.ts';

/** Fewer words may stand anywhere by chance: they moved only beside others that did. */
const fewest = 4;

/** Where each of those that moved stands now. Its label is that of its place, and may be another. */
export function movesBetween(gone: readonly Flow[], come: readonly Flow[]): ReadonlyMap<Flow, Flow> {
  const [old, now] = [gone.map(movableWords), come.map(movableWords)];
  const places = onlyPlaces(now);
  const moves = new Map<Flow, Flow>();
  const taken = new Set<Flow>();
  const move = (from: number, to: number): boolean => {
    const [was, is] = [gone[from], come[to]];
    if (!was || !is || old[from] === undefined || old[from] !== now[to] || moves.has(was) || taken.has(is))
      return false;
    moves.set(was, is);
    taken.add(is);
    return true;
  };
  for (const [words, from] of onlyPlaces(old)) {
    if (from === undefined) continue;
    const to = leadsOn(gone[from]) ? undefined : places.get(words);
    if (to === undefined || words.split(' ').length <= fewest || !move(from, to)) continue;
    for (let by = 1; !opens(gone[from + by]) && move(from + by, to + by); by++);
    for (let by = 1; !opens(gone[from - by + 1]) && move(from - by, to - by); by++);
  }
  return moves;
}

/** Those in the order of both documents that moved, with what each is a part of: neighbours that are neighbours again moved as one. */
export function namedMoves(order: readonly Flow[], moves: ReadonlyMap<Flow, Flow>): ReadonlyMap<Flow, Move> {
  const places = new Map(order.map((item, index) => [item, index]));
  const isNext = (one: Flow | undefined, other: Flow | undefined): boolean =>
    one !== undefined && other !== undefined && (places.get(other) ?? 0) - (places.get(one) ?? 0) === 1;
  const named = new Map<Flow, Move>();
  let count = 0;
  order.forEach((from, index) => {
    const to = moves.get(from);
    if (!to) return;
    const [before, after] = [order[index - 1], order[index + 1]];
    const begins = !before || !isNext(moves.get(before), to);
    const ends = !after || !isNext(to, moves.get(after));
    if (begins) count++;
    for (const item of [from, to]) named.set(item, { name: `move${count}`, begins, ends });
  });
  return named;
}

/** Where words are; undefined of those that are there more than once. */
function onlyPlaces(all: readonly (string | undefined)[]): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  all.forEach((words, index) => {
    if (words !== undefined) places.set(words, places.has(words) ? undefined : index);
  });
  return places;
}

/** Whether a direction begins here, and what is before belongs to another. */
export function opens(item: Flow | undefined): boolean {
  return item?.kind === 'paragraph' && item.label !== undefined && /^clause/.test(item.role);
}

/** Whether it is the line that a direction begins with, which moves with what it leads to and not alone. */
export function leadsOn(item: Flow | undefined): boolean {
  return opens(item) && item?.kind === 'paragraph' && item.role === 'clause-lead';
}

/** Undefined of what is no paragraph of words, or is made anew from the rest of the document. */
function movableWords(item: Flow): string | undefined {
  if (item.kind !== 'paragraph' || item.pageOf !== undefined || item.picture || item.content.length === 0)
    return undefined;
  return `${item.role} ${wordsOf(item)}`;
}

/** All of a paragraph's words, whatever is said by how they look. */
export function wordsOf({ content }: Paragraph): string {
  return plain(content).replace(/\s+/gu, ' ').trim();
}
