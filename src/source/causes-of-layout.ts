/** Faults between values: spaces, dashes, colons and indentation. */
import { behindQuote, quoteIt } from './causes-in-values.ts';
import { problem, type Problem } from './problem.ts';
import { dashBelowDashes, missingSpace, noDash, noKey, noSpaceAfterDash } from './stray-line.ts';
import { excerpt, lineAbove, lineAt, lower, inSpaces, type TextLine } from './text-line.ts';
import type { Fault } from './tree.ts';

const keyFaults = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'KEY_OVER_1024_CHARS',
  'BAD_INDENT',
]);

/** Faults of what YAML takes for a key: no space, no colon, a colon in a text. */
export function keyCause(text: string, fault: Fault): Problem | undefined {
  if (!keyFaults.has(fault.code)) return undefined;
  const line = lineAt(text, fault.from);
  const dash = noSpaceAfterDash(line);
  if (dash) return dash;
  if (fault.code === 'BLOCK_AS_IMPLICIT_KEY')
    return fault.message.includes('sequence') ? undefined : colonInText(text, fault, line);
  return (
    missingSpace(line) ??
    (fault.code === 'MULTILINE_IMPLICIT_KEY' ? brokenKey(text, fault, line) : undefined) ??
    strayLine(text, line)
  );
}

/** `text: Services: must`, on one line or further down in the text. */
function colonInText(text: string, fault: Fault, line: TextLine): Problem | undefined {
  const colon = /:(?=\s|$)/g;
  colon.lastIndex = fault.from;
  const at = colon.exec(text)?.index;
  if (at === undefined) return undefined;
  const [quoted, inQuotes] =
    /^((?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'))[ \t]*(?=[^\s:])/.exec(text.slice(fault.from, line.end)) ?? [];
  if (quoted !== undefined && inQuotes !== undefined)
    return behindQuote(text, [fault.from, fault.from + inQuotes.length], fault.from + quoted.length);
  const found = lineAt(text, at);
  if (found.start !== line.start) return keyOrText(text, line, found, at);
  const cause = unquotedColon(text, fault.from, at);
  const [, key] = /^[^\s,]+, ([a-z][\w-]*)$/.exec(text.slice(fault.from, at)) ?? [];
  if (key === undefined) return cause;
  const help = `If "${key}" is a key, begin a line of its own with it, and take the comma away. Otherwise ${lower(quoteIt)}.`;
  return { ...cause, help };
}

/** A colon in a text without quotes. @param from where the text begins @param at the colon */
export function unquotedColon(text: string, from: number, at: number): Problem {
  const near = Math.max(from, at - 30);
  const shown = near > from ? text.slice(near, at).replace(/^\S*\s+(?=\S)/, '') : text.slice(near, at);
  if (/[“”„‘’]/.test(text[from] ?? '')) {
    const message = `The text begins with the curly quotation mark ${text[from]}, which is no quote to YAML: so the colon looks like the end of a key.`;
    return problem(
      'smart-quotes',
      [from, from + 1],
      message,
      'Type straight quotes ("). Word makes them curly; a plain text editor does not.',
    );
  }
  const message = `The text has a colon and a space in it after "${shown}", which YAML takes for the end of a key.`;
  return problem('unquoted-colon', [at, at + 1], message, `${quoteIt}.`);
}

/** A line further in with a colon: a key that is indented too far, or a text that goes on. */
function keyOrText(text: string, above: TextLine, line: TextLine, colon: number): Problem {
  const name = line.key?.name ?? '';
  if (/^[a-z][\w-]*$/.test(name) && above.key) {
    const depth = above.at - above.start;
    const message = `"${name}:" is indented by ${inSpaces(line.at - line.start)}, as if it belonged to the text of "${above.key.name}:" above it, which is indented by ${inSpaces(depth)}.`;
    const help = `Begin "${name}:" exactly below "${above.key.name}:"; if it is part of the text: ${lower(quoteIt)}.`;
    return problem('wrong-indent', [line.at, line.at + name.length + 1], message, help);
  }
  return unquotedColon(text, line.at, colon);
}

/** A key that runs over several lines: a text whose later line has a colon, or a line that has none. */
function brokenKey(text: string, fault: Fault, line: TextLine): Problem | undefined {
  const last = lineAt(text, fault.to);
  if (last.start <= line.start || last.indent <= line.indent) return undefined;
  return keyOrText(text, line, last, last.key ? text.indexOf(':', last.at + last.key.name.length) : fault.to);
}

/** A line that is neither a key nor part of the text above. */
function strayLine(text: string, line: TextLine): Problem | undefined {
  if (line.key || !line.content) return undefined;
  const above = siblingAbove(text, line);
  if (!line.dashes && above?.dashes) return noDash(line);
  if (line.dashes)
    return problem(
      'wrong-indent',
      [line.start + line.indent, line.end],
      `An item of a list, "- ${excerpt(line.content)}", stands where a key is expected.`,
      'Put it under the key of its list, or delete the dash and the space.',
    );
  return noKey(line, above !== undefined, 'If it continues the text above, indent it as far as that text. ');
}

/** A line whose indentation fits none of the lines above. */
export function indentCause(text: string, fault: Fault): Problem | undefined {
  if (!keyFaults.has(fault.code) && fault.code !== 'UNEXPECTED_TOKEN') return undefined;
  const line = lineAt(text, fault.from);
  const shown = line.key ? `${line.key.name}:` : excerpt(line.content);
  const above = siblingAbove(text, line);
  if (!shown || (!line.key && !line.dashes)) return undefined;
  const to = line.key ? line.at + line.key.name.length : line.end;
  if (above?.dashes && !line.dashes && above.indent === line.indent)
    return dashBelowDashes([line.at, to], shown, above.at - above.start);
  const depths = depthsAbove(text, line);
  if (depths.includes(line.indent)) return undefined;
  const help = depths.length
    ? `Indent it by ${choice(nearestTo(line.indent, depths))}, exactly as the lines it belongs with.`
    : 'Begin it in the first column.';
  const from = line.start + line.indent;
  return problem(
    'wrong-indent',
    [from, to],
    `"${line.dashes ? '- ' : ''}${shown}" is indented by ${inSpaces(line.indent)}, as no line above it is.`,
    help,
  );
}

/** The nearest line above that is not indented further. */
function siblingAbove(text: string, line: TextLine): TextLine | undefined {
  let above = lineAbove(text, line);
  while (above && above.indent > line.indent) above = lineAbove(text, above);
  return above;
}

/** The depths at which the lines above that are still open have keys or dashes. */
function depthsAbove(text: string, line: TextLine): readonly number[] {
  const depths = new Set<number>();
  let least = Infinity;
  for (let above = lineAbove(text, line); above && least > 0; above = lineAbove(text, above)) {
    if (above.indent >= least || (!above.key && !above.dashes)) continue;
    least = above.indent;
    depths.add(above.indent);
    if (above.dashes && above.key && !line.dashes) depths.add(above.at - above.start);
  }
  return [...depths];
}

function nearestTo(indent: number, depths: readonly number[]): readonly number[] {
  const near = [...depths].sort((one, other) => Math.abs(one - indent) - Math.abs(other - indent));
  return near.slice(0, 2).sort((one, other) => one - other);
}

function choice(depths: readonly number[]): string {
  return depths.length === 2 && depths[0] !== undefined
    ? `${depths[0]} or ${inSpaces(depths[1] ?? 0)}`
    : inSpaces(depths[0] ?? 0);
}
