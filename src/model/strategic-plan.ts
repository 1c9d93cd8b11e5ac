/** The strategic plan in force and its aims (sections 29 to 39 of the 2014 Act). */
import type { Authored } from '../diagnostic.ts';

export interface StrategicPlan extends Authored {
  /** The file's name, for example `2022-25`. */
  readonly id: string;
  /** For example "Strategic Commissioning Plan 2022-25". */
  readonly name: string;
  readonly aims: readonly StrategicAim[];
}

export interface StrategicAim extends Authored {
  /** `aim-1`. */
  readonly id: string;
  readonly number: string;
  readonly text: string;
}
