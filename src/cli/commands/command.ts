/** What every command is, and the arguments and options that several take. */
import type { Context } from '../context.ts';

/** An argument in brackets or an option, as the help has it, and what it is for. */
export type Taken = readonly [flags: string, meaning: string];

/** A command: one file in this folder, one line in `index.ts`. */
export interface Command {
  readonly name: string;
  /** One sentence for the list of commands and the top of the help. */
  readonly summary: string;
  /** The words of the command, for example `build <year>`. */
  readonly usage: string;
  /** What to type and what it does, most usual first. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** Arguments, then options, in the order of the help; those that all commands take are added by `program.ts`. */
  readonly takes: readonly Taken[];
  /** Answers with the exit code. */
  run(context: Context): Promise<number>;
}

export const year: Taken = ['[year]', 'the financial year, for example 2023-24'];
export const on: Taken = ['--on <day>', 'the day that counts as today: 2024-01-31 (default: today)'];
export const to: Taken = ['--to <id...>', 'for whom: combined, or the id of a recipient (default: combined)'];
export const theme: Taken = [
  '--theme <name>',
  'how they look: house, accessible-reading, or a theme of your own (default: house)',
];
export const noSource: Taken = [
  '--no-source',
  'leave out of PDFs and Word files the authored files they are made from (PDF/A-2a instead of PDF/A-3a)',
];
export const out: Taken = ['--out <folder>', 'where files are written (default: out beside the folder "directions")'];
/** For every command that writes files into a folder. */
export const force: Taken = ['--force', 'replace files there that directions did not leave as they are'];
export const json: Taken = ['--json', 'the same as --format json'];

/** `several`: more than one can be asked for. @param usual what is made where none is */
export function format(
  names: readonly string[],
  several?: 'several',
  usual: readonly string[] = names.slice(0, 1),
): Taken {
  const all = `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
  return [several ? '--format <name...>' : '--format <name>', `${all} (default: ${usual.join(' ')})`];
}
