/** The measures of a direction by its versions, and which figure of an entry is for which of them: an amendment may have changed them since. */
import type { Direction } from './direction.ts';
import { isIssuedBy, type Edition } from './edition.ts';
import type { IsoDate } from './iso-date.ts';
import { everyDirection, type Pack } from './pack.ts';
import { factsOf, fill } from './placeholder.ts';
import type { ProgressEntry } from './progress.ts';

/** In the words that are printed. */
export function measuresIn({ measures }: Direction, pack: Pack): readonly string[] {
  return measures.map((measure) => fill(measure, factsOf(pack)).replace(/\s+/g, ' ').trim());
}

/** As they stand one behind another: a semicolon ends each that has no mark of its own, but the last. */
export function inARow(measures: readonly string[]): readonly string[] {
  return measures.map((words, index) => (index < measures.length - 1 && !hasMark.test(words) ? `${words};` : words));
}

const hasMark = /(?:[.;:!?…]|\{statement:[^{}]*\})["'”’)\]*_]*\s*$/;

/** Those of the version that had been issued last by the day, before the first version those of that. @param editions the versions of the year, in order */
export function measuresOn(editions: readonly Edition[], number: string, day: IsoDate): readonly string[] | undefined {
  const having = editions.flatMap((edition) => {
    const direction = [...everyDirection(edition.pack)].find((one) => one.number === number);
    return direction ? [{ edition, direction }] : [];
  });
  const then = having.findLast(({ edition }) => isIssuedBy(edition, day)) ?? having[0];
  return then && measuresIn(then.direction, then.edition.pack);
}

/** The entry’s figures in the order of these measures, each for the measure in whose words it was reported; `tbc` for one that the direction did not have then. */
export function figuresFor(
  measures: readonly string[],
  { number, date, figures }: ProgressEntry,
  editions: readonly Edition[],
): readonly string[] {
  const then = measuresOn(editions, number, date) ?? measures;
  const isSame = then.length === measures.length && then.every((measure, index) => measure === measures[index]);
  return isSame ? figures : measures.map((measure) => figures[then.indexOf(measure)] ?? 'tbc');
}
