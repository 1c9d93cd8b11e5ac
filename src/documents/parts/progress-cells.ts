/** What is said of one direction in the report on progress, cell by cell, in its tables and in its sheet. */
import type { Cell } from '../../doc/doc.ts';
import { separated, text, cell } from '../../doc/build.ts';
import { dueDay, formatDeadline } from '../../model/deadline.ts';
import { formatDate } from '../../model/iso-date.ts';
import { factsOf } from '../../model/placeholder.ts';
import { unmarked } from '../../model/markup.ts';
import { inARow, measuresIn } from '../../model/measures.ts';
import type { Context } from '../context.ts';
import { inlines } from '../markup.ts';
import { capital, dueWords, headlineOf } from './direction-words.ts';
import { stateWords } from './standings.ts';
import { columnsNamed, roomForNumbers, type Listing, type Value } from './listing.ts';
import { isRisky, needsAttention, type Tracked } from './tracked.ts';

/** What was reported is printed as it was typed: nothing in it stands for anything else. */
const asTyped = new Map<string, string>();

export function numberCell({ direction }: Tracked): Cell {
  return cell(direction.number);
}

export function whatWords({ direction, edition }: Tracked, context: Context): string {
  return capital(headlineOf(direction, { ...context, facts: factsOf(edition.pack) }));
}

export function toWords({ direction }: Tracked, { say, names }: Context): string {
  return direction.to.length === 0 ? say('log.everyone') : names(direction.to);
}

/** What it asks; below it of whom and by when. */
export function whatCell(one: Tracked, context: Context): Cell {
  const due = context.say('progress.due', { deadline: dueWords(one.direction, context) });
  return { content: [text(whatWords(one, context))], below: [text(`${toWords(one, context)}. ${due}`)] };
}

/** The state, in words; below it when and by whom it was reported, what it was where it has changed, and what has ended the direction. */
export function stateCell({ entry, before, ended }: Tracked, context: Context): Cell {
  const { say } = context;
  const end = ended ? `${stateWords(ended, context)}.` : '';
  if (!entry) return { ...cell(say('progress.none')), ...(ended && { below: [text(end)] }) };
  const was =
    before && before.state !== entry.state ? ` ${say('progress.was', { state: say(`progress.${before.state}`) })}` : '';
  return {
    content: [text(say(`progress.${entry.state}`))],
    below: [
      text(
        [`${say('progress.reported', { date: formatDate(entry.date), by: entry.by })}.${was}`, end].join(' ').trim(),
      ),
    ],
  };
}

export function doneCell({ entry }: Tracked, { say }: Context): Cell {
  if (!entry) return cell(say('progress.nothing'));
  const { done, evidence } = entry;
  return {
    content: inlines(done, asTyped),
    ...(evidence !== undefined && { below: [text(say('progress.evidence')), ...inlines(evidence, asTyped)] }),
  };
}

/** The figure for each measure; below them what the measures are. */
export function figureCell({ direction, figures: known, edition }: Tracked, { say }: Context): Cell {
  const { measures } = direction;
  const figures = figuresOf(known, measures.length, say('progress.figure-missing'));
  const content = separated(
    figures.map((figure) => inlines(figure, asTyped)),
    text('; '),
  );
  const below = inlines(inARow(measures).join(' '), factsOf(edition.pack));
  return { content, ...(measures.length > 0 && { below }) };
}

function figuresOf(known: readonly string[], measures: number, missing: string): readonly string[] {
  const all = Array.from({ length: Math.max(measures, known.length) }, (_, index) => known[index] ?? 'tbc');
  return all.map((figure) => (figure === 'tbc' ? missing : figure));
}

/** Why the Board should look at it, a sentence each. */
export function reasons(one: Tracked, { say }: Context): string {
  if (!needsAttention(one)) return '';
  const { direction, entry, isPast, silentSince } = one;
  const { deadline } = direction;
  return [
    ...(entry && isRisky(entry.state) ? [say(`progress.${entry.state}`)] : []),
    ...(isPast && deadline && deadline !== 'continuing' && deadline.by !== 'tbc'
      ? [say('progress.past', { deadline: formatDeadline(deadline) })]
      : []),
    ...(silentSince === undefined ? [] : [say('progress.silent', { date: formatDate(silentSince) })]),
  ].join('. ');
}

/** The same as one sheet. */
export function progressListing(rows: readonly Tracked[], context: Context): Listing<Tracked> {
  const { say } = context;
  const numbers = rows.map(({ direction }) => direction.number);
  const column = columnsNamed<Tracked>('progress', 'characters', context);
  return {
    caption: say('progress.title'),
    description: say('progress.group-description'),
    columns: [
      column('year', 9, ({ edition }) => edition.pack.year.id),
      column('number', roomForNumbers(7, numbers), ({ direction }) => direction.number),
      column('what', 50, (one) => whatWords(one, context)),
      column('to', 28, (one) => toWords(one, context)),
      column('deadline', 14, (one) => deadlineOf(one, context)),
      column('state', 14, ({ entry }) => say(`progress.${entry?.state ?? 'none'}`)),
      column('date', 14, ({ entry }) => (entry ? { day: entry.date } : '')),
      column('by', 26, ({ entry }) => entry?.by ?? ''),
      column('done', 60, ({ entry }) => unmarked(entry?.done ?? '')),
      column('figure', 40, ({ figures }) =>
        figures
          .filter((one) => one !== 'tbc')
          .map(unmarked)
          .join('; '),
      ),
      column('measures', 40, ({ direction, edition }) =>
        inARow(measuresIn(direction, edition.pack)).map(unmarked).join(' '),
      ),
      column('evidence', 30, ({ entry }) => unmarked(entry?.evidence ?? '')),
      column('before', 14, ({ before }) => (before ? say(`progress.${before.state}`) : '')),
      column('why', 30, (one) => reasons(one, context)),
    ],
    rows,
  };
}

function deadlineOf({ direction }: Tracked, { say }: Context): Value {
  const { deadline } = direction;
  if (!deadline || (deadline !== 'continuing' && deadline.by === 'tbc')) return '';
  return deadline === 'continuing' ? say('summary.continuing') : { day: dueDay(deadline) };
}
