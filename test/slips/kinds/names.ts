/** Slips in keys, ids and words of a list of choices: misspelt, in capitals, another word. */
import type { Line } from '../board.ts';
import { onLine, type Kind } from '../slip.ts';

/** Two letters in the middle change places. */
function swapped(word: string): string {
  for (let at = Math.floor(word.length / 2); at > 0; at--) {
    const [one = '', other = ''] = [word[at - 1], word[at]];
    if (one !== other && /^[a-z]{2}$/i.test(one + other))
      return word.slice(0, at - 1) + other + one + word.slice(at + 1);
  }
  return word;
}

/** Whether the line defines a thing that others name. */
const defines = ({ path, key, text }: Line): boolean =>
  /(?:ijb|deadlines|scheme|outcomes|plans\/[^/]+)\.yaml$/.test(path) &&
  (key === 'id' || /\{ id: /.test(text)) &&
  !/^id:/.test(text);

/** The key of a line whose value is the id of something else. */
const references = /^(?:deadline|outcome|recipient|plan)$/;
const lists = /^(?:to|functions|aims)$/;

const key = (line: Line, to: (key: string) => string | undefined): string | undefined => {
  const changed = line.kind === 'key' ? to(line.key) : undefined;
  return changed === undefined ? undefined : line.text.replace(`${line.key}:`, `${changed}:`);
};

const other: Readonly<Record<string, string>> = {
  deadline: 'date',
  to: 'recipients',
  text: 'content',
  title: 'name',
  number: 'no',
  by: 'due',
  outcome: 'outcomes',
  statement: 'description',
  status: 'state',
  amount: 'sum',
};

export const names: readonly Kind[] = [
  onLine('key misspelt', (line) => key(line, (word) => (word.length > 3 ? swapped(word) : undefined))),
  onLine('key with a capital', (line) => key(line, (word) => word[0]?.toUpperCase() + word.slice(1))),
  onLine('key of another word', (line) => key(line, (word) => other[word])),
  onLine('key in the plural', (line) => key(line, (word) => (word.endsWith('s') ? undefined : `${word}s`))),
  onLine('id misspelt where it is named', (line) =>
    references.test(line.key) && line.value !== 'continuing'
      ? line.text.replace(line.value, swapped(line.value))
      : undefined,
  ),
  onLine('id misspelt in a list', (line) =>
    lists.test(line.key) ? line.text.replace(/[a-z][a-z-]+(?=[\d\],-])/, (id) => swapped(id)) : undefined,
  ),
  onLine('id misspelt where it is defined', (line) =>
    defines(line) ? line.text.replace(/(?<=id: )[a-z][\w-]+/, (id) => swapped(id)) : undefined,
  ),
  onLine('id with a capital', (line) =>
    references.test(line.key)
      ? line.text.replace(line.value, line.value[0]?.toUpperCase() + line.value.slice(1))
      : undefined,
  ),
  onLine('name instead of id', (line) =>
    lists.test(line.key)
      ? line.text
          .replace('nhs-lothian', 'NHS Lothian')
          .replace('nhs-example', 'NHS Example')
          .replace('example-council', 'Example Council')
      : undefined,
  ),
  onLine('letter O for a nought in an id', (line) =>
    /^(?:deadline|plan)$/.test(line.key) ? line.text.replace('20', '2O') : undefined,
  ),
  onLine('date instead of a deadline', (line) =>
    line.key === 'deadline' ? line.text.replace(line.value, '31 January 2024') : undefined,
  ),
  onLine('deadline in words', (line) =>
    line.key === 'deadline' ? line.text.replace(line.value, 'as soon as possible') : undefined,
  ),
  onLine('choice misspelt', (line) =>
    /^(?:status|kind|show|labels|ages|mode)$/.test(line.key)
      ? line.text.replace(line.value, swapped(line.value))
      : undefined,
  ),
  onLine('placeholder misspelt', (line) =>
    line.kind === 'comment' ? undefined : line.text.replace(/\{[a-z]{3,}/, (word) => `{${swapped(word.slice(1))}`),
  ),
  onLine('space in a placeholder', (line) =>
    line.kind === 'comment' ? undefined : line.text.replace(/\{([a-z]{2})([a-z:-]+)\}/, '{$1 $2}'),
  ),
];
