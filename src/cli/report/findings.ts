/** What every report is made from. */
import type { Waived } from '../../check/index.ts';
import type { Diagnostic, Explanation } from '../../diagnostic.ts';
import type { Paint } from '../paint.ts';

export interface Findings {
  /** Ordered by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that the authors lifted with a reason, ordered by place. */
  readonly waived: readonly Waived[];
  /** The years that were looked at, with their status where it could be read. */
  readonly years: readonly {
    readonly year: string;
    readonly status?: string;
    readonly stopped: boolean;
    readonly skipped?: number;
  }[];
  readonly unseen: Unseen;
  /** What was found and not asked for with `--file`, `--rule` or `--severity`. */
  readonly unasked: readonly Diagnostic[];
  /** Whether this finding stops the command. */
  readonly stops: (diagnostic: Diagnostic) => boolean;
  /** What there is to say about a kind of finding besides its message. */
  readonly explain: (rule: string) => Explanation | undefined;
  /** A file of the root as the user would name it from the current folder. */
  readonly path: (file: string) => string;
  /** The same from the top of the repository, for programs that show the repository. */
  readonly repositoryPath: (file: string) => string;
  /** Words of help, with the commands in them as they have to be typed here. */
  readonly typed: (help: string) => string;
  /** The text of a file of the root, by lines; empty when there is no such file. */
  readonly lines: (file: string) => readonly string[];
  /** Width to fit, in columns. */
  readonly columns: number;
  /** Whether the lines of findings are broken to that width too. */
  readonly wraps: boolean;
  readonly paint: Paint;
  /** Leave out everything but what stops; reports for programs stay as they are. */
  readonly quiet: boolean;
  /** Show in full what is otherwise gathered. */
  readonly verbose: boolean;
}

/** What was not looked at, so that nobody takes silence for soundness. */
export interface Unseen {
  /** Files that could not be taken in. */
  readonly broken: readonly string[];
  /** With `--since`: the ref, and how many findings lie in lines that have not changed. */
  readonly since?: { readonly ref: string; readonly elsewhere: number };
}

/** A way to report: one file in this folder, one line in `index.ts`. */
export interface Report {
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** The whole report, ending in a line break unless it is empty. */
  write(findings: Findings): string;
}
