/** In brackets and braces a key or an item begins where the one before it has not been ended by a comma: `{ id: care amount: "£40" }`. */
import { noCommaBetween, openBracket } from './causes-in-values.ts';
import { unquotedColon } from './causes-of-layout.ts';
import { problem, type Problem } from './problem.ts';
import { excerpt, lineAt } from './text-line.ts';
import type { Fault } from './tree.ts';

/** No key is longer. */
const longest = 60;

export function missingComma(text: string, fault: Fault): Problem | undefined {
  if (fault.code === 'BLOCK_IN_FLOW') return keyInValue(text, fault.from, fault.to);
  if (fault.code === 'MULTILINE_IMPLICIT_KEY' && openBracket(text, fault.from - 1) !== undefined) {
    const found = keyInValue(text, fault.from, fault.to + 2);
    return found?.rule === 'missing-comma' ? found : undefined;
  }
  if (fault.code !== 'UNEXPECTED_TOKEN' || !fault.message.includes('at node end')) return undefined;
  const { start } = lineAt(text, fault.from);
  const before = text.slice(start, fault.from).trimEnd();
  const open = /[\]}]$/.test(before) ? openBracket(text, fault.from - 1) : undefined;
  if (open === undefined || open < start) return undefined;
  const [key] = /^[\w-]{1,60}:(?=\s)/.exec(text.slice(fault.from, fault.from + longest + 2)) ?? [];
  return key === undefined
    ? noCommaBetween(text, [fault.from, fault.from + 1])
    : commaBefore(
        key,
        fault.from,
        text.slice(openBracket(text, start + before.length - 2) ?? start, start + before.length),
      );
}

/** A text in braces that has a colon and a space: of a key, where the one before it has no comma, or its own. */
function keyInValue(text: string, from: number, to: number): Problem | undefined {
  const written = text.slice(from, to);
  const [quoted = ''] = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/s.exec(written) ?? [];
  const colon = written.slice(quoted.length).search(/:\s/) + quoted.length;
  if (colon < quoted.length) return undefined;
  // Behind a text in quotes whatever has a colon is a key; otherwise one as they are all spelt here.
  const name = quoted === '' ? /(?<![\w-])[a-z][\w-]*$/ : /(?<![\w-])[\w-]+$/;
  const [key = ''] = name.exec(written.slice(Math.max(quoted.length, colon - longest), colon)) ?? [];
  const at = colon - key.length;
  const before = written.slice(0, at).trimEnd();
  const beginsLine = written.slice(before.length, at).includes('\n');
  if (key !== '' && before !== '' && (before === quoted || beginsLine || isKeyElsewhere(key, text)))
    return commaBefore(`${key}:`, from + at, before);
  const found = unquotedColon(text, from, from + colon);
  if (found.rule !== 'unquoted-colon') return found;
  const isKey = key !== '' && before !== '';
  return {
    ...found,
    help: isKey
      ? `If "${key}" is a key here, put a comma before it. Otherwise put the whole text in double quotes.`
      : 'Put the whole text in double quotes.',
  };
}

/** Besides where it stands without its comma. */
function isKeyElsewhere(key: string, text: string): boolean {
  return text.startsWith(`${key}: `) || text.includes(`\n${key}:`) || text.split(` ${key}: `).length > 2;
}

function commaBefore(key: string, at: number, before: string): Problem {
  return problem(
    'missing-comma',
    [at, at + key.length],
    `A comma is missing before "${key}".`,
    `Write ${excerpt(
      before
        .slice(before.lastIndexOf('\n') + 1)
        .replace(/;$/, '')
        .trimStart(),
    )}, ${key} …`,
  );
}
