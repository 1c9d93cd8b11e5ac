/** A line that is no key, no item and no part of a text: what it was meant to be. */
import { reservedStart } from './causes-in-values.ts';
import { nextRow, type Row } from './outline.ts';
import { problem, type Problem, type Stretch } from './problem.ts';
import { excerpt, inSpaces, isGaelic, type TextLine } from './text-line.ts';

/** Says what is wrong with the line; undefined where it is the value of the key above it, as it may stand. */
export function strayProblem(rows: readonly Row[], index: number, row: Row): Problem | undefined {
  const { line } = row;
  const above = rowAbove(rows, index);
  const found = noSpaceAfterDash(line) ?? missingSpace(line) ?? quotedKey(line) ?? otherDash(line);
  if (found) return found;
  const isBelowKey = above?.role === 'key' && above.value === '' && row.column > above.column;
  const isWhole = isThing.test(line.content);
  if (isBelowKey && isWhole && isAmongItems(rows, index)) return noDash(line, 'among');
  if (isBelowKey && (isWhole || isListOrText.test(line.content)) && isAlone(rows, index, above)) return undefined;
  return (
    keyWithoutColon(line, above, rows) ??
    (isBelowKey ? reservedBelowKey(row, above) : undefined) ??
    (above === undefined && /^["']/.test(line.content) ? undefined : textAlone(line, above))
  );
}

/** The nearest row above that says something. */
function rowAbove(rows: readonly Row[], index: number): Row | undefined {
  let at = index - 1;
  while (/^(?:blank|comment)$/.test(rows[at]?.role ?? '')) at--;
  return rows[at];
}

/** Keys in braces or a text in quotes, on one line. */
const isThing = /^(?:\{ *[\w-]+: .*\}|"[^"]*"|'[^']*')$/;
/** A list in brackets, or a text that is no key without its colon. */
const isListOrText = /^(?:\[[^[\]]*\]$|[\p{Lu}\p{N}£(])/u;

/** Whether the next line is an item of a list, or would be one with a dash. */
function isAmongItems(rows: readonly Row[], index: number): boolean {
  const { line } = nextRow(rows, index, ['blank', 'comment']) ?? {};
  return line !== undefined && /^[-{]/.test(line.dashes + line.content);
}

/** Whether nothing but the rest of its own text stands as far in below the key. */
function isAlone(rows: readonly Row[], index: number, { column }: Row): boolean {
  return (nextRow(rows, index, ['blank', 'comment', 'continued'])?.line.indent ?? 0) <= column;
}

export function noSpaceAfterDash(line: TextLine): Problem | undefined {
  if (!/^-[^\s-]/.test(line.content)) return undefined;
  const shown = excerpt(line.content);
  return problem(
    'missing-space',
    [line.at, line.at + 1],
    `There is no space after the dash of ${shown}`,
    `Write "- ${shown.slice(1)}".`,
  );
}

export function missingSpace(line: TextLine): Problem | undefined {
  if (line.key) return undefined;
  const found = /^([\w-]+):(?!\/\/)(?=\S)/.exec(line.content);
  if (found) {
    const name = found[1] ?? '';
    const rest = excerpt(line.content.slice(found[0].length));
    const at = line.at + name.length;
    return problem(
      'missing-space',
      [at, at + 1],
      `There is no space after the colon of "${name}:".`,
      `Write "${name}: ${rest}".`,
    );
  }
  const equals = /^([\w-]+)\s*(=)\s*(?=\S)/.exec(line.content);
  if (!equals) return undefined;
  const at = line.at + equals[0].indexOf('=');
  return problem(
    'missing-colon',
    [at, at + 1],
    `"${equals[1]}" has an equals sign where YAML has a colon.`,
    `Write "${equals[1]}: ${excerpt(line.content.slice(equals[0].length))}".`,
  );
}

/** `'outcome: outcome-1`. */
function quotedKey(line: TextLine): Problem | undefined {
  const found = /^(["'])([a-z][\w-]*):(?: |$)/.exec(line.content);
  if (!found) return undefined;
  const [, quote = '', name = ''] = found;
  const message = `The ${quote === '"' ? 'quotation mark' : 'single quote'} before "${name}:" opens a text, so that this is no key.`;
  return problem('unclosed-quote', [line.at, line.end], message, `Delete it: ${excerpt(line.content.slice(1))}`);
}

/** A dash or bullet as Word types it, where YAML has a hyphen. */
function otherDash(line: TextLine): Problem | undefined {
  const found = /^([–—−•●○◦▪■□➢➤✓✔‣⁃*·+o]|--+)\s+(?=\S)/.exec(line.content);
  if (!found || line.dashes !== '' || (found[1] === 'o' && isGaelic(line.content))) return undefined;
  const message = `The line begins with "${found[1]}", where an item of a list has a hyphen.`;
  return problem(
    'missing-dash',
    [line.at, line.at + 1],
    message,
    `Write "- ${excerpt(line.content.slice(found[0].length))}".`,
  );
}

/** `deadline january-2024`, where the word is a key elsewhere in the file or is followed by what only a value begins with. */
function keyWithoutColon(line: TextLine, above: Row | undefined, rows: readonly Row[]): Problem | undefined {
  const [, name = '', sign = '', rest = ''] = /^([a-z][a-z-]*)([;,.]?)(?: +(.*)|$)/.exec(line.content) ?? [];
  const values = rows.flatMap((row) => (row.line.key?.name === name ? [row.value] : []));
  const isKnown = values.length > 0;
  if (
    name === '' ||
    (above && isUnfinished(above) && goesOn(rest, values) && !(rest === '' && isAboveList(line, rows))) ||
    !(
      isKnown ||
      /^(?:["'[£]|\{(?![\w:-]+\})|>-?$|\|-?$)/.test(rest) ||
      (rest === '' && !(above?.line.dashes && above.line.indent === line.indent) && isAboveList(line, rows)) ||
      sign === ';'
    )
  )
    return undefined;
  const at = line.at + name.length;
  const [dash = ''] = /^[-–—−] +(?=\S)/.exec(rest) ?? [];
  const instead = sign || dash.trim();
  const message =
    instead === ''
      ? `There is no colon behind "${name}", so it is no key.`
      : `"${name}" has "${instead}" where YAML has a colon.`;
  return problem(
    'missing-colon',
    [line.at, Math.max(at, line.end)],
    message,
    `Write "${name}:${rest === '' ? '' : ` ${excerpt(rest.slice(dash.length))}`}".`,
  );
}

/** Whether it ends in the middle of a sentence. */
function isUnfinished({ role, value }: Row): boolean {
  const isSentence = /^[^\s"'[{>|#].*\s/.test(value);
  return (isSentence || role === 'running' || role === 'continued') && !/[.:!?…]["'”’)\]]*$/.test(value);
}

/** Whether what stands behind a word goes on with a sentence, and is no such value as the key of that name has elsewhere. */
function goesOn(rest: string, values: readonly string[]): boolean {
  const isOne = !rest.includes(' ');
  if (/^(?:["'[£>|]|\{(?![\w:-]+\}))/.test(rest) || (isOne && /[\d-]/.test(rest))) return false;
  return !values.some((value) =>
    isOne ? /^[^\s"'[{£>|]+$/.test(value) : /^\p{Lu}/u.test(rest) && /^[^"'[{£>|].*\s/.test(value),
  );
}

/** Whether a list, or keys further in, begin on the next line. */
function isAboveList({ start, indent }: TextLine, rows: readonly Row[]): boolean {
  const next = rows[rows.findIndex((row) => row.line.start === start) + 1];
  return (
    next !== undefined &&
    (next.role === 'key' || next.role === 'item') &&
    (next.line.dashes !== '' || next.column > indent)
  );
}

/** The text of the key above it, which would be one if it did not begin with a sign of YAML’s. */
function reservedBelowKey({ line }: Row, above: Row): Problem | undefined {
  const found = reservedStart(line.content, line.at);
  const help = `Write ">-" behind "${above.line.key?.name ?? ''}:", on the line above; or put the whole text in double quotes.`;
  return found && { ...found, help };
}

/** Words that belong to a text above, most often because somebody pressed Enter. */
function textAlone(line: TextLine, above: Row | undefined): Problem {
  if (
    above &&
    (above.line.dashes !== '' || above.head?.line.dashes !== '') &&
    above.role === 'item' &&
    above.line.indent === line.indent
  )
    return noDash(line);
  const depth = above?.role === 'running' ? above.line.indent : (above?.column ?? 0) + 2;
  const orAbove = above?.role === 'running' ? '' : ', or write it on the line above';
  return noKey(
    line,
    above !== undefined,
    above ? `If it continues the text above, indent it by ${depth} spaces${orAbove}. ` : '',
  );
}

/** @param help what may be meant besides a key, as a sentence */
export function noKey(line: TextLine, hasAbove: boolean, help: string): Problem {
  const message = `"${excerpt(line.content)}" has no colon, so it is no key${hasAbove ? '; and it is not indented far enough to belong to the text above' : ''}.`;
  return problem(
    'wrong-indent',
    [line.at, line.end],
    message,
    `${help}If it is a key, put a colon and a space behind its name.`,
  );
}

export function noDash(line: TextLine, where = 'below'): Problem {
  const shown = excerpt(line.content);
  return problem(
    'missing-dash',
    [line.at, line.end],
    `"${shown}" stands ${where} items of a list and has no dash.`,
    `Write "- ${shown}"${where === 'below' ? '; if it continues the item above, indent it further' : ''}.`,
  );
}

/** @param depth of the keys of the item above */
export function dashBelowDashes(at: Stretch, shown: string, depth: number): Problem {
  return problem(
    'missing-dash',
    at,
    `"${shown}" stands among the dashes of a list and has none.`,
    `Begin it with "- "; if it belongs to the item above, indent it by ${inSpaces(depth)}.`,
  );
}
