/** What every report is made from. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Paint } from '../paint.ts';

export interface Findings {
  /** Ordered by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The years that were looked at, with their status where it could be read. */
  readonly years: readonly { readonly year: string; readonly status?: string; readonly stopped: boolean }[];
  /** Whether this finding stops the command. */
  readonly stops: (diagnostic: Diagnostic) => boolean;
  /** A file of the root as the user would name it from the current folder. */
  readonly path: (file: string) => string;
  /** The text of a file of the root, by lines; empty when there is no such file. */
  readonly lines: (file: string) => readonly string[];
  /** Width to fit, in columns. */
  readonly columns: number;
  readonly paint: Paint;
  /** Leave out everything but the findings themselves. */
  readonly quiet: boolean;
}

/** A way to report: one file in this folder, one line in `index.ts`. */
export interface Report {
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** The whole report, ending in a line break unless it is empty. */
  write(findings: Findings): string;
}
