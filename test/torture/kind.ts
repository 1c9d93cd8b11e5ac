/** One way in which a stranger reaches the program. */
import type { Chance } from './mutate.ts';

export interface Kind {
  readonly name: string;
  /** Its part of a run of all kinds, in hundredths: what is dear to try has a small one. */
  readonly part: number;
  /** Goes the whole way with what is sound, so that what is loaded and made once is no input's cost. */
  prepare?(): unknown;
  /** Does harm and shows it to the program; throws where what it says is not true of the input, or it does what it must not. */
  try(chance: Chance): void | Promise<void>;
}
