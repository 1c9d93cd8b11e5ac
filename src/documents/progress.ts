/** The report to the Board on how its directions are carried out, and the workbook in which those who carry them out report. */
import type { Block, Cell, Cover, Table } from '../doc/doc.ts';
import { heading, text, cell, plainPara } from '../doc/build.ts';
import { grouped } from '../grouped.ts';
import type { Group } from '../model/direction.ts';
import { formatDate } from '../model/iso-date.ts';
import { fill } from '../model/placeholder.ts';
import { progressStates, reportBefore, type ProgressState } from '../model/progress.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import { listWorkbook, wordColumns } from './parts/listing.ts';
import { overOf, paper } from './parts/paper.ts';
import {
  doneCell,
  figureCell,
  numberCell,
  progressListing,
  reasons,
  stateCell,
  whatCell,
} from './parts/progress-cells.ts';
import { isRisky, needsAttention, trackedIn, type Tracked } from './parts/tracked.ts';
import { progressSheet } from './workbooks/progress.ts';

export const progress: Document = {
  name: 'progress',
  title: 'the report on progress',
  overYears: true,
  compose: (context) => ({ ...front(context), blocks: body(context) }),
  workbook: (form, context, withState) =>
    withState
      ? progressSheet(front(context), trackedIn(context), context, form)
      : listWorkbook(form, front(context), progressListing(trackedIn(context), context)),
  record,
};

function front(context: Context): ReturnType<typeof paper> {
  const { say } = context;
  const { asked, progress: all } = overOf(context);
  const last = reportBefore(all.get(asked.year ?? ''), asked.on);
  const facts: Cover['facts'] = [
    { label: say('progress.last-report'), value: last ? formatDate(last.on) : say('progress.first-report') },
  ];
  return paper(context, 'progress', facts);
}

function body(context: Context): readonly Block[] {
  const { say } = context;
  const all = trackedIn(context);
  return [
    heading(1, 'in-short', say('progress.heading')),
    ...inShort(all, context),
    heading(1, 'attention', say('progress.attention')),
    ...attention(all.filter(needsAttention), context),
    heading(1, 'by-group', say('progress.by-group')),
    plainPara(say('progress.as-reported', { date: formatDate(overOf(context).asked.on) })),
    ...[...grouped(all, ({ group }) => group)].map(([group, own]) => groupTable(group, own, context)),
  ];
}

function inShort(all: readonly Tracked[], context: Context): readonly Block[] {
  const { say, pack } = context;
  const { asked } = overOf(context);
  const count = (is: (one: Tracked) => boolean): string => String(all.filter(is).length);
  const words = say('progress.count', {
    all: String(all.length),
    year: asked.year ?? pack.year.id,
    complete: count(({ entry }) => entry?.state === 'complete'),
    risky: count(({ entry }) => isRisky(entry?.state)),
    silent: count(({ entry }) => entry === undefined),
  });
  return [plainPara(words), statesTable(all, context)];
}

function statesTable(all: readonly Tracked[], { say, series, over }: Context): Table {
  const states: readonly (ProgressState | 'none')[] = [...progressStates, 'none'];
  const hasBefore = all.some(({ before }) => before);
  const number = (count: number): Cell => ({ content: [text(String(count))], value: count });
  return {
    kind: 'table',
    caption: say('progress.caption', { date: over ? formatDate(over.asked.on) : '' }),
    description: say('progress.description'),
    columns: [
      { heading: say('progress.column-state'), align: 'left', width: 0.3 },
      { heading: say('progress.column-count'), align: 'right' },
      ...(hasBefore ? [{ heading: say('progress.column-before'), align: 'right' as const }] : []),
      { heading: say('progress.column-directions'), align: 'left', width: 0.5 },
    ],
    rows: states.map((state) => {
      const now = all.filter(({ entry }) => (entry?.state ?? 'none') === state);
      const then = all.filter(({ before }) => (before?.state ?? 'none') === state);
      return {
        role: 'item',
        cells: [
          cell(say(`progress.${state}`)),
          number(now.length),
          ...(hasBefore ? [number(then.length)] : []),
          cell(series(now.map(({ direction }) => direction.number))),
        ],
      };
    }),
  };
}

function attention(found: readonly Tracked[], context: Context): readonly Block[] {
  const { say } = context;
  if (found.length === 0) return [plainPara(say('progress.attention-none'))];
  return [
    {
      kind: 'table',
      caption: say('progress.attention-caption'),
      description: say('progress.attention-description'),
      columns: wordColumns('progress', context, { number: 0.08, what: 0.32, why: 0.25, done: 0.35 }),
      rows: found.map((one) => ({
        role: 'item',
        cells: [numberCell(one), whatCell(one, context), cell(reasons(one, context)), doneCell(one, context)],
      })),
    },
  ];
}

function groupTable(group: Group, all: readonly Tracked[], context: Context): Table {
  const { say } = context;
  return {
    kind: 'table',
    caption: say('progress.group-caption', { number: group.number, title: fill(group.title, context.facts) }),
    description: say('progress.group-description'),
    columns: wordColumns('progress', context, { number: 0.08, what: 0.25, state: 0.19, done: 0.27, figure: 0.21 }),
    rows: all.map((one) => ({
      role: 'item',
      cells: [
        numberCell(one),
        whatCell(one, context),
        stateCell(one, context),
        doneCell(one, context),
        figureCell(one, context),
      ],
    })),
  };
}

function record(context: Context): object {
  const { pack } = context;
  const { asked } = overOf(context);
  return {
    board: pack.ijb.id,
    year: asked.year ?? pack.year.id,
    on: asked.on,
    directions: trackedIn(context).map(({ direction, entry, figures, before, silentSince, isPast }) => ({
      number: direction.number,
      recipients: direction.to.map(({ id }) => id),
      state: entry?.state ?? null,
      date: entry?.date ?? null,
      by: entry?.by ?? null,
      done: entry?.done ?? null,
      measures: direction.measures,
      figures,
      evidence: entry?.evidence ?? null,
      before: before?.state ?? null,
      silentSince: silentSince ?? null,
      past: isPast,
    })),
  };
}
