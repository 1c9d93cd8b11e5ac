/** `directions funding <year> --explain`: every sum, its parts, and file and line of each, in words or as JSON. */
import path from 'node:path';
import type { Span } from '../../diagnostic.ts';
import { aligned } from '../aligned.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { knownYear } from '../known.ts';
import { open } from '../opened.ts';
import { shown } from '../outputs.ts';
import { printable } from '../printable.ts';
import type { Spine } from '../spine.ts';
import { refused } from './refused.ts';

export async function explainFunding(context: Context): Promise<number> {
  const spine = await context.spine();
  const reading = open(context);
  const year = knownYear(context.words[0], spine.yearsOf(reading.workspace), 'funding');
  const { writeMoney } = spine;
  const { diagnostics, sums, figures = [] } = spine.explainFunding(reading.workspace, year);
  if (!sums || sums.length === 0) return refused(context, reading, year, diagnostics, 'Not explained');
  const apart = sums.filter(({ expected, total }) => expected && expected.amount !== total).length;
  const code = apart > 0 ? exitCode.problems : exitCode.fine;
  if (context.options.json) {
    context.print(`${JSON.stringify({ year, sums: sums.map(asData), figures }, null, 2)}\n`);
    return code;
  }
  const place = (at: Span | undefined): string =>
    at
      ? `${shown(context.world, reading.places.get(at.file) ?? path.join(reading.root, at.file))}:${at.start.line}`
      : 'computed';
  for (const { title, parts, total, expected } of sums) {
    const rows = parts.map(
      (part): Row => [
        part.amount === undefined ? '' : writeMoney(part.amount),
        printable(part.label) + (part.words === undefined ? '' : `: ${printable(part.words)}`),
        place(part.at),
      ],
    );
    const much = known(parts);
    const all: Row = [
      much === 'nothing' ? '' : writeMoney(total),
      inAll[much === 'some' && expected ? 'all' : much],
      '',
    ];
    const last: Row[] = expected ? [asWritten(expected, total, spine, place)] : [];
    const table = aligned([...rows, all, ...last], (column) => column > 0).replace(/^(?=.)/gm, '  ');
    context.print(`${context.paint.out.bold(printable(title))}\n${table}\n`);
  }
  // In the form of pack.yaml, so that the record of an issue is made by copying.
  const record = figures.map(({ id, amount }) => `    - id: ${id}\n      amount: ${JSON.stringify(amount)}\n`).join('');
  context.print(
    `${context.paint.out.bold('When these figures are issued, record them in pack.yaml')}\nissue:\n  figures:\n${record}`,
  );
  if (apart > 0) context.warn(`${apart} of ${sums.length} sums are not what is written: directions validate ${year}\n`);
  return code;
}

type Explained = NonNullable<ReturnType<Spine['explainFunding']>['sums']>[number];

/** Amounts in pence, null where they are not known; places with lines counted from 1. */
function asData({ title, parts, total, expected }: Explained): object {
  const placed = (amount: number | undefined, at: Span | undefined): object => ({
    pence: amount ?? null,
    ...(at && { file: at.file, line: at.start.line }),
  });
  return {
    title,
    parts: parts.map(({ label, words, amount, at }) => ({
      label,
      ...(words !== undefined && { words }),
      ...placed(amount, at),
    })),
    pence: known(parts) === 'nothing' ? null : total,
    isWhole: known(parts) === 'all',
    ...(expected && { written: placed(expected.amount, expected.at) }),
  };
}

/** What stands in the file, and whether the parts come to it. */
function asWritten(
  { amount, at }: NonNullable<Explained['expected']>,
  total: Explained['total'],
  { subtract, writeMoney }: Pick<Spine, 'subtract' | 'writeMoney'>,
  place: (at: Span) => string,
): Row {
  const words =
    amount === total ? 'as written, and the same' : `as written: ${writeMoney(subtract(amount, total))} apart`;
  return [writeMoney(amount), words, place(at)];
}

const inAll = { all: 'in all', some: 'in all of what is known', nothing: 'not known yet' } as const;

/** How many of the parts are a sum. */
function known(parts: readonly { readonly amount?: number }[]): keyof typeof inAll {
  if (parts.every(({ amount }) => amount === undefined)) return 'nothing';
  return parts.some(({ amount }) => amount === undefined) ? 'some' : 'all';
}

type Row = readonly [amount: string, label: string, place: string];
