/** One slip of the hand in the files of one board, and where a reader of the findings should be led. */
import { changed } from '../roots.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { everyLine, type Board, type Line } from './board.ts';

export interface Slip {
  /** The files as they are then. */
  workspace(): Workspace;
  readonly file: string;
  /** The lines, from 1, on any of which the first finding is at its place. */
  readonly lines: readonly number[];
  /** The files of which any may be named, where a file itself is the slip. */
  readonly files?: readonly string[];
  readonly shown: string;
}

/** A class of slips. */
export interface Kind {
  readonly name: string;
  /** Nobody could tell these from what is meant; they are shown and not counted. */
  readonly undecidable?: true;
  slips(board: Board): readonly Slip[];
}

/** What becomes of one line: its new lines, and on which of them the slip is, from 0. */
export interface Changed {
  readonly lines: readonly string[];
  readonly at?: number;
  /** A line beside it at which the finding may stand as well: of a line that is lost, the one above. */
  readonly also?: number;
}

/** A slip on one line: the change of a line, where it can be made there. */
export function onLine(name: string, change: (line: Line, board: Board) => string | Changed | undefined): Kind {
  return {
    name,
    slips: (board) =>
      everyLine(board).flatMap((line) => {
        const found = change(line, board);
        if (found === undefined) return [];
        const { lines, at = 0, also = at } = typeof found === 'string' ? { lines: [found] } : found;
        return lines.length === 1 && lines[0] === line.text
          ? []
          : [replaced(board, line, 1, lines, [line.index + at + 1, line.index + also + 1])];
      }),
  };
}

/** The board with some of a sheet's lines replaced; `wanted` are the lines at which the slip is. */
export function replaced(
  board: Board,
  from: Line,
  count: number,
  lines: readonly string[],
  wanted: readonly number[],
): Slip {
  const change = (text: string): string =>
    text
      .split('\n')
      .toSpliced(from.index, count, ...lines)
      .join('\n');
  return {
    workspace: () => changed(board.workspace, { [from.path]: change }),
    file: from.path,
    lines: wanted,
    shown: lines.join('⏎') || `(without) ${from.text}`,
  };
}

/** The board with files changed as in `changed`, the slip being the files themselves. */
export function withFiles(
  board: Board,
  changes: Parameters<typeof changed>[1],
  files: readonly string[],
  unread: readonly string[] = [],
): Slip {
  return {
    workspace: () => ({ ...changed(board.workspace, changes), unread }),
    file: files[0] ?? '',
    files,
    lines: [1],
    shown: files.join(' '),
  };
}
