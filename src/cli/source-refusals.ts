/** Why a file has no authored files to give back, said of its name. */
import type { Refusal } from '../inspect/sources-in.ts';

export const sourceRefusals: Readonly<Record<Refusal, string>> = {
  'no pack': 'is neither a PDF nor a Word file.',
  damaged: 'cannot be read: it is damaged, or was saved again by a program that writes it otherwise.',
  protected: 'cannot be read: it has a password or is protected against changes, or is of Word before 2007 (.doc).',
  'without sources':
    'has no authored files inside: it was built with --no-source, was printed or saved again by a program that leaves them out, or is not made by directions.',
  'foreign files': 'has files inside that are not the authored files of a pack. Nothing was taken out of it.',
};

export const sourceAdvice = 'PDF and Word files as "directions build" makes them have the authored files inside.';
