import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editFields, type FieldEdit } from '../../src/edit/yaml-edits.ts';
import { listed } from '../../src/edit/yaml-spelling.ts';

const line = (key: string, value: FieldEdit['value'], behind: readonly string[] = ['id', 'amount']): FieldEdit => ({
  path: ['lines', 0],
  key,
  value,
  behind,
});

/** Each: the file, the edits, the file afterwards. Everything but the field is to stay. */
const cases: readonly (readonly [string, string, readonly FieldEdit[], string])[] = [
  [
    'a plain value, its comment and its neighbours',
    'lines: # all\n  - id: a\n    amount:   £1   # one\n    note: x\n',
    [line('amount', '£2,000')],
    'lines: # all\n  - id: a\n    amount:   £2,000   # one\n    note: x\n',
  ],
  [
    'quotes stay those they were',
    "lines:\n  - id: a\n    amount: '£1'\n",
    [line('amount', '£2')],
    "lines:\n  - id: a\n    amount: '£2'\n",
  ],
  [
    'a flow mapping gets quotes where a comma needs them',
    'lines:\n  - { id: a, amount: £1, note: x }\n',
    [line('amount', '£2,000')],
    'lines:\n  - { id: a, amount: "£2,000", note: x }\n',
  ],
  [
    'a new field behind its neighbour',
    'lines:\n  - id: a\n    amount: £1 # one\n    note: x\n',
    [line('previous', '£3')],
    'lines:\n  - id: a\n    amount: £1 # one\n    previous: £3\n    note: x\n',
  ],
  [
    'a new field in a flow mapping',
    'lines:\n  - { id: a, amount: "£1", note: x }\n',
    [line('previous', '£3,000')],
    'lines:\n  - { id: a, amount: "£1", previous: "£3,000", note: x }\n',
  ],
  [
    'two new fields in one place, in their order',
    'lines:\n  - id: a\n    amount: £1\n',
    [line('previous', '£3'), line('status', 'final')],
    'lines:\n  - id: a\n    amount: £1\n    previous: £3\n    status: final\n',
  ],
  [
    'a field taken away',
    'lines:\n  - id: a\n    amount: £1\n    note: x # why\n  - id: b\n',
    [line('note', undefined)],
    'lines:\n  - id: a\n    amount: £1\n  - id: b\n',
  ],
  [
    'a field taken away from a flow mapping',
    'lines:\n  - { id: a, note: x, amount: £1 }\n',
    [line('note', undefined)],
    'lines:\n  - { id: a, amount: £1 }\n',
  ],
  [
    'a folded text becomes one line',
    'lines:\n  - id: a\n    note: >-\n      one\n      two\n    amount: £1\n',
    [line('note', 'three: four')],
    'lines:\n  - id: a\n    note: "three: four"\n    amount: £1\n',
  ],
  [
    'words that YAML would misread',
    'lines:\n  - id: a\n    note: x\n',
    [line('note', 'true')],
    'lines:\n  - id: a\n    note: "true"\n',
  ],
  [
    'words that begin like YAML',
    'lines:\n  - id: a\n    note: x\n',
    [line('note', '# 2030-04-01, "yes": [x]')],
    'lines:\n  - id: a\n    note: \'# 2030-04-01, "yes": [x]\'\n',
  ],
  [
    'a new date gets quotes',
    'lines:\n  - id: a\n',
    [line('by', '2030-05-01')],
    'lines:\n  - id: a\n    by: "2030-05-01"\n',
  ],
  [
    'a date stays in quotes',
    'lines:\n  - id: a\n    by: "2030-04-05"\n',
    [line('by', '2030-05-01')],
    'lines:\n  - id: a\n    by: "2030-05-01"\n',
  ],
  [
    'line ends of Windows',
    'lines:\r\n  - id: a\r\n    amount: £1\r\n    note: x\r\n',
    [line('amount', '£2'), line('previous', '£3')],
    'lines:\r\n  - id: a\r\n    amount: £2\r\n    previous: £3\r\n    note: x\r\n',
  ],
  [
    'the last line without an end',
    'lines:\n  - id: a\n    amount: £1',
    [line('previous', '£3')],
    'lines:\n  - id: a\n    amount: £1\n    previous: £3',
  ],
  [
    'a field taken away and one filled in that would have stood behind it',
    'lines:\n  - id: a\n    considered: "2030-03-14" # the Board\n    note: x\n',
    [line('considered', undefined), line('decided', '2030-03-15', ['id', 'considered'])],
    'lines:\n  - id: a\n    decided: "2030-03-15"\n    note: x\n',
  ],
  [
    'the last field taken away and one filled in',
    'lines:\n  - id: a\n    confirm-by: "2030-04-03"\n',
    [line('confirm-by', undefined), line('decided', '2030-03-15', ['id', 'confirm-by'])],
    'lines:\n  - id: a\n    decided: "2030-03-15"\n',
  ],
  [
    'the first field taken away, and the second',
    'lines:\n  - note: x # why\n    # of all\n    status: final\n    id: a\n',
    [line('note', undefined), line('status', undefined)],
    'lines:\n  - # of all\n    id: a\n',
  ],
  [
    'the first of a flow mapping taken away and one filled in',
    'lines:\n  - { note: x, id: a }\n',
    [line('note', undefined), line('status', 'final')],
    'lines:\n  - { id: a, status: final }\n',
  ],
  [
    'line ends of Windows around a field taken away',
    'lines:\r\n  - id: a\r\n    note: x\r\n    status: final\r\n',
    [line('note', undefined)],
    'lines:\r\n  - id: a\r\n    status: final\r\n',
  ],
  [
    'a new field behind a text that keeps its line ends',
    'lines:\n  - id: |+\n      a\n\n    note: x\n',
    [line('status', 'final')],
    'lines:\n  - id: |+\n      a\n\n    status: final\n    note: x\n',
  ],
  [
    'words in typographic quotes',
    'lines:\n  - id: a\n    note: x\n',
    [line('note', '“smart”')],
    'lines:\n  - id: a\n    note: "“smart”"\n',
  ],
  [
    'a list below its key becomes one line',
    'lines:\n  - id: a\n    on:\n      - x\n      - y\n    note: x\n',
    [line('on', listed(['x', 'z']))],
    'lines:\n  - id: a\n    on: [x, z]\n    note: x\n',
  ],
  [
    'a list keeps the comments between its items',
    'lines:\n  - id: a\n    on:\n      # all\n      - x # one\n      - y # last\n    note: x\n',
    [line('on', listed(['x', 'z']))],
    'lines:\n  - id: a\n    on:\n      # all\n      # one\n      # last\n      [x, z]\n    note: x\n',
  ],
  [
    'a list that is indented no further than its key keeps comments',
    'lines:\r\n  - id: a\r\n    on: # all\r\n    - x # one\r\n    - y\r\n    note: x\r\n',
    [line('on', listed(['x', 'z']))],
    'lines:\r\n  - id: a\r\n    on: # all\r\n      # one\r\n      [x, z]\r\n    note: x\r\n',
  ],
  [
    'a list in brackets keeps the comments between its items',
    'lines:\n  - id: a\n    on: [x, # one\n      y] # all\n',
    [line('on', listed(['x', 'z']))],
    'lines:\n  - id: a\n    on: # one\n        [x, z] # all\n',
  ],
  [
    'a list that is taken away leaves its comments',
    'lines:\r\n  - id: a\r\n    on: # all\r\n      - x # one\r\n      - y # last\r\n    note: x\r\n',
    [line('on', undefined)],
    'lines:\r\n  - id: a\r\n    # all\r\n    # one\r\n    # last\r\n    note: x\r\n',
  ],
  [
    'a list that is taken away from the head of a line leaves its comments',
    'lines:\n  - on: [x, # one\n      y] # all\n    note: x\n',
    [line('on', undefined)],
    'lines:\n  - # one\n    # all\n    note: x\n',
  ],
];

describe('editing a YAML file keeps everything else', () => {
  test.each(cases)('%s', (_, before, edits, after) => {
    expect(editFields(before, edits)).toBe(after);
  });
});

const keys = ['one', 'two', 'three', 'four', 'five', 'six'] as const;
const words = fc.constantFrom(
  'x',
  'a: b',
  '# no comment',
  "it's",
  '"said"',
  '£1,000',
  '2030-04-01',
  '-',
  'two words',
  '“q”',
);
/** A field as a person may write it; `%` stands for the indent. */
const styles: readonly ((value: string) => string)[] = [
  JSON.stringify,
  (value) => `'${value.replaceAll("'", "''")}'`,
  (value) => `${JSON.stringify(value)} # a remark`,
  (value) => `>-\n%  ${value}\n%  and more`,
  (value) => `|\n%  ${value}\n`,
  (value) => `| # kept\n%  ${value}\n\n`,
  (value) => `\n%  ${JSON.stringify(value)}`,
];
const field = fc.record({
  value: words,
  style: fc.constantFrom(...styles),
  comment: fc.boolean(),
  blank: fc.boolean(),
});
const mapping = fc.record({
  fields: fc.dictionary(fc.constantFrom(...keys), field, { minKeys: 1 }),
  flow: fc.boolean(),
  windows: fc.boolean(),
  behind: fc.constantFrom('\n', '', '\n  - id: next\n', '\n# the end\n'),
});

function written({ fields, flow, windows, behind }: typeof mapping extends fc.Arbitrary<infer T> ? T : never): string {
  const entries = Object.entries(fields);
  const own = flow
    ? `{ ${entries.map(([key, { value }]) => `${key}: ${JSON.stringify(value)}`).join(', ')} }`
    : entries
        .map(([key, { value, style, comment, blank }], index) =>
          [
            ...(blank && index > 0 ? [''] : []),
            ...(comment && index > 0 ? [`    # before ${key}`] : []),
            `${index > 0 ? '    ' : ''}${key}: ${style(value).replaceAll('%', '    ')}`,
          ].join('\n'),
        )
        .join('\n');
  const text = `lines:\n  - ${own}${behind}`;
  return windows ? text.replaceAll('\n', '\r\n') : text;
}

test('any set of changes to one mapping comes out as asked, and its comments stay', () => {
  fc.assert(
    fc.property(
      mapping,
      fc.dictionary(fc.constantFrom(...keys), fc.option(words, { nil: undefined }), { minKeys: 1 }),
      fc.subarray([...keys]),
      (map, changes, behind) => {
        const before = written(map);
        const there = Object.keys(map.fields);
        fc.pre(there.some((key) => !(key in changes) || changes[key] !== undefined));
        const after = editFields(
          before,
          Object.entries(changes).map(([key, value]) => line(key, value, behind)),
        );
        const { lines } = parse(before, { schema: 'core' }) as { lines: Record<string, string>[] };
        for (const [key, value] of Object.entries(changes)) {
          if (value === undefined) delete lines[0]?.[key];
          else Object.assign(lines[0] ?? {}, { [key]: value });
        }
        expect(parse(after, { schema: 'core' })).toEqual({ lines });
        for (const [comment] of before.matchAll(/# before \w+/g)) expect(after).toContain(comment);
      },
    ),
    { numRuns: 2000 },
  );
});
