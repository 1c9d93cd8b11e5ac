/** Builds the board, its plan, its outcomes and its glossary. */
import { found } from '../../findings/index.ts';
import { grouped } from '../../grouped.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Ijb } from '../../model/ijb.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { PlanStage, StrategicPlan } from '../../model/strategic-plan.ts';
import type { Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';
import { dateOf, isDayOrMonth } from './dates.ts';

export function buildIjb(file: Entry): Ijb {
  const partnership = file.entry('partnership');
  const contact = file.entry('contact');
  return {
    ...file.authored('id', 'name', 'short-name'),
    ...(partnership && { partnership: partnership.given('name', 'short-name') }),
    ...file.maybe('powers'),
    recipients: file.entries('recipients').map(buildRecipient),
    ...(contact && { contact: contact.maybe('name', 'email', 'telephone', 'address') }),
  };
}

function buildRecipient(entry: Entry): Recipient {
  return { ...entry.authored('id', 'name'), ...entry.maybe('legal-name'), kind: entry.text('kind') };
}

export function buildOutcomes(file: Entry): readonly Outcome[] {
  return file.entries('outcomes').map((entry) => entry.authored('id', 'number', 'text'));
}

/** @param id the file's name without `.yaml` */
export function buildPlan(file: Entry, id: string, ledger: Ledger): StrategicPlan {
  return {
    origin: file.origin,
    id,
    name: file.text('name'),
    ...file.maybe<'status', NonNullable<StrategicPlan['status']>>('status'),
    stages: file.entries('stages').flatMap((entry) => {
      const date = dateOf(entry, 'date', ledger, isDayOrMonth);
      const stage = entry.text<PlanStage['stage']>('stage');
      return date === undefined ? [] : [{ origin: entry.origin, stage, date, ...entry.maybe('note') }];
    }),
    aims: file.entries('aims').map((entry) => entry.authored('id', 'number', 'text')),
  };
}

export function buildGlossary(file: Entry, ledger: Ledger): Glossary {
  const abbreviations = file.entries('abbreviations').map((entry) => entry.authored('short', 'long'));
  for (const [short, [first, ...others]] of grouped(abbreviations, (one) => one.short))
    for (const { origin } of others)
      ledger.report(
        found('id-used-twice', {
          message: `“${short}” is explained twice, and packs print one of the two.`,
          at: origin.span('short'),
          help: 'Leave the one that is meant.',
          related: [{ at: first.origin.span('short'), message: 'the first one' }],
        }),
      );
  return {
    origin: file.origin,
    abbreviations,
    acts: file.texts('acts'),
    terms: file.entries('terms').map((entry) => ({ ...entry.authored('name'), not: entry.texts('not') })),
  };
}
