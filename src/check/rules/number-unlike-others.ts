/** Finds numbers that are built otherwise than the others: 12 or 1.l among 1.1 and 1.2. */
import type { Finding, Span } from '../../diagnostic.ts';
import { grouped } from '../../grouped.ts';
import type { Change } from '../../model/direction.ts';
import { formOf, formOfGroups, inFigures, seriesOf } from '../../model/number.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import type { Years } from '../../model/years.ts';
import { firstOf, series } from '../../model/series.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

/** So many of one form are no slip, but another way of numbering. */
const enough = 3;
/** So many others show how they are built. */
const shown = 3;

export const numberUnlikeOthers: Rule = {
  severity: 'warning',
  summary: 'A number is built otherwise than the others of its year.',
  why: 'Boards number in many ways, but a year in one. A number that is built otherwise is mostly a slip, a letter for a figure or a lost point, and a direction is cited by its number for ever.',
  example: inFirstGroup('- number: "1.l"', '- number: "1.1"'),
  *check(pack, years) {
    yield* unlike(`the Directions for ${pack.year.id}`, ownOf(pack));
    yield* ofYearToCome(ownOf(pack), pack);
    yield* unlike(`the groups of ${pack.year.id}`, pack.groups.map(numberedBy));
    for (const [year, changes] of grouped(changesOf(pack, years), (one) => one.year))
      yield* unlike(`the Directions for ${year} that are named here`, changes.map(numberedBy));
  },
};

interface Numbered {
  readonly number: string;
  /** The number of its group, where that has figures alone. */
  readonly group?: string;
  readonly at: () => Span;
}

function ownOf(pack: Pack): readonly Numbered[] {
  return [
    ...pack.groups.flatMap(({ number: group, directions }) =>
      directions.map((one) => ({ ...numberedBy(one), ...(/^\d+$/.test(group) && { group }) })),
    ),
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
  const others = [...new Set(forms.get(usual ?? '')?.map(({ number }) => number))];
  for (const [form, odd] of forms) {
    const isWay = usual === undefined || form === usual || odd.length >= Math.min(enough, others.length + 1);
    for (const one of odd) {
      const slip = form === formOfGroups ? undefined : inItsGroup(one);
      // However many they are, and alone too, 1.l in group 1 is 1.1; 11 and 1-1 are where others are built so.
      const isSlip = slip !== undefined && (usual === formOfGroups || looksAlike(one.number));
      if (!isWay || isSlip) yield finding(one, those, others, slip ?? meantBy(one.number, usual), all);
    }
  }
}

/** EDI-2052-12 in 2032-33, where others have 2032 there. One of an earlier year may go on. */
function* ofYearToCome(all: readonly Numbered[], { year: { id, start, end } }: Pack): Generator<Finding> {
  const yearIn = (number: string): string => /(?<!\d)20\d\d(?=[./-])/.exec(number)?.[0] ?? '';
  const years = [start, end].map((day) => day.slice(0, 4));
  for (const those of grouped(all, ({ number }) => seriesOf(number).replace(yearIn(number), '')).values()) {
    const others = those.flatMap(({ number }) => (years.includes(yearIn(number)) ? [number] : []));
    if (others.length < shown) continue;
    for (const { number, at } of those.filter((one) => yearIn(one.number) > end.slice(0, 4)))
      yield {
        message: `The number ${number} has the year ${yearIn(number)} in the Directions for ${id}, and others have ${series([...new Set(others.map(yearIn))])}, such as ${firstOf(others, shown)}.`,
        at: at(),
        help: 'Write the year that was meant. If it is printed so, waive the rule and say why.',
      };
  }
}

function finding(
  { number, at }: Numbered,
  those: string,
  others: readonly string[],
  meant: string | undefined,
  all: readonly Numbered[],
): Finding {
  const like = others.filter((one) => one !== number).slice(0, shown);
  return {
    message:
      like.length > 0
        ? `The number ${number} is built otherwise than those of ${those}, such as ${firstOf(like, shown)}.`
        : `The number ${number} has a letter that looks like a figure.`,
    at: at(),
    help: `${said(meant, all)}If it is printed so, waive the rule and say why.`,
  };
}

/** The most frequent; of two the one that tells the group. Undefined where neither is. */
function usualOf(forms: ReadonlyMap<string, readonly Numbered[]>): string | undefined {
  const most = Math.max(0, ...[...forms.values()].map(({ length }) => length));
  const usual = [...forms].flatMap(([form, { length }]) => (length === most ? [form] : []));
  return usual.length > 1 ? usual.find((form) => form === formOfGroups) : usual[0];
}

/** Whether there is such a letter where a figure is likely: not the whole of what stands between two points. */
function looksAlike(number: string): boolean {
  return /^\d+\.[\dOolI]+[a-z]?$/.test(number);
}

/** The number of the form 5.1 that was meant in group 5 by 5.l, 51, 5-1 and 5.1A. */
function inItsGroup({ number, group }: Numbered): string | undefined {
  if (group === undefined) return undefined;
  const [, place, letter = ''] = /^[./-]?(\d+)([A-Za-z]?)$/.exec(inFigures(number).slice(group.length)) ?? [];
  return place !== undefined && inFigures(number).startsWith(group)
    ? `${group}.${place}${letter.toLowerCase()}`
    : undefined;
}

/** The number that is built as the others are, where letters are figures, or a point stands in place of a hyphen or stroke. */
function meantBy(number: string, usual: string | undefined): string | undefined {
  const meant = inFigures(number);
  return [meant, meant.replace(/[/-]/g, '.')].find((one) => one !== number && formOf(one) === usual);
}

function said(meant: string | undefined, all: readonly Numbered[]): string {
  if (meant === undefined) return '';
  return all.some(({ number }) => number === meant) ? `${meant} is used already. ` : `Did you mean ${meant}? `;
}
