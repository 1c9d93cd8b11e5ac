/** The funding appendix: how much there is, where it goes, line by line with what each is to be used for. */
import type { Block } from '../../doc/doc.ts';
import { heading, plainPara } from '../../doc/build.ts';
import { grouped } from '../../grouped.ts';
import { accountsOf } from '../../model/account.ts';
import type { Budget } from '../../model/budget.ts';
import { formatMoney } from '../../model/money.ts';
import type { Context } from '../context.ts';
import { paras } from '../markup.ts';
import { groups } from './funding-groups.ts';
import { lines } from './funding-lines.ts';
import { outcomeTable } from './funding-outcomes.ts';
import { story } from './funding-story.ts';
import type { Sheet } from './funding-table.ts';
import { variations } from './funding-variations.ts';

/** As an appendix of the pack. */
export function fundingAppendix(budget: Budget, context: Context): readonly Block[] {
  return [
    heading(1, 'appendix-1', context.say('funding.heading', { title: budget.title })),
    ...funding(budget, context),
  ];
}

/** What stands under the appendix's heading, and alone in the document of the funding. */
export function funding(budget: Budget, context: Context): readonly Block[] {
  const { say, audience } = context;
  const accounts = accountsOf(budget, audience.recipients);
  let tables = 0;
  const sheet: Sheet = { budget, context, unit: budget.unit, number: () => (++tables).toString() };
  const known = accounts.filter((account) => account.lines.length > 0);
  return [
    ...(budget.text === undefined ? [] : paras(budget.text, context.facts)),
    ...(budget.rounding === undefined
      ? []
      : [plainPara(say('funding.rounded-to', { amount: formatMoney(budget.rounding) }))]),
    ...story(accounts, context),
    ...(accounts.length === 0 ? [plainPara(noMoney(context))] : groups(sheet, accounts)),
    ...variations(sheet),
    ...(known.length > 0 ? outcomeTable(sheet, accounts) : []),
    ...(known.length === 0 && accounts.length > 0 ? [plainPara(say('funding.unknown'))] : []),
    ...[...grouped(known, (account) => account.recipient)].flatMap(([recipient, own]) => [
      heading(2, `funding-${recipient.id}`, recipient.name),
      ...own.flatMap((account) => lines(sheet, account)),
    ]),
  ];
}

/** In the place of a table without a row. */
function noMoney({ say, names, audience }: Context): string {
  return say('summary.money-none', { recipient: names(audience.recipients) });
}
