/** From a fault that the `yaml` package reports to its cause, in the words of somebody who writes Directions. */
import { indentCause, keyCause } from './causes-of-layout.ts';
import { missingComma } from './missing-comma.ts';
import { closedOutside, misplacedLine } from './misplaced-line.ts';
import { problem, type Problem } from './problem.ts';
import { reservedCharacter, unclosed, afterQuote, quoteIt } from './causes-in-values.ts';
import { excerpt, lineAt, lower } from './text-line.ts';
import type { Fault, Tree } from './tree.ts';

export interface Cause {
  readonly problem: Problem;
  /** An offset in the line of the entry that is at fault; before its value when the whole line is. */
  readonly blank: number;
  /** The end of the stretch that is at fault, where that is not the entry. */
  readonly to?: number;
  readonly instead?: string;
  /** Whether nothing further can be judged. */
  readonly last?: boolean;
}

/** The cause of a fault. */
export function causeOf(text: string, fault: Fault, tree: Tree): Cause {
  const tab = tabIndent(text, fault);
  if (tab) return { problem: tab, blank: fault.from, last: true };
  const quote = unclosed(text, fault, tree.root);
  const comma = quote ? undefined : missingComma(text, fault);
  if (comma) return { problem: comma, blank: fault.from };
  const misplaced = quote?.rule === 'unclosed-quote' ? closedOutside(text, quote) : misplacedLine(text, fault);
  if (misplaced) return { ...misplaced, blank: misplaced.from };
  const found =
    quote ||
    afterQuote(text, fault, tree.root) ||
    reservedCharacter(text, fault) ||
    badEscape(text, fault) ||
    keyCause(text, fault) ||
    indentCause(text, fault);
  return found ? { problem: found, blank: found.from } : { problem: unknown(text, fault), blank: fault.from };
}

/** A file that YAML reads as one long text, because no line in it has a key, a colon and a space. */
export function textWithoutKeys(text: string, at: number): Problem | undefined {
  const found = keyCause(text, {
    code: 'MISSING_CHAR',
    message: 'Implicit map keys need to be followed by map values',
    from: at,
    to: at,
  });
  return found && (found.rule === 'missing-space' || found.rule === 'missing-colon') ? found : undefined;
}

function tabIndent(text: string, fault: Fault): Problem | undefined {
  const first = lineAt(text, fault.from);
  const lines = [first, lineAt(text, fault.to)];
  const line = lines.find((one) => /^ *\t/.test(text.slice(one.start, one.at)));
  if (!line && fault.code !== 'TAB_AS_INDENT') return undefined;
  const from = line ? text.indexOf('\t', line.start) : fault.from;
  const to = from + (/^\t+/.exec(text.slice(from, from + 80))?.[0].length ?? 1);
  const more = [...text.slice(lineAt(text, from).end).matchAll(/^ *\t/gm)].length;
  const others =
    more === 0 ? '' : more === 1 ? ' One line further down has one too.' : ` ${more} lines further down have one too.`;
  const help = 'Replace each tab with spaces, two for each step; most editors can be set to do so by themselves.';
  return problem('tab-indent', [from, to], `The line is indented with a tab; YAML takes only spaces.${others}`, help);
}

function badEscape(text: string, fault: Fault): Problem | undefined {
  if (fault.code !== 'BAD_DQ_ESCAPE') return undefined;
  const shown = text.slice(fault.from, Math.max(fault.to, fault.from + 2));
  const message = `"${shown}" means nothing in a text in double quotes, where a backslash begins a special character.`;
  return problem(
    'bad-escape',
    [fault.from, fault.from + shown.length],
    message,
    'Write two backslashes for one, or put the text in single quotes.',
  );
}

function unknown(text: string, fault: Fault): Problem {
  const line = lineAt(text, Math.min(fault.from, Math.max(0, text.length - 1)));
  const from = Math.max(fault.from, line.at);
  const shown = excerpt(text.slice(line.at, line.end));
  const message = shown
    ? `The line "${shown}" cannot be read as YAML.`
    : 'The file cannot be read as YAML from here on.';
  const help = `Each line is a key, a colon, a space and a value, under the line it belongs with. A text with signs such as : # [ or { in it: ${lower(quoteIt)}.`;
  return problem(
    'yaml-syntax',
    [Math.min(from, line.end), Math.max(Math.min(fault.to, line.end), Math.min(from, line.end))],
    message,
    help,
  );
}
