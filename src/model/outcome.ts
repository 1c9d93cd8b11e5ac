/** A national health and wellbeing outcome, in the words of the 2014 Regulations. */
import type { Authored } from '../diagnostic.ts';

export interface Outcome extends Authored {
  /** `outcome-1`. */
  readonly id: string;
  readonly number: string;
  readonly text: string;
}
