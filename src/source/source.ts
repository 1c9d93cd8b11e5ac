/** One YAML file as it was written: its value, and the way back from every value to its line and column. */
import type { Diagnostic, Origin } from '../diagnostic.ts';
import { remembered } from '../remembered.ts';

export interface Source {
  readonly path: string;
  readonly text: string;
  /** Plain data: mappings, lists, strings, numbers, true, false, null. Undefined when the file could not be read as YAML. */
  readonly value: unknown;
  readonly origin: Origin;
  /** What is wrong with the file as YAML; when any is an error, nothing further is asked of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The lines of its text; those that end as Windows ends them have the first sign of that end. */
export const linesOf = remembered(({ text }: Source): readonly string[] => text.split('\n'));
