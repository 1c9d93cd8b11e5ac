/** The list of commands, in the order of the help. */
import { build } from './build.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { funding } from './funding.ts';
import { schema } from './schema.ts';
import { show } from './show.ts';
import { validate } from './validate.ts';

export const commands: readonly Command[] = [build, validate, funding, explain, show, schema];
