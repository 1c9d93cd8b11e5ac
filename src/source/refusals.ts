/** Sound YAML that no authored file needs, said in an officer's words. */
import type { Node } from 'yaml';
import { quoteIt, reservedStart } from './causes-in-values.ts';
import { extent } from './place.ts';
import { problem, type Problem, type Stretch } from './problem.ts';
import { excerpt, lineAt, lower } from './text-line.ts';
import type { Refusal } from './value.ts';

/** The problem that a refusal is. */
export function refused(text: string, refusal: Refusal): Problem {
  const [from, to] = extentOf(text, refusal.node);
  switch (refusal.kind) {
    case 'duplicate-key':
      return duplicateKey(text, refusal, from, to);
    case 'alias':
      return sign('yaml-alias', [from, to], `*${refusal.name}`, 'a reference to another value');
    case 'anchor': {
      const shown = `&${refusal.name}`;
      const at = Math.max(0, text.lastIndexOf(shown, from));
      return sign('yaml-anchor', [at, at + shown.length], shown, 'a mark, not for text');
    }
    case 'tag': {
      const before = /![^\s,[\]{}]*(?=(?:\s+&\S+)?\s*$)/.exec(text.slice(Math.max(0, from - 200), from));
      const at = before ? Math.max(0, from - 200) + before.index : from;
      const shown = before?.[0] ?? '!';
      return sign('yaml-tag', [at, at + shown.length], shown, 'a type, not for text');
    }
    case 'smart-quotes': {
      const help =
        'Type straight quotes ("). If the curly ones belong to the text, put straight quotes around them as well.';
      return problem(
        'smart-quotes',
        [from, from + 1],
        `The quotation marks of ${refusal.name} are curly: YAML takes them for part of the text.`,
        help,
      );
    }
    case 'no-colon': {
      const [start] = extentOf(text, refusal.first ?? refusal.node);
      const behind = text.slice(start + refusal.name.length, to);
      const [, sign = ''] = /^\s*([:=])/.exec(behind) ?? [];
      const value = behind.replace(/^\s*[:=]/, '').trim();
      const messages: Readonly<Record<string, string>> = {
        ':': `There is no space after the colon of "${refusal.name}:".`,
        '=': `"${refusal.name}" has "=" where YAML has a colon.`,
      };
      return problem(
        sign === ':' ? 'missing-space' : 'missing-colon',
        [start, to],
        messages[sign] ?? `There is no colon behind "${refusal.name}", so it is no key.`,
        `Write ${refusal.name}: ${excerpt(quoted(value))}`,
      );
    }
    case 'comma-in-braces': {
      const [start] = extentOf(text, refusal.first ?? refusal.node);
      return dividedText(text, start, to);
    }
    case 'no-key': {
      const { key, at, end } = lineAt(text, from);
      const start = key?.value ?? at;
      // A text that begins with a fact: `text: {nhs-lothian}: must publish`.
      const fact = start < from || text[from] === '{' ? reservedStart(text.slice(start, end), start) : undefined;
      const help = 'Write the name of the key, then a colon and a space.';
      return fact ?? problem('yaml-syntax', [from, Math.max(to, from + 1)], 'There is no key before the colon.', help);
    }
  }
}

/** What begins with a sign of YAML's. */
function sign(rule: Problem['rule'], at: Stretch, shown: string, what: string): Problem {
  const message = `The text begins with "${shown.charAt(0)}", so YAML takes "${shown}" for ${what}.`;
  return problem(rule, at, message, `${quoteIt}.`);
}

function dividedText(text: string, from: number, to: number): Problem {
  const whole = text.slice(from, to);
  const isSum = /^-?£?\d[\d,.]*$/.test(whole);
  const isQuotable = whole.length <= 60 && !/["\\\n]/.test(whole);
  const quote = isQuotable
    ? `Put it in quotes: ${quoted(whole)}`
    : 'Put the whole text in quotes, and close them at its end.';
  // A part may begin with what is a key elsewhere in the file: "amount £1,000".
  const key = [...whole.matchAll(/,\s*([a-z][a-z-]*) /g)].find(([, word = '']) => text.includes(` ${word}: `))?.[1];
  return problem(
    'comma-in-braces',
    [from, to],
    `In braces a comma ends a text without quotes: of ${isSum ? 'the sum' : 'the text'} ${excerpt(whole)} only ${excerpt(whole.slice(0, whole.indexOf(',')))} is left.`,
    key === undefined ? quote : `If "${key}" is a key here, put a colon behind it. Otherwise: ${lower(quote)}`,
  );
}

/** A value as it has to stand in braces. */
function quoted(value: string): string {
  const inside = value.replace(/^["“”]|["“”]$/g, '');
  return /[,“”]/.test(value) && !/["\\\n]/.test(inside) ? `"${inside}"` : value;
}

function duplicateKey(text: string, { name, node, first }: Refusal, from: number, to: number): Problem {
  const [start, end] = extentOf(text, first ?? node);
  const several = name.includes('" and "');
  return {
    ...problem(
      'duplicate-key',
      [from, to],
      several ? `The keys "${name}" stand here a second time.` : `The key "${name}" stands here a second time.`,
      several
        ? 'Most likely a new item begins here: begin it with a dash, and with the key that is missing before it.'
        : `Keep one "${name}" and delete the other, or begin a new item with a dash.`,
    ),
    related: [{ from: start, to: end, message: `${several ? 'the first of them' : `"${name}"`} stands here first` }],
  };
}

function extentOf(text: string, { range }: Node): Stretch {
  const [from = 0, to = from] = range ?? [];
  return extent(text, from, to);
}
