/** Finds numbers that are built otherwise than the others: 12 or 1.l among 1.1 and 1.2. */
import type { Finding, Span } from '../../diagnostic.ts';
import { grouped } from '../../grouped.ts';
import type { Change } from '../../model/direction.ts';
import { formOf, formOfGroups } from '../../model/number.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import type { Years } from '../../model/years.ts';
import { firstOf } from '../language/series.ts';
import type { Rule } from '../rule.ts';

/** So many of one form are no slip, but another way of numbering. */
const enough = 3;
/** So many others show how they are built. */
const shown = 3;

export const numberUnlikeOthers: Rule = {
  id: 'number-unlike-others',
  severity: 'warning',
  summary: 'A number is built otherwise than the others of its year.',
  why: 'Boards number in many ways, but a year in one. A number that is built otherwise is mostly a slip, a letter for a figure or a lost point, and a direction is cited by its number for ever.',
  example: { file: '2030-31/01-access.yaml', bad: '- number: "1.l"', good: '- number: "1.1"' },
  soundOnParts: true,
  *check(pack, years) {
    yield* unlike(`the Directions for ${pack.year.id}`, ownOf(pack));
    for (const [year, changes] of grouped(changesOf(pack, years), (one) => one.year))
      yield* unlike(`the Directions for ${year} that are named here`, changes.map(numberedBy));
  },
};

interface Numbered {
  readonly number: string;
  readonly at: () => Span;
}

function ownOf(pack: Pack): readonly Numbered[] {
  return [
    ...[...everyDirection(pack)].map(numberedBy),
    ...pack.withdrawn.map((number, index) => ({ number, at: () => pack.origin.span('withdrawn', index) })),
  ];
}

function numberedBy({ number, origin }: Pick<Change, 'number' | 'origin'>): Numbered {
  return { number, at: () => origin.span('number') };
}

/** To years that are not there: what those that are there have is known. */
function changesOf(pack: Pack, years: Years): readonly Change[] {
  return [...everyDirection(pack)].flatMap(({ changes }) => changes.filter(({ year }) => !years.ids.includes(year)));
}

function* unlike(those: string, all: readonly Numbered[]): Generator<Finding> {
  const forms = grouped(all, ({ number }) => formOf(number));
  const usual = usualOf(forms);
  if (usual === undefined) return;
  const others = [...new Set(forms.get(usual)?.map(({ number }) => number))];
  for (const [form, odd] of forms)
    if (form !== usual && odd.length < Math.min(enough, others.length + 1))
      for (const { number, at } of odd)
        yield {
          message: `The number ${number} is built otherwise than those of ${those}, such as ${firstOf(others.slice(0, shown), shown)}.`,
          at: at(),
          help: `${meantBy(number, usual, all)}If it is printed so, waive the rule and say why.`,
        };
}

/** The most frequent; of two the one that tells the group. Undefined where neither is. */
function usualOf(forms: ReadonlyMap<string, readonly Numbered[]>): string | undefined {
  const most = Math.max(0, ...[...forms.values()].map(({ length }) => length));
  const usual = [...forms].flatMap(([form, { length }]) => (length === most ? [form] : []));
  return usual.length > 1 ? usual.find((form) => form === formOfGroups) : usual[0];
}

/** A letter that looks like a figure is one, where the number is then built as the others are. */
function meantBy(number: string, usual: string, all: readonly Numbered[]): string {
  const meant = number.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  return formOf(meant) === usual && all.every((one) => one.number !== meant) ? `Did you mean ${meant}? ` : '';
}
