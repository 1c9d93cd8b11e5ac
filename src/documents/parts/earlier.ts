/** What becomes of earlier directions (section 27(5) of the 2014 Act): the pack's word on last year's, each direction's on single ones, and numbers that are not used. */
import type { Block, Para, Row, Table } from '../../doc/doc.ts';
import { heading, linkTo, cell, plainPara } from '../../doc/build.ts';
import { becomes, isGivenTo, numberAmongYears, type Change, type Direction } from '../../model/direction.ts';
import { compareNumbers } from '../../model/number.ts';
import { unusedNumbers } from '../../model/numbering.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Context } from '../context.ts';
import { paras } from '../markup.ts';
import { isForAudience } from './direction-words.ts';
import { wordColumns } from './listing.ts';

/** Nothing where nothing is recorded: that is said with what else is not. */
export function earlierDirections(context: Context): readonly Block[] {
  const { pack, say, facts } = context;
  const changes = changesIn(context);
  const { earlier } = pack;
  const numbers = notUsed(context);
  if (!earlier && !pack.isFirst && changes.length === 0 && numbers === '') return [];
  const words = effectWords(changes, context, 'earlier.supersedes-but');
  return [
    heading(1, 'earlier-directions', say('earlier.heading')),
    ...(words === '' ? [] : [plainPara(words)]),
    ...(earlier?.note === undefined ? [] : paras(earlier.note, facts)),
    ...(changes.length > 0 ? [table(changes.toSorted(byEarlier), context), meanings(changes, context)] : []),
    ...(numbers === '' ? [] : [plainPara(numbers)]),
  ];
}

/** What the letter says of them as a whole, and of a direction that the pack does not name; nothing where nothing is recorded. */
export function earlierWords(context: Context): string {
  const changes = changesIn(context);
  if (!context.pack.earlier && !context.pack.isFirst && changes.length === 0) return '';
  return effectWords(changes, context, 'letter.supersedes-but', 'letter.others');
}

/** Those that directions of the recipient name, in the order of the earlier ones; of a year that is superseded as a whole, those that are not. */
export function namedEarlier(recipient: Recipient, context: Context): readonly Effect[] {
  const { earlier } = context.pack;
  return changesIn(context)
    .filter(({ direction }) => isGivenTo(direction, recipient))
    .filter(({ change }) => earlier?.effect !== 'supersedes' || change.year !== earlier.year || isKept(change))
    .toSorted(byEarlier);
}

function isKept({ effect }: Change): boolean {
  return effect === 'varies' || effect === 'continues';
}

function changesIn({ pack }: Context): readonly Effect[] {
  return [...everyDirection(pack)].flatMap((direction) => direction.changes.map((change) => ({ change, direction })));
}

/** @param but the key for a year that is superseded but for some @param others the key for what is not named */
function effectWords(
  changes: readonly Effect[],
  { pack, say }: Context,
  but: string,
  others = 'earlier.others',
): string {
  const { earlier } = pack;
  if (pack.isFirst && changes.length === 0) return say('earlier.none', { 'ijb-name': pack.ijb.name });
  const isPart =
    earlier?.effect === 'supersedes' && changes.some(({ change }) => change.year === earlier.year && isKept(change));
  return [
    ...(earlier ? [say(isPart ? but : `earlier.${earlier.effect}`, { year: earlier.year })] : []),
    ...(earlier?.effect === 'supersedes' || (!earlier && changes.length === 0) ? [] : [say(others)]),
  ].join(' ');
}

export interface Effect {
  readonly change: Change;
  readonly direction: Direction;
}

function byEarlier({ change: one }: Effect, { change: other }: Effect): number {
  if (one.year !== other.year) return one.year < other.year ? -1 : 1;
  return compareNumbers(one.number, other.number);
}

function table(effects: readonly Effect[], context: Context): Table {
  const { say, names } = context;
  return {
    kind: 'table',
    caption: say('earlier.caption'),
    description: say('earlier.description'),
    columns: wordColumns('earlier', context, { earlier: 0.22, effect: 0.24, by: 0.18, to: 0.36 }),
    rows: effects.map(
      ({ change, direction }): Row => ({
        role: 'item',
        cells: [
          cell(numberAmongYears(change)),
          cell(say(`earlier.${becomes[change.effect]}`)),
          isForAudience(direction, context)
            ? { content: [linkTo(`direction-${direction.number}`, direction.number)] }
            : cell(direction.number),
          cell(direction.to.length > 0 ? names(direction.to) : say('earlier.unaddressed')),
        ],
      }),
    ),
  };
}

/** What the words of the table mean that it has. */
function meanings(effects: readonly Effect[], { say }: Context): Para {
  const has = new Set(effects.map(({ change }) => becomes[change.effect]));
  const words = Object.values(becomes).flatMap((one) => (has.has(one) ? [say(`earlier.meaning-${one}`)] : []));
  return plainPara(words.join(' '), 'remark');
}

function notUsed({ pack, say, series }: Context): string {
  const sentence = (key: string, numbers: readonly string[]): readonly string[] =>
    numbers.length === 0
      ? []
      : [say(`earlier.${key}-${numbers.length === 1 ? 'one' : 'several'}`, { numbers: series(numbers) })];
  return [...sentence('withdrawn', pack.withdrawn), ...sentence('unused', unusedNumbers(pack))].join(' ');
}
