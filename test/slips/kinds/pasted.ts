/** Slips of pasting and typing within texts: notes, lists, hash signs, braces, what cannot be seen. */
import type { Line } from '../board.ts';
import { onLine, type Kind } from '../slip.ts';

const printed = /^(?:title|statement|text|note|source|use|lead|heading|label|method)$/;
const plain = (line: Line): boolean =>
  !/^["'[{>|]/.test(line.value) &&
  line.value !== '' &&
  (printed.test(line.key) || (line.kind === 'item' && line.value.includes(' ')));
const hashed = (line: Line, insert: string): string | undefined => {
  const words = line.value.split(' ');
  return plain(line) && words.length > 2
    ? line.text.replace(line.value, [words[0], words[1], insert, ...words.slice(2)].join(' '))
    : undefined;
};
const beneath = (text: string) => (line: Line) =>
  line.kind === 'running' && line.last ? { lines: [line.text, ' '.repeat(line.indent) + text], at: 1 } : undefined;
const list = (one: string, other: string) => (line: Line) =>
  line.kind === 'running' && line.last
    ? { lines: [line.text, ' '.repeat(line.indent) + one, ' '.repeat(line.indent) + other], at: 1 }
    : undefined;
const start = (text: string) => (line: Line) =>
  line.kind === 'running' && line.nth === 0 ? { lines: [' '.repeat(line.indent) + text, line.text] } : undefined;
const brace = (to: string) => (line: Line) =>
  line.kind === 'comment' ? undefined : line.text.replace(/\{([a-z][\w:-]*)\}/, to);

const nbsp = '\u00a0';

export const pasted: readonly Kind[] = [
  onLine('hash sign in a text', (line) => hashed(line, 'of action #5')),
  onLine('hash sign before a number', (line) => hashed(line, '# 12')),
  onLine('note to oneself behind a text', (line) => (plain(line) ? `${line.text} # check with Ann` : undefined)),
  onLine('note to oneself in a text', beneath('# check with Ann before issue')),
  onLine('note to oneself at the start of a text', start('# new wording from the committee')),
  onLine('dashes in a text', list('- publish its criteria;', '- report on them.')),
  onLine('numbers in a text', list('1. publish its criteria;', '2. report on them.')),
  onLine('numbers with brackets in a text', list('(a) publish its criteria;', '(b) report on them.')),
  onLine('letters in a text', list('a) publish its criteria;', 'b) report on them.')),
  onLine('bullets in a text', list('• publish its criteria;', '• report on them.')),
  onLine('en dashes in a text', list('– publish its criteria;', '– report on them.')),
  onLine('round bullets of Word in a text', list('o publish its criteria;', 'o report on them.')),
  onLine('square bullets of Word in a text', list('▪ publish its criteria;', '▪ report on them.')),
  onLine('asterisks in a text', list('* publish its criteria;', '* report on them.')),
  onLine('marks of a text in a text', beneath('>-')),
  onLine('key of a new line in a text', beneath('note: to be agreed with the council')),
  onLine('closing brace lost', brace('{$1')),
  onLine('opening brace lost', brace('$1}')),
  onLine('square brackets for braces', brace('[$1]')),
  onLine('angle brackets for braces', brace('<$1>')),
  onLine('round brackets for braces', brace('($1)')),
  onLine('braces doubled', brace('{{$1}}')),
  onLine('dollar before braces', brace('$${$1}')),
  onLine('no-break spaces for the indentation', (line) =>
    line.indent > 0 && line.kind !== 'comment' ? nbsp.repeat(line.indent) + line.text.trimStart() : undefined,
  ),
  onLine('one no-break space in the indentation', (line) =>
    line.indent > 1 && line.kind !== 'comment'
      ? `${' '.repeat(line.indent - 1)}${nbsp}${line.text.trimStart()}`
      : undefined,
  ),
  onLine('no-break space behind the colon', (line) =>
    line.kind === 'key' && line.value ? line.text.replace(': ', `:${nbsp}`) : undefined,
  ),
  onLine('no-break space behind the dash', (line) => (line.dash ? line.text.replace('- ', `-${nbsp}`) : undefined)),
  onLine('no-break space at the end of an id', (line) =>
    /^(?:deadline|outcome|recipient|id|status)$/.test(line.key) ? line.text + nbsp : undefined,
  ),
  onLine('no-break space before the colon', (line) =>
    line.kind === 'key' ? line.text.replace(':', `${nbsp}:`) : undefined,
  ),
  onLine('nothing wide at the end of an id', (line) =>
    /^(?:deadline|outcome|recipient|id|status)$/.test(line.key) ? `${line.text}\u200b` : undefined,
  ),
  onLine('no-break space in a list of ids', (line) =>
    line.key === 'to' ? line.text.replace(', ', `,${nbsp}`).replace('[', `[${nbsp}`) : undefined,
  ),
  onLine('line break of Word', (line) =>
    line.kind === 'running' ? line.text.replace(/(\w) (\w+)$/, '$1\u000b$2') : undefined,
  ),
  onLine('replacement character for a letter', (line) =>
    line.kind === 'running' ? line.text.replace(/(\w) (\w+)$/, '$1 \ufffd$2') : undefined,
  ),
  onLine('apostrophe of another encoding', (line) =>
    line.kind === 'running' ? line.text.replace(/(\w)(,? \w+)$/, '$1â€™s$2') : undefined,
  ),
  onLine('dash of another encoding', (line) =>
    line.kind === 'running' ? line.text.replace(/(\w) (\w+)$/, '$1 â€“ $2') : undefined,
  ),
];
