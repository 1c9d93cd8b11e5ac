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

/** Whether what is given to these is for the audience; given to nobody by name it is for each. All together are also those who have left the board since. */
export function isFor({ id, recipients: own }: Audience, recipients: readonly Pick<Recipient, 'id'>[]): boolean {
  return (
    id === 'combined' || recipients.length === 0 || recipients.some((one) => own.some((each) => each.id === one.id))
  );
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
