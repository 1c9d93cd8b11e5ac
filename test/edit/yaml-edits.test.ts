import { describe, expect, test } from 'vitest';
import { editFields, type FieldEdit } from '../../src/edit/yaml-edits.ts';

const line = (key: string, value: string | undefined, behind: readonly string[] = ['id', 'amount']): FieldEdit => ({
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
];

describe('editing a YAML file keeps everything else', () => {
  test.each(cases)('%s', (_, before, edits, after) => {
    expect(editFields(before, edits)).toBe(after);
  });
});
