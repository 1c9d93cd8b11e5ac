/** The funding appendix: what there is, where it goes, line by line, and what it is to be used for. */
import type { Block, Row, Table } from '../../doc/doc.ts';
import { heading } from '../../doc/build.ts';
import { accountsOf, type Account } from '../../model/account.ts';
import type { Budget } from '../../model/budget.ts';
import type { Context } from '../context.ts';
import { paras } from '../markup.ts';
import { barChart } from './funding-charts.ts';
import { groupRows, lineRows } from './funding-lines.ts';
import { outcomeTable } from './funding-outcomes.ts';
import { resources } from './funding-resources.ts';
import { money, words, type Sheet } from './funding-table.ts';
import { lineNotes, usesTable } from './funding-uses.ts';

/** As an appendix of the pack. */
export function fundingAppendix(budget: Budget, context: Context): readonly Block[] {
  return [
    heading(1, 'appendix-1', context.say('funding.heading', { title: budget.title })),
    ...funding(budget, context),
  ];
}

/** What stands under the appendix's heading, and alone in the document of the funding. */
export function funding(budget: Budget, context: Context): readonly Block[] {
  const accounts = accountsOf(budget, context.audience.recipients);
  let tables = 0;
  let figures = 0;
  const sheet: Sheet = {
    budget,
    context,
    unit: budget.unit,
    number: () => (++tables).toString(),
    figureNumber: () => (++figures).toString(),
  };
  return [
    ...(budget.text === undefined ? [] : paras(budget.text, context.facts)),
    ...resources(sheet, accounts),
    ...(accounts.some((one) => one.lines.length > 0) ? details(sheet, accounts) : [toBeConfirmed(sheet)]),
  ];
}

function details(sheet: Sheet, accounts: readonly Account[]): readonly Block[] {
  const { context } = sheet;
  const { say, audience } = context;
  const groups = groupRows(sheet, accounts);
  const bars = groups.flatMap(({ role, label, amount }) =>
    role === 'item' && typeof amount === 'number' ? [{ label, amount }] : [],
  );
  return [
    heading(2, 'funding-by-group', say('funding.groups-heading')),
    ...barChart(sheet, 'groups', bars),
    ...money(sheet, 'groups', groups),
    ...outcomeTable(sheet, accounts),
    ...audience.recipients.flatMap((recipient) => {
      const own = accounts.filter((account) => account.recipient === recipient && account.lines.length > 0);
      if (own.length === 0) return [];
      return [
        heading(2, `funding-${recipient.id}`, recipient.name),
        ...own.flatMap((account) => linesOf(sheet, account)),
      ];
    }),
  ];
}

function linesOf(sheet: Sheet, account: Account): readonly Block[] {
  const { say } = sheet.context;
  const facts = {
    recipient: account.recipient.name,
    source: say(`funding.${account.source}-to`, { recipient: account.recipient.name }),
  };
  return [
    ...money(sheet, 'lines', lineRows(sheet, account), facts),
    ...lineNotes(sheet, account),
    ...usesTable(sheet, account, facts),
  ];
}

/** One row a recipient while no line is known. */
function toBeConfirmed(sheet: Sheet): Table {
  const { pack, audience, say } = sheet.context;
  const tbc = say('funding.tbc');
  return {
    kind: 'table',
    caption: say('funding.unknown-caption', { number: sheet.number(), year: pack.year.id }),
    description: say('funding.unknown-description'),
    columns: [
      { heading: say('funding.recipient'), width: 0.3, align: 'left' },
      { heading: say('funding.use'), width: 0.45, align: 'left' },
      { heading: say('funding.amount'), align: 'right' },
    ],
    rows: audience.recipients.map(
      (recipient): Row => ({ role: 'item', cells: [words(recipient.name), words(tbc), words(tbc)] }),
    ),
  };
}
