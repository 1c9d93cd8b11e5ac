/** The list of documents. */
import type { Document } from './document.ts';
import { changes } from './changes.ts';
import { deadlines } from './deadlines.ts';
import { directions } from './directions.ts';
import { funding } from './funding.ts';
import { letter } from './letter.ts';
import { log } from './log.ts';
import { plans } from './plans.ts';
import { progress } from './progress.ts';
import { report } from './report.ts';
import { status } from './status.ts';

export { audiencesOf } from './audience.ts';
export { contextOf, type Ahead, type Asked, type Context } from './context.ts';
export type { Document } from './document.ts';

/** Every document that can be made; those of a year first, that of a report last. */
export const documents: readonly Document[] = [
  directions,
  funding,
  letter,
  changes,
  deadlines,
  progress,
  plans,
  log,
  status,
  report,
];
