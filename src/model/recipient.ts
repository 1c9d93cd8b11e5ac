/** A body that a Direction can be given to: a constituent authority of the Board (section 26(1) of the 2014 Act). */
import type { Authored } from '../diagnostic.ts';

export interface Recipient extends Authored {
  /** For options and file names, for example `nhs-lothian`. */
  readonly id: string;
  /** As printed, for example "NHS Lothian". */
  readonly name: string;
  /** The name in law where it differs, for example "Lothian Health Board". */
  readonly legalName?: string;
  readonly kind: 'health-board' | 'local-authority';
}
