/** The strategic plans of the board: how far each has come, and which directions and money serve its aims. */
import type { Block, Table } from '../doc/doc.ts';
import { facts, heading, text, cell, plainPara } from '../doc/build.ts';
import { formatDate } from '../model/iso-date.ts';
import { planStages, type StrategicPlan } from '../model/strategic-plan.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import { listWorkbook, type Listing, columnsNamed, wordColumns } from './parts/listing.ts';
import { overOf, paper, editionsAsked } from './parts/paper.ts';
import { directionsWords, moneyWords, servedBlocks, servedIn, type Served } from './parts/served.ts';

export const plans: Document = {
  name: 'plans',
  title: 'the paper on the strategic plans',
  overYears: true,
  compose: (context) => ({ ...paper(context, 'plans'), blocks: body(context) }),
  workbook: (form, context) => listWorkbook(form, paper(context, 'plans'), sheet(context)),
  record,
};

function body(context: Context): readonly Block[] {
  const { say } = context;
  const all = overOf(context).plans;
  if (all.length === 0) return [plainPara(say('plans.none'))];
  return all.flatMap((plan) => planBlocks(plan, context));
}

function planBlocks(plan: StrategicPlan, context: Context): readonly Block[] {
  const { say, series } = context;
  const packs = editionsAsked(context).flatMap(({ pack }) => (pack.plan.id === plan.id ? [pack] : []));
  const years = packs.length === 0 ? say('plans.years-none') : series(packs.map(({ year }) => year.id));
  return [
    heading(1, `plan-${plan.id}`, plan.name),
    facts([
      { label: say('plans.status'), content: [text(say(`plans.${plan.status ?? 'unstated'}`))] },
      { label: say('plans.years'), content: [text(years)] },
    ]),
    ...(plan.stages.length > 0 ? [stagesTable(plan, context)] : []),
    ...(plan.aims.length === 0 ? [plainPara(say('plans.no-aims'))] : []),
    ...packs.flatMap((pack) => [
      heading(2, `plan-${plan.id}-${pack.year.id}`, say('plans.served', { year: pack.year.id })),
      ...servedBlocks(pack, context),
    ]),
  ];
}

/** Every stage of the Act, those not reached too. */
function stagesTable({ name, stages }: StrategicPlan, context: Context): Table {
  const { say } = context;
  const rows = planStages.flatMap((stage) => {
    const reached = stages.filter((one) => one.stage === stage);
    return reached.length === 0
      ? [[say(`plans.${stage}`), say('plans.not-reached'), '']]
      : reached.map(({ date, note }) => [say(`plans.${stage}`), formatDate(date), note ?? '']);
  });
  return {
    kind: 'table',
    caption: say('plans.stages-caption', { plan: name }),
    description: say('plans.stages-description'),
    columns: wordColumns('plans', context, { stage: 0.35, date: 0.2, note: 0.45 }),
    rows: rows.map((cells) => ({ role: 'item', cells: cells.map(cell) })),
  };
}

function sheet(context: Context): Listing<Served> {
  const { say } = context;
  const column = columnsNamed<Served>('served', 'characters', context);
  return {
    caption: say('plans.title'),
    description: say('served.description'),
    columns: [
      column('year', 9, ({ pack }) => pack.year.id),
      column('plan', 30, ({ pack }) => pack.plan.name),
      column('kind', 10, ({ kind }) => say(`served.column-${kind}`)),
      column('number', 7, ({ number }) => number),
      column('text', 70, (one) => one.text),
      column('directions', 24, (one) => directionsWords(one, context)),
      column('outcomes', 12, ({ kind, others }) => (kind === 'aim' ? others.join(', ') : '')),
      column('aims', 12, ({ kind, others }) => (kind === 'outcome' ? others.join(', ') : '')),
      column('money', 30, (one) => moneyWords(one, context)),
    ],
    rows: editionsAsked(context).flatMap(({ pack }) => servedIn(pack, context)),
  };
}

function record(context: Context): object {
  const { pack } = context;
  const { asked, plans: all } = overOf(context);
  return {
    board: pack.ijb.id,
    on: asked.on,
    plans: all.map(({ id, name, status, stages, aims }) => ({
      id,
      name,
      status: status ?? null,
      stages: stages.map(({ stage, date, note }) => ({ stage, date, note: note ?? null })),
      aims: aims.map(({ id: aim }) => aim),
    })),
    served: editionsAsked(context).flatMap(({ pack: one }) =>
      servedIn(one, context).map(({ kind, number, directions, others, lines }) => ({
        year: one.year.id,
        plan: one.plan.id,
        kind,
        number,
        directions: directions.map(({ number: own }) => own),
        others,
        lines: lines.map(({ id }) => id),
      })),
    ),
  };
}
