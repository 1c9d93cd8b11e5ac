/** Two documents as one that has the words of both, each marked with what became of it: what a reader of changes is shown. */
import { diffArrays } from 'diff';
import { plain } from '../doc/build.ts';
import type { Row } from '../doc/doc.ts';
import type { Container, Flow, FlowTable, Mark, Move, Paragraph, Stretch } from './flow.ts';
import { inlinesOf, inlineWords } from './inline-words.ts';
import { leadsOn, movesBetween, namedMoves, opens, wordsOf } from './moves.ts';

/**
 * The later flow with what the earlier one had besides. A paragraph with the same words in another place moved; one in the place of
 * another of its kind is that one, reworded, and one with the same words there is that one, renumbered; a table is compared by its rows. The entries of a contents list, and new pages, are those of the later one.
 */
export function redline(before: readonly Flow[], after: readonly Flow[]): readonly Flow[] {
  const { pairs: merged, moves } = pairsOf(before, after);
  const parts = new Map<Container, Container>();
  for (const { was, is } of merged) if (was && is) mapParts(was, is, parts);
  const named = namedMoves(
    merged.flatMap(({ was, is }) => is ?? was ?? []),
    moves,
  );
  return merged.flatMap((pair) => mergedItem(pair, parts, named));
}

function mergedItem(
  { was, is }: Pair,
  parts: ReadonlyMap<Container, Container>,
  moves: ReadonlyMap<Flow, Move>,
): readonly Flow[] {
  if (was && is) return [compared(was, is)];
  if (is) return [is.kind === 'new-page' || isGenerated(is) ? is : { ...is, mark: 'inserted', ...moveOf(is, moves) }];
  return was && was.kind !== 'new-page' ? [{ ...deleted(was, parts), ...moveOf(was, moves) }] : [];
}

function moveOf(item: Flow, moves: ReadonlyMap<Flow, Move>): { readonly move?: Move } {
  const move = moves.get(item);
  return move ? { move } : {};
}

/** What of the later flow is new or other than it was, tables by their rows; where something only went, what follows it. */
export function changedPlaces(before: readonly Flow[], after: readonly Flow[]): ReadonlySet<Flow | Row> {
  const places = new Set<Flow | Row>();
  let went = false;
  for (const { was, is } of pairsOf(before, after).pairs) {
    if (is && isGenerated(is)) continue;
    if (is && (went || !was || keyOf(was) !== keyOf(is)))
      for (const place of is.kind === 'table' ? changedRows(was, is, went) : [is]) places.add(place);
    went = !is;
  }
  return places;
}

function changedRows(was: Flow | undefined, { table }: FlowTable, went: boolean): readonly Row[] {
  const old = was?.kind === 'table' && !went ? was.table.rows.map(rowKey) : [];
  const fresh = table.rows.filter((row) => !old.includes(rowKey(row)));
  return fresh.length > 0 ? fresh : table.rows.slice(-1);
}

/** What stands where, in the order of both, and where those stand now that moved. */
function pairsOf(before: readonly Flow[], after: readonly Flow[]): Pairs {
  const old = before.filter((item) => !isGenerated(item));
  const isSame = comparison(old, after, (item) => signOf(item));
  const isSameButNumber = comparison(old, after, (item) => signOf(item, false));
  const runs = aligned(old, after, isSame).flatMap((run) =>
    // What has another number where it stood has not moved.
    run.same ? [run] : aligned(run.gone, run.come, (one, other) => opens(one) && isSameButNumber(one, other)),
  );
  const apart = runs.filter(({ same }) => !same);
  const moves = movesBetween(
    apart.flatMap(({ gone }) => gone),
    apart.flatMap(({ come }) => come),
  );
  const moved = new Set([...moves].flat());
  const isPair = (one: Flow, other: Flow): boolean => !moved.has(one) && !moved.has(other) && isReworded(one, other);
  return {
    moves,
    pairs: runs.flatMap((run) => (run.same ? pairs(run) : aligned(run.gone, run.come, isPair).flatMap(pairs))),
  };
}

/** Whether two have one sign: the line that a direction begins with is often that of others too, and goes with what it leads to. */
function comparison(
  old: readonly Flow[],
  now: readonly Flow[],
  sign: (item: Flow) => string,
): (one: Flow, other: Flow) => boolean {
  const signs = new Map(
    [old, now].flatMap((flow) =>
      flow.map((item, index): [Flow, string] => {
        const next = leadsOn(item) ? flow[index + 1] : undefined;
        return [item, next ? sign(item) + signOf(next) : sign(item)];
      }),
    ),
  );
  return (one, other) => signs.get(one) === signs.get(other);
}

/** Which of its words is explained, or where a link leads, depends on the place. */
function signOf(item: Flow, withLabel = true): string {
  if (item.kind !== 'paragraph') return keyOf(item);
  const { role, label, pageOf, picture } = item;
  return JSON.stringify([role, withLabel && label?.text, pageOf, picture?.alternative, wordsOf(item)]);
}

/** Made anew from the rest of the document. */
function isGenerated(item: Flow): boolean {
  return item.kind === 'new-page' || (item.kind === 'paragraph' && item.pageOf !== undefined);
}

interface Pair {
  readonly was?: Flow;
  readonly is?: Flow;
}

interface Pairs {
  readonly pairs: readonly Pair[];
  readonly moves: ReadonlyMap<Flow, Flow>;
}

interface Run {
  readonly gone: readonly Flow[];
  readonly come: readonly Flow[];
  /** Whether the two are pairs. */
  readonly same: boolean;
}

/** Both in order: stretches of pairs, and between them what only one of them has. */
function aligned(
  old: readonly Flow[],
  now: readonly Flow[],
  isPair: (one: Flow, other: Flow) => boolean,
): readonly Run[] {
  const runs: Run[] = [];
  const [left, right] = [[...old], [...now]];
  let gap: Run = { gone: [], come: [], same: false };
  const settle = (): void => {
    if (gap.gone.length + gap.come.length > 0) runs.push(gap);
    gap = { gone: [], come: [], same: false };
  };
  for (const { added, removed, count } of diffArrays([...old], [...now], { comparator: isPair })) {
    if (removed) gap = { ...gap, gone: [...gap.gone, ...left.splice(0, count)] };
    else if (added) gap = { ...gap, come: [...gap.come, ...right.splice(0, count)] };
    else {
      settle();
      runs.push({ gone: left.splice(0, count), come: right.splice(0, count), same: true });
    }
  }
  settle();
  return runs;
}

/** What went stands before what came. */
function pairs({ gone, come, same }: Run): readonly Pair[] {
  if (same) return gone.map((was, index) => ({ was, ...(come[index] && { is: come[index] }) }));
  return [...gone.map((was) => ({ was })), ...come.map((is) => ({ is }))];
}

/** What makes two alike in every word. */
function keyOf(item: Flow): string {
  if (item.kind === 'paragraph')
    return JSON.stringify([
      item.role,
      item.label?.text,
      item.pageOf,
      item.picture?.alternative,
      inlineWords(item.content).map(({ key }) => key),
    ]);
  if (item.kind === 'new-page') return item.kind;
  const { caption, description, columns, rows } = item.table;
  return JSON.stringify([caption, description, columns, rows.map(rowKey)]);
}

function rowKey({ role, cells }: Row): string {
  const words = cells.map(({ content, below = [] }) =>
    [content, below].map((one) => inlineWords(one).map(({ key }) => key)),
  );
  return JSON.stringify([role, words]);
}

/** Whether the later is the earlier in other words. */
function isReworded(one: Flow, other: Flow): boolean {
  if (one.kind === 'table' && other.kind === 'table')
    return JSON.stringify(one.table.columns) === JSON.stringify(other.table.columns);
  if (one.kind !== 'paragraph' || other.kind !== 'paragraph') return false;
  const isSameKind =
    one.role === other.role &&
    one.label?.text === other.label?.text &&
    !one.picture &&
    !other.picture &&
    !isGenerated(one) &&
    !isGenerated(other);
  return isSameKind && (/[\p{L}\p{N}]/u.test(one.label?.text ?? '') || alike(one, other));
}

/** Whether a third of the words are in both. */
function alike(one: Paragraph, other: Paragraph): boolean {
  const [words, others] = [one, other].map(({ content }) => plain(content).match(/[\p{L}\p{N}]+/gu) ?? []);
  if (!words || !others) return false;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return 3 * common >= Math.max(words.length, others.length) && common > 0;
}

function compared(was: Flow, is: Flow): Flow {
  if (keyOf(was) === keyOf(is)) return is;
  if (was.kind === 'table' && is.kind === 'table') return comparedTable(was, is);
  if (was.kind !== 'paragraph' || is.kind !== 'paragraph') return is;
  const label = was.label?.text;
  const renumbered = is.label && label !== undefined && label !== is.label.text ? { wasLabelled: label } : {};
  return { ...is, ...renumbered, stretches: stretchesOf(was, is) };
}

function stretchesOf(was: Paragraph, is: Paragraph): readonly Stretch[] {
  const [old, now] = [inlineWords(was.content), inlineWords(is.content)];
  const parts = diffArrays([...old], [...now], { comparator: (one, other) => one.key === other.key });
  return parts.map(({ added, removed, value }) => ({ content: inlinesOf(value), ...markOf(added, removed) }));
}

function markOf(added: boolean, removed: boolean): { readonly mark?: Mark } {
  if (added) return { mark: 'inserted' };
  return removed ? { mark: 'deleted' } : {};
}

/** A row with another word in it is a row that went and one that came. */
function comparedTable(was: FlowTable, is: FlowTable): FlowTable {
  const rows: Row[] = [];
  const marks = new Map<Row, Mark>();
  const comparator = (one: Row, other: Row): boolean => rowKey(one) === rowKey(other);
  for (const { added, removed, value } of diffArrays([...was.table.rows], [...is.table.rows], { comparator })) {
    const { mark } = markOf(added, removed);
    for (const row of value.map((one) => ({ ...one }))) {
      rows.push(row);
      if (mark) marks.set(row, mark);
    }
  }
  return { ...is, table: { ...is.table, rows }, rowMarks: marks };
}

/** The parts of the document that hold the one, by those that hold the other. */
function mapParts(was: Flow, is: Flow, parts: Map<Container, Container>): void {
  if (was.kind === 'new-page' || is.kind === 'new-page' || was.inside.length !== is.inside.length) return;
  was.inside.forEach((part, index) => {
    const other = is.inside[index];
    if (other?.tag === part.tag && !parts.has(part)) parts.set(part, other);
  });
}

/** It stands where it stood, in the lists that are still there. Nothing leads to it. */
function deleted(item: Exclude<Flow, { readonly kind: 'new-page' }>, parts: ReadonlyMap<Container, Container>): Flow {
  const inside = item.inside.map((part) => parts.get(part) ?? part);
  const mark = 'deleted' as const;
  return item.kind === 'paragraph' ? { ...item, inside, ids: [], mark } : { ...item, inside, mark };
}
