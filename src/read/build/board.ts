/** Builds the board, its plan, its outcomes and its glossary. */
import type { Glossary } from '../../model/glossary.ts';
import type { Ijb } from '../../model/ijb.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { PlanStage, StrategicPlan } from '../../model/strategic-plan.ts';
import type { Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';
import { maybeDayOrMonth } from './dates.ts';

export function buildIjb(file: Entry): Ijb {
  const partnership = file.entry('partnership');
  const contact = file.entry('contact');
  return {
    origin: file.origin,
    id: file.text('id'),
    name: file.text('name'),
    shortName: file.text('short-name'),
    ...(partnership && { partnership: { name: partnership.text('name'), shortName: partnership.text('short-name') } }),
    ...file.maybe('powers', 'powers'),
    recipients: file.entries('recipients').map(buildRecipient),
    ...(contact && {
      contact: {
        ...contact.maybe('name', 'name'),
        ...contact.maybe('email', 'email'),
        ...contact.maybe('telephone', 'telephone'),
        ...contact.maybe('address', 'address'),
      },
    }),
  };
}

function buildRecipient(entry: Entry): Recipient {
  return {
    origin: entry.origin,
    id: entry.text('id'),
    name: entry.text('name'),
    ...entry.maybe('legal-name', 'legalName'),
    kind: entry.text('kind'),
  };
}

export function buildOutcomes(file: Entry): readonly Outcome[] {
  return file.entries('outcomes').map((entry) => ({
    origin: entry.origin,
    id: entry.text('id'),
    number: entry.text('number'),
    text: entry.text('text'),
  }));
}

/** @param id the file's name without `.yaml` */
export function buildPlan(file: Entry, id: string, ledger: Ledger): StrategicPlan {
  return {
    origin: file.origin,
    id,
    name: file.text('name'),
    ...file.maybe<'status', NonNullable<StrategicPlan['status']>>('status', 'status'),
    stages: file.entries('stages').flatMap((entry) => {
      const { date } = maybeDayOrMonth(entry, 'date', 'date', ledger);
      return date === undefined
        ? []
        : [
            {
              origin: entry.origin,
              stage: entry.text<PlanStage['stage']>('stage'),
              date,
              ...entry.maybe('note', 'note'),
            },
          ];
    }),
    aims: file.entries('aims').map((entry) => ({
      origin: entry.origin,
      id: entry.text('id'),
      number: entry.text('number'),
      text: entry.text('text'),
    })),
  };
}

export function buildGlossary(file: Entry): Glossary {
  return {
    origin: file.origin,
    abbreviations: file
      .entries('abbreviations')
      .map((entry) => ({ origin: entry.origin, short: entry.text('short'), long: entry.text('long') })),
    acts: file.texts('acts'),
    terms: file
      .entries('terms')
      .map((entry) => ({ origin: entry.origin, name: entry.text('name'), not: entry.texts('not') })),
  };
}
