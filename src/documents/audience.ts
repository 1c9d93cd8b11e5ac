/** For whom a document is made: all recipients together, or one of them. */
import type { Pack } from '../model/pack.ts';
import type { Recipient } from '../model/recipient.ts';

export interface Audience {
  /** `combined`, or the recipient's id. */
  readonly id: string;
  /** Whom the document is given to, in the board's order. */
  readonly recipients: readonly Recipient[];
  /** Whom it is not given to: what is theirs alone is left out. */
  readonly others: readonly Recipient[];
}

/** All recipients together first, then each: from the data alone. */
export function audiencesOf(pack: Pack): readonly Audience[] {
  const { recipients } = pack.ijb;
  return [
    { id: 'combined', recipients, others: [] },
    ...recipients.map((recipient) => ({
      id: recipient.id,
      recipients: [recipient],
      others: recipients.filter((one) => one !== recipient),
    })),
  ];
}
