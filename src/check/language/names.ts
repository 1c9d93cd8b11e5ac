/** What the bodies of a pack are called. */
import type { Pack } from '../../model/pack.ts';

/** The recipients, as printed and in law. */
export function recipientNames(pack: Pack): readonly string[] {
  return pack.ijb.recipients.flatMap((one) => (one.legalName ? [one.name, one.legalName] : [one.name]));
}

/** The health and social care partnership, with its abbreviation alone. */
export function partnershipNames(pack: Pack): readonly string[] {
  const { partnership } = pack.ijb;
  return partnership
    ? [partnership.name, partnership.shortName, 'HSCP', 'Health and Social Care Partnership']
    : ['HSCP', 'Health and Social Care Partnership'];
}

/** Every body's name. */
export function bodyNames(pack: Pack): readonly string[] {
  return [...recipientNames(pack), ...partnershipNames(pack), pack.ijb.name, pack.ijb.shortName];
}
