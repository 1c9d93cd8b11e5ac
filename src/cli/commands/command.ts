/** What every command is. */
import type { Command as Parser } from 'commander';
import type { Context } from '../context.ts';

/** What `--force` does, for every command that writes files into a folder. */
export const replacing = 'replace files there that directions did not leave as they are';

/** A command: one file in this folder, one line in `index.ts`. */
export interface Command {
  readonly name: string;
  /** One sentence for the list of commands and the top of the help. */
  readonly summary: string;
  /** The words of the command, for example `build <year>`. */
  readonly usage: string;
  /** What to type and what it does, most usual first. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** Declares arguments and options; those that all commands take are added by `program.ts`. */
  declare(parser: Parser): void;
  /** Answers with the exit code. */
  run(context: Context): Promise<number>;
}
