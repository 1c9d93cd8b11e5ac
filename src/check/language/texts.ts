/** The texts of a pack, in the plain words that rules read. */
import * as authored from '../../model/authored-text.ts';
import type { AuthoredText } from '../../model/authored-text.ts';
import type { Direction } from '../../model/direction.ts';
import type { Pack } from '../../model/pack.ts';
import { remembered } from '../../remembered.ts';
import { withoutAddresses } from './plain.ts';

export type { AuthoredText } from '../../model/authored-text.ts';

/** Every text that the packs print, in the order they print it. */
export const everyText = remembered((pack: Pack): readonly AuthoredText[] =>
  authored.everyText(pack).map(withoutAddresses),
);

/** The text of a direction and of the items of its list. */
export function textsOfDirection(direction: Direction): readonly AuthoredText[] {
  return [...authored.textsOfDirection(direction)].map(withoutAddresses);
}
