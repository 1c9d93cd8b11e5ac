/** The strategic plan in force and its aims (sections 29 to 39 of the 2014 Act). */
import type { Authored } from '../diagnostic.ts';
import type { IsoDate, IsoMonth } from './iso-date.ts';

export interface StrategicPlan extends Authored {
  /** The file's name, for example `2022-25`. */
  readonly id: string;
  /** For example "Strategic Commissioning Plan 2022-25". */
  readonly name: string;
  /** Absent where only the years in its name say whether it is in force. */
  readonly status?: 'in-preparation' | 'approved' | 'superseded';
  /** Those that have been reached, in the order written. */
  readonly stages: readonly PlanStage[];
  /** None while it is in preparation. */
  readonly aims: readonly StrategicAim[];
}

/** In the order of the Act. */
export const planStages = ['proposals', 'first-draft', 'consultation', 'second-draft', 'comment', 'approval'] as const;

/** A step of the way to a plan: proposals, consultation, drafts, comment, approval, as the Act asks for. */
export interface PlanStage extends Authored {
  readonly stage: (typeof planStages)[number];
  readonly date: IsoDate | IsoMonth;
  readonly note?: string;
}

export interface StrategicAim extends Authored {
  /** `aim-1`. */
  readonly id: string;
  readonly number: string;
  readonly text: string;
}
