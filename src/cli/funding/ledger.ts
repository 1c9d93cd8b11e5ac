/** `directions funding ledger`: holds the lines of a body against its own ledger, and writes nothing. */
import type { LedgerResult } from '../../ledger.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { printable } from '../printable.ts';
import { aligned } from '../aligned.ts';
import { given } from '../spreadsheet.ts';
import { refused, sayProblems } from './refused.ts';

type Line = NonNullable<LedgerResult['comparison']>['lines'][number];
type WriteMoney = Awaited<ReturnType<Context['spine']>>['writeMoney'];

export async function holdAgainstLedger(context: Context): Promise<number> {
  const which = 'Which file should the figures be read from?';
  const { reading, year, file, extension, bytes } = await given(context, 'funding ledger', which, 'ledger.csv');
  const { options } = context;
  const spine = await context.spine();
  const [to] = options.to ?? [];
  const result = await spine.holdAgainstLedger(reading.workspace, year, {
    bytes,
    extension,
    ...(to !== undefined && { to }),
  });
  if (result.problems.length > 0) {
    sayProblems(context, file, result.problems, 'error');
    return exitCode.problems;
  }
  const { comparison, diagnostics } = result;
  if (!comparison) return refused(context, reading, year, diagnostics, 'Not compared');
  const summary = summaryOf(comparison);
  const { doubts = [], together = [] } = result;
  sayProblems(context, file, result.unread, 'warning');
  sayProblems(context, file, doubts, 'error');
  if (options.json) context.print(`${JSON.stringify({ year, ...result }, null, 2)}\n`);
  else context.print(table(comparison, spine.writeMoney));
  if (together.length > 0) context.say(`Read together: the sheets ${together.map(printable).join(', ')}.\n`);
  context.say(`${printable(result.recipient ?? '')}, ${year}: ${summary.words}.\n`);
  return summary.agrees && doubts.length === 0 ? exitCode.fine : exitCode.problems;
}

function summaryOf({ lines, unnamed }: NonNullable<LedgerResult['comparison']>): {
  readonly words: string;
  readonly agrees: boolean;
} {
  const verdicts = lines.map(verdictOf);
  const counts = [
    ...kinds.map((kind) => [verdicts.filter((one) => one === kind).length, kind] as const),
    [unnamed.length, 'of the ledger in no line'] as const,
  ].filter(([count]) => count > 0);
  return {
    words: counts.map(([count, kind]) => `${count} ${kind}`).join(', '),
    agrees: unnamed.length === 0 && verdicts.every((one) => one === 'equal'),
  };
}

const kinds = ['equal', 'different', 'missing in the ledger', 'without a code', 'to be confirmed'] as const;

function verdictOf({ amount, codes, ledger, difference }: Line): (typeof kinds)[number] {
  if (codes.length === 0) return 'without a code';
  if (ledger === undefined) return 'missing in the ledger';
  if (amount === 'tbc') return 'to be confirmed';
  return difference === 0 ? 'equal' : 'different';
}

function table({ lines, unnamed }: NonNullable<LedgerResult['comparison']>, writeMoney: WriteMoney): string {
  const rows = [
    ['Line', 'budgets.yaml', 'Ledger', 'Difference'],
    ...lines.map((line) => [
      `${printable(line.label)} (${line.id})`,
      line.amount === 'tbc' ? 'to be confirmed' : writeMoney(line.amount),
      line.ledger === undefined ? '' : writeMoney(line.ledger),
      line.difference === undefined || line.difference === 0 ? verdictOf(line) : writeMoney(line.difference),
    ]),
    ...unnamed.map(({ code, amount }) => [`no line names the code ${printable(code)}`, '', writeMoney(amount), '']),
  ];
  return aligned(rows, (column) => column === 0);
}
