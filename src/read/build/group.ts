/** Builds a group of directions. */
import type { Authored } from '../../diagnostic.ts';
import type { Deadline } from '../../model/deadline.ts';
import type { Change, Direction, Group, Waiver } from '../../model/direction.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Interval } from '../../model/progress.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { DelegatedFunction } from '../../model/scheme.ts';
import type { StrategicAim } from '../../model/strategic-plan.ts';
import type { Directory, Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';
import { maybeDays } from './dates.ts';
import { buildProse } from './prose.ts';

/** Everything that a direction, or a line of the budget, may name. */
export interface Names {
  readonly recipients: Directory<Recipient>;
  readonly outcomes: Directory<Outcome>;
  readonly deadlines: Directory<Deadline>;
  readonly functions: Directory<DelegatedFunction>;
  readonly aims: Directory<StrategicAim>;
}

export function buildGroup(file: Entry, names: Names, ledger: Ledger): Group {
  const outcome = file.has('outcome') ? names.outcomes.find(file.text('outcome'), file.origin, 'outcome') : undefined;
  return {
    ...file.authored('number', 'title', 'statement'),
    ...(outcome && { outcome }),
    text: buildProse(file, 'text'),
    directions: file.entries('directions').map((entry) => buildDirection(entry, names, ledger)),
  };
}

function buildDirection(entry: Entry, names: Names, ledger: Ledger): Direction {
  const deadline = findDeadline(entry, names);
  return {
    ...entry.authored('number'),
    ...entry.maybe('title'),
    to: findAll(entry, 'to', names.recipients),
    ...entry.maybe<'mode', 'joint' | 'each' | 'split'>('mode'),
    text: entry.text('text'),
    items: entry.texts('items'),
    ...(deadline && { deadline }),
    functions: findAll(entry, 'functions', names.functions),
    aims: findAll(entry, 'aims', names.aims),
    changes: entry.entries('changes').map(buildChange),
    ...maybeDays(entry, ledger, 'effective', 'review'),
    measures: entry.texts('measures'),
    ...entry.maybe<'reporting', Interval>('reporting'),
    ...entry.maybe('lead'),
    waive: entry.entries('waive').map(buildWaiver),
  };
}

function findDeadline(entry: Entry, names: Names): Deadline | 'continuing' | undefined {
  if (!entry.has('deadline')) return undefined;
  const id = entry.text('deadline');
  return id === 'continuing' ? id : names.deadlines.find(id, entry.origin, 'deadline');
}

/** Every thing that a list of ids names; an id that names none is reported. */
export function findAll<T extends Authored & { readonly id: string }>(
  entry: Entry,
  key: string,
  directory: Directory<T>,
): readonly T[] {
  return entry.texts(key).flatMap((id, index) => directory.find(id, entry.origin, key, index) ?? []);
}

function buildChange(entry: Entry): Change {
  return { origin: entry.origin, effect: entry.text('effect'), ...entry.given('year', 'number') };
}

export function buildWaiver(entry: Entry): Waiver {
  return entry.authored('rule', 'because');
}
