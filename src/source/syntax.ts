/** What is not YAML: one problem for each cause, however many faults follow from it. */
import { isScalar } from 'yaml';
import { causeOf, textWithoutKeys } from './causes.ts';
import { problem, type Problem } from './problem.ts';
import { lineAt } from './text-line.ts';
import { readTree, type Fault, type Tree } from './tree.ts';

/** More than these in one file help nobody; and re-reading costs as much as reading: so many words and marks, or eight times as many letters. */
const most = 20;
const mostRead = 100_000;

export interface Syntax {
  readonly problems: readonly Problem[];
  /** What is left of the tree without the entries that have problems; undefined when it cannot be judged. */
  readonly rest: Tree | undefined;
}

/**
 * Finds the first cause, blanks out the entry it stands in, reads again, and so on: what a fault does to its own entry is
 * not reported, a fault further down is. Blanking keeps every offset.
 */
export function judgeSyntax(text: string, tree: Tree): Syntax {
  const stop = unreadable(text, tree);
  if (stop) return { problems: [stop], rest: undefined };
  const problems: Problem[] = [];
  let draft = text;
  let rest = tree;
  let done = -1;
  const rounds = Math.min(most, Math.ceil(mostRead / (tree.lexemes + text.length / 8 + 1)));
  while (rest.faults.length && problems.length < rounds) {
    const fault = firstOf(rest.faults);
    const cause = causeOf(draft, fault, rest);
    const unsound = problems.length > 0 && (cause.problem.from < done || cause.problem.rule === 'yaml-syntax');
    if (unsound) return { problems, rest: undefined };
    problems.push(cause.problem);
    if (cause.last) return { problems, rest: undefined };
    done = Math.max(cause.to ?? endOfEntry(draft, cause.blank), done + 1);
    draft =
      cause.to === undefined
        ? blankEntry(draft, cause.blank, done)
        : blanked(draft, cause.blank, cause.to, cause.instead);
    rest = readTree(draft);
  }
  return { problems, rest: rest.faults.length || rest.tooDeep !== undefined ? undefined : rest };
}

function firstOf(faults: readonly Fault[]): Fault {
  return faults.reduce((first, fault) => (fault.from < first.from ? fault : first));
}

/** What stops before the first fault is looked at. */
function unreadable(text: string, tree: Tree): Problem | undefined {
  // Each `text: one: two` nests what follows it deeper, so many of them look deep.
  if (tree.tooDeep !== undefined && !tree.faults.some((fault) => fault.code === 'BLOCK_AS_IMPLICIT_KEY')) {
    const message = 'Brackets or lists stand within each other more than 60 deep; no authored file needs that.';
    return problem(
      'too-deep',
      [tree.tooDeep, tree.tooDeep + 1],
      message,
      'If the brackets belong to a text, put the text in quotes.',
    );
  }
  if (tree.directive !== undefined) {
    const { end } = lineAt(text, tree.directive);
    const message = 'The line begins with "%", so YAML takes it for an instruction to itself.';
    return problem(
      'reserved-character',
      [tree.directive, end],
      message,
      'Delete the line; if it belongs to a text, put the text in quotes.',
    );
  }
  if (tree.second !== undefined && !tree.faults.some((fault) => fault.from < (tree.second ?? 0))) {
    if (!text.startsWith('---', tree.second)) return behindItsEnd(text, tree.second);
    const message = 'A line of "---" begins a second document; a file has one.';
    return problem(
      'several-documents',
      [tree.second, tree.second + 3],
      message,
      'Delete the line, or move what follows to a file of its own.',
    );
  }
  const { root } = tree;
  return !tree.faults.length && isScalar(root) && typeof root.value === 'string'
    ? textWithoutKeys(text, root.range?.[0] ?? 0)
    : undefined;
}

/** To YAML three dots end a file. */
function behindItsEnd(text: string, at: number): Problem {
  const dots = text.lastIndexOf('\n...', at) + 1;
  const message = 'A line of "..." ends the file, and more stands behind it.';
  return problem(
    'several-documents',
    [dots, dots + 3],
    message,
    'Delete the line; or what stands behind it, if it does not belong here.',
  );
}

/** The entry's lines: its own, and those indented further. */
function endOfEntry(text: string, at: number): number {
  const own = lineAt(text, at);
  let end = own.end;
  for (let next = own.next; next < text.length; ) {
    const line = lineAt(text, next);
    if (line.content !== '' && line.indent <= own.indent + (own.key ? own.dashes.length : 0)) break;
    end = line.end;
    next = line.next;
  }
  return end;
}

/** Spaces instead of the value of a key, or of the whole line where there is no key. */
function blankEntry(text: string, at: number, end: number): string {
  const line = lineAt(text, at);
  const from = line.key && line.key.value > at ? line.start + line.indent : (line.key?.value ?? line.start);
  return blanked(text, from, end);
}

function blanked(
  text: string,
  from: number,
  to: number,
  instead = text.slice(from, to).replace(/[^\r\n]/g, ' '),
): string {
  return text.slice(0, from) + instead + text.slice(to);
}
