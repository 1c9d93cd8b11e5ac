/** The Integration Joint Board that gives the Directions. */
import type { Authored } from '../diagnostic.ts';
import type { Recipient } from './recipient.ts';

export interface Ijb extends Authored {
  /** First part of every output's file name, for example `midlothian-ijb`. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** The health and social care partnership, no legal person: it can lead, never be directed. */
  readonly partnership?: { readonly name: string; readonly shortName: string };
  /** The sections of the Act it gives Directions under (sections 26 to 28 of the 2014 Act), where the board states them. */
  readonly powers?: string;
  /** In the order in which packs list them. */
  readonly recipients: readonly Recipient[];
  /** How to ask for another format or language. */
  readonly contact?: {
    readonly name?: string;
    readonly email?: string;
    readonly telephone?: string;
    readonly address?: string;
  };
}
