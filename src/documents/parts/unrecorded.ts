/** What the Act or the guidance asks a pack to say and its record does not, each once. Empty for a complete record. */
import type { Block } from '../../doc/doc.ts';
import { heading, ledBullets } from '../../doc/build.ts';
import { accountsOf } from '../../model/account.ts';
import type { Budget } from '../../model/budget.ts';
import { coversAll } from '../../model/coverage.ts';
import type { Direction } from '../../model/direction.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Context } from '../context.ts';
import { numbersOf, directionsFor } from './direction-words.ts';

export function unrecorded(pack: Pack, context: Context): readonly Block[] {
  const { say } = context;
  const all = directionsFor(context);
  const lacking = (key: string, lacks: (direction: Direction) => boolean): readonly string[] => {
    const found = all.filter(lacks);
    if (found.length === 0) return [];
    const isEvery = found.length === all.length;
    const directions = isEvery ? say('summary.every') : numbersOf(found, context);
    const isOne = !isEvery && found.length === 1 && (key === 'function' || key === 'effective');
    return [say(`summary.unrecorded-${key}${isOne ? '-one' : ''}`, { directions })];
  };
  const ofFunctions = pack.groups.some(coversAll) ? 'function-each' : 'function';
  const items = [
    ...lacking('recipient', ({ to }) => to.length === 0),
    ...lacking('mode', ({ to, mode }) => to.length > 1 && !mode),
    ...lacking(ofFunctions, ({ functions }) => functions.length === 0),
    ...lacking('deadline', ({ deadline }) => deadline === undefined),
    ...lacking('effective', ({ effective }) => effective === undefined),
    ...(isSilentOnEarlier(pack) ? [say('summary.unrecorded-earlier')] : []),
    ...(pack.budget ? [] : [say('summary.unrecorded-money')]),
    ...(pack.budget && !isUseKnown(pack.budget, context.directed) ? [say('summary.unrecorded-use')] : []),
  ];
  if (items.length === 0) return [];
  return [
    heading(2, 'what-is-not-recorded', say('summary.unrecorded')),
    ...ledBullets(
      say('summary.unrecorded-lead'),
      items.map((words, index) => words + (index === items.length - 1 ? '.' : ';')),
    ),
  ];
}

/** Whether any line says what the recipients' money is for. */
export function isUseKnown(budget: Budget, recipients: readonly Recipient[]): boolean {
  return accountsOf(budget, recipients).some(({ lines }) => lines.length > 0);
}

/** Whether nothing is said of any earlier direction. */
function isSilentOnEarlier(pack: Pack): boolean {
  return !pack.earlier && !pack.isFirst && [...everyDirection(pack)].every(({ changes }) => changes.length === 0);
}
