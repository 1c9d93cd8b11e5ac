/** The list of commands, in the order of the help. */
import { build } from './build.ts';
import type { Command } from './command.ts';
import { deadlines } from './deadlines.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import { funding } from './funding.ts';
import { issue } from './issue.ts';
import { log } from './log.ts';
import { newCommand } from './new.ts';
import { plans } from './plans.ts';
import { progress } from './progress.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { revise } from './revise.ts';
import { schema } from './schema.ts';
import { show } from './show.ts';
import { status } from './status.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';

export const commands: readonly Command[] = [
  build,
  validate,
  funding,
  diff,
  newCommand,
  issue,
  revise,
  verify,
  extract,
  review,
  report,
  progress,
  plans,
  deadlines,
  log,
  status,
  explain,
  show,
  schema,
];
