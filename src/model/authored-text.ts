/** All the prose of a pack, or of a report to the Board, one text at a time, with the way back to the place it was written. */
import type { Origin, Path } from '../diagnostic.ts';
import type { Direction } from './direction.ts';
import { everyDirection, type Pack } from './pack.ts';
import type { Prose } from './prose.ts';
import { pointsOf, type Point, type Report } from './report.ts';

export interface AuthoredText {
  /** As typed, with its placeholders. */
  readonly text: string;
  readonly origin: Origin;
  /** From the origin to the text, for `origin.part(path, from, to)`. */
  readonly path: Path;
  readonly role: /** Running text: that before the directions, or that of a report. */
    | 'introduction'
    | 'heading'
    | 'statement'
    | 'group-text'
    | 'direction'
    | 'item'
    | 'function'
    | 'function-heading'
    | 'aim'
    | 'appendix';
  /** The direction it is part of, for directions and their items. */
  readonly direction?: Direction;
}

/** Every text that the packs print, in the order they print it. */
export function everyText(pack: Pack): readonly AuthoredText[] {
  const before = known.get(pack) ?? [...(pack.report ? textsOfReport(pack.report) : textsOfPack(pack))];
  known.set(pack, before);
  return before;
}

const known = new WeakMap<Pack, readonly AuthoredText[]>();

function* textsOfPack(pack: Pack): Generator<AuthoredText> {
  yield* textsOf(pack.introduction, 'introduction');
  const { earlier, origin: own } = pack;
  if (earlier?.note !== undefined)
    yield { text: earlier.note, origin: own, path: ['earlier', 'note'], role: 'introduction' };
  for (const { origin, text } of pack.plan.aims) yield { text, origin, path: ['text'], role: 'aim' };
  for (const group of pack.groups) {
    const { origin } = group;
    yield { text: group.title, origin, path: ['title'], role: 'heading' };
    yield { text: group.statement, origin, path: ['statement'], role: 'statement' };
    yield* textsOf(group.text, 'group-text');
    for (const direction of group.directions) yield* textsOfDirection(direction);
  }
  yield* textsOfScheme(pack);
  const { budget } = pack;
  if (budget?.text !== undefined) yield { text: budget.text, origin: budget.origin, path: ['text'], role: 'appendix' };
}

/** The short texts beside these in which facts are filled in. */
export function* shortTexts(pack: Pack): Generator<Omit<AuthoredText, 'role'>> {
  const last = pack.amendments.at(-1);
  if (last?.note !== undefined) yield { text: last.note, origin: last.origin, path: ['note'] };
  for (const direction of everyDirection(pack)) {
    const { origin, measures } = direction;
    for (const key of ['title', 'lead'] as const) {
      const text = direction[key];
      if (text !== undefined) yield { text, origin, path: [key], direction };
    }
    for (const [place, text] of measures.entries()) yield { text, origin, path: ['measures', place], direction };
  }
}

/** The text of a direction and of the items of its list. */
export function* textsOfDirection(direction: Direction): Generator<AuthoredText> {
  const { origin } = direction;
  yield { text: direction.text, origin, path: ['text'], role: 'direction', direction };
  for (const [index, text] of direction.items.entries())
    yield { text, origin, path: ['items', index], role: 'item', direction };
}

function* textsOfReport(report: Report): Generator<AuthoredText> {
  const { origin, title, summary, asked, form } = report;
  yield { text: title, origin, path: ['title'], role: 'heading' };
  yield* textsOf(summary, 'introduction');
  yield { text: form.asked, origin: form.origin, path: ['asked'], role: 'introduction' };
  for (const [index, text] of asked.entries()) yield { text, origin, path: ['asked', index], role: 'item' };
  for (const section of form.sections) yield* textsOf(pointsOf(report, section), 'introduction');
}

function* textsOf(prose: Prose | readonly Point[], role: 'introduction' | 'group-text'): Generator<AuthoredText> {
  for (const passage of prose) {
    if (passage.kind === 'show') continue;
    const { origin } = passage;
    yield { text: passage.text, origin, path: passage.textPath, role };
    for (const [index, text] of passage.items.entries()) yield { text, origin, path: ['items', index], role: 'item' };
  }
}

function* textsOfScheme(pack: Pack): Generator<AuthoredText> {
  for (const delegation of pack.scheme.delegations) {
    yield { text: delegation.statement, origin: delegation.origin, path: ['statement'], role: 'function-heading' };
    for (const list of delegation.lists) {
      if (list.heading !== undefined)
        yield { text: list.heading, origin: list.origin, path: ['heading'], role: 'function-heading' };
      for (const single of list.functions)
        for (const { origin, text } of [single, ...single.parts])
          yield { text, origin, path: ['text'], role: 'function' };
    }
  }
}
