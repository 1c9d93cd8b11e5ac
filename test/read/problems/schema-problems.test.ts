/** Each way for a value to be refused by its schema, and what its author is told: problems.txt holds the files and the findings. */
import { Ajv } from 'ajv';
import fc from '../../properties.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Span } from '../../../src/diagnostic.ts';
import { schemaProblems } from '../../../src/read/problems/schema-problems.ts';
import { parse } from '../../../src/source/parse.ts';
import { validate as validateRoot } from '../../../src/spine.ts';
import { changed, faultless } from '../../roots.ts';

const schema = {
  title: 'Group of directions',
  description: 'One part of the pack.',
  type: 'object',
  additionalProperties: false,
  required: ['number', 'title'],
  dependencies: { offered: ['source'] },
  properties: {
    number: {
      type: 'string',
      title: 'Number',
      description: 'As printed, in quotes.',
      examples: ['5'],
      minLength: 1,
      pattern: '^[0-9]+$',
    },
    title: {
      type: 'string',
      title: 'Title',
      description: 'The heading.',
      examples: ['Health Inequalities'],
      minLength: 1,
      maxLength: 30,
    },
    year: { type: 'string', pattern: '^\\d{4}-\\d{2}$', description: 'The financial year.', examples: ['2023-24'] },
    by: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}(-\\d{2})?$',
      description: 'A month or a day, in quotes',
      examples: ['2024-01', '2024-03-31'],
      format: 'iso-month-or-day',
    },
    printed: { type: 'boolean', description: 'Whether it is printed.' },
    size: { type: 'number', minimum: 1, description: 'In points.', examples: [12] },
    count: { type: 'integer' },
    offered: { type: 'string' },
    source: { type: 'string', description: 'The paper.', examples: ['Report 5.3'] },
    names: {
      type: 'object',
      propertyNames: { pattern: '^[a-z-]+$' },
      additionalProperties: { type: 'string' },
      minProperties: 1,
    },
    to: {
      type: 'array',
      title: 'Given to',
      description: 'The bodies that must comply.',
      examples: [['nhs-lothian']],
      minItems: 1,
      uniqueItems: true,
      items: {
        type: 'string',
        title: 'Recipient',
        description: 'The id of a body.',
        examples: ['nhs-lothian'],
        pattern: '^[a-z][a-z0-9-]*$',
      },
    },
    directions: {
      type: 'array',
      items: {
        type: 'object',
        title: 'Direction',
        additionalProperties: false,
        required: ['number', 'text'],
        properties: {
          number: {
            type: 'string',
            description: 'As printed, in quotes: without them 5.10 is read as 5.1.',
            examples: ['5.1'],
            pattern: '^\\d+\\.\\d+$',
          },
          text: {
            type: 'string',
            description: 'The instruction.',
            examples: ['All services must report, by {deadline}.'],
            minLength: 1,
          },
          deadline: { type: 'string', description: 'The id of a date in deadlines.yaml.', examples: ['january-2024'] },
          mode: { type: 'string', description: 'How two bodies act.', enum: ['joint', 'each', 'split'] },
          items: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
        },
      },
    },
    payment: {
      type: 'object',
      title: 'Payment',
      additionalProperties: false,
      properties: {
        amount: {
          type: 'string',
          description: 'Pounds with commas.',
          examples: ['£56,593,000'],
          pattern: '^-?£?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d{2})?$',
        },
        method: { type: 'string', description: 'How it is determined.', examples: ['Actual cost.'] },
      },
      oneOf: [{ required: ['amount'] }, { required: ['method'] }],
    },
    lines: {
      description: 'Line by line, or tbc.',
      anyOf: [
        { type: 'string', enum: ['tbc'] },
        {
          type: 'array',
          items: { type: 'object', title: 'Line', required: ['label'], properties: { label: { type: 'string' } } },
        },
      ],
    },
    passages: {
      type: 'array',
      items: {
        title: 'Passage',
        description: 'A paragraph, or a place where data is shown.',
        anyOf: [
          { type: 'string', minLength: 1 },
          {
            type: 'object',
            title: 'Paragraph with a list',
            additionalProperties: false,
            required: ['text', 'items'],
            properties: { text: { type: 'string' }, items: { type: 'array', items: { type: 'string' } } },
          },
          {
            type: 'object',
            title: 'Shown data',
            additionalProperties: false,
            required: ['show'],
            properties: { show: { type: 'string', enum: ['aims', 'functions'] } },
          },
        ],
      },
    },
  },
};

const ajv = new Ajv({
  allErrors: true,
  strict: false,
  formats: { 'iso-month-or-day': (text: string) => !text.startsWith('2023-02-3') },
});
const validate = ajv.compile(schema);
const cases = readFileSync(new URL('problems.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1);

describe('a file that its schema refuses', () => {
  test.each(cases.map((one) => [one.slice(0, one.indexOf('\n')), one.slice(one.indexOf('\n') + 1)]))(
    '%s',
    (_name, one = '') => {
      const [written = '', expected] = one.split(/^---\n/m);
      expect(findings(written).map(told).join('')).toBe(expected);
    },
  );
});

test('what a fix makes of the value is taken by the schema', () => {
  const { fix } = findings('number: "1"\ntitle: t\nby: 31/03/2024\n')[0] ?? {};
  expect(fix).toEqual([
    { at: { file: 'g.yaml', start: { line: 3, column: 5 }, end: { line: 3, column: 15 } }, text: '"2024-03-31"' },
  ]);
});

test('verbose errors give the same findings', () => {
  const verbose = new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    formats: { 'iso-month-or-day': true },
  }).compile(schema);
  const source = parse('g.yaml', new TextEncoder().encode('numbr: 1\npayment: {}\nlines: 5\n'));
  verbose(source.value);
  expect(schemaProblems(verbose.errors ?? [], source, schema)).toEqual(findings('numbr: 1\npayment: {}\nlines: 5\n'));
});

test('anything at all is told: no throw, every place within the file, nothing twice', () => {
  const leaf = fc.oneof(
    fc.constantFrom(null, true, false, '', 'yes', 'tbc', '5.1', 'joint', '£1', '2024-01'),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
  );
  const key = fc.constantFrom(
    ...Object.keys(schema.properties),
    'text',
    'show',
    'items',
    'amount',
    'method',
    'mode',
    'nubmer',
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      const text = JSON.stringify(one, null, 1);
      const found = findings(text);
      const lines = text.split('\n');
      for (const { at, message } of found) {
        expect(lines[at.start.line - 1]).toBeDefined();
        expect(message).not.toMatch(/undefined|NaN|\[object/);
      }
      const all = found.map((each) => `${place(each.at)} ${each.message}`);
      expect(new Set(all).size).toBe(all.length);
      expect(found.length > 0).toBe(!validate(one));
    }),
    { numRuns: 500 },
  );
});

function findings(text: string): readonly Diagnostic[] {
  const source = parse('g.yaml', new TextEncoder().encode(text));
  if (source.diagnostics.length) return source.diagnostics;
  return validate(source.value) ? [] : schemaProblems(validate.errors ?? [], source, schema);
}

function told({ at, rule, message, help, related, fix }: Diagnostic): string {
  const others = (related ?? []).map((other) => `  ${place(other.at)} ${other.message}\n`);
  const edits = (fix ?? []).map((edit) => `  fix ${place(edit.at)} ${edit.text}\n`);
  return `${place(at)} ${rule}: ${message}\n  = ${help ?? ''}\n${others.join('')}${edits.join('')}`;
}

function place({ start, end }: Span): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

test('a key that is called as a word of the schemas is told like any other', () => {
  const report = 'directions/reports/2030-03-14-directions.yaml';
  const workspace = changed(faultless(), {
    [report]: (text) => text.replace('references: [2030-31/3.1]', 'references: [5]'),
  });
  const lines = new TextDecoder().decode(workspace.files.get(report)).split('\n');
  expect(validateRoot(workspace, {}).diagnostics.map(({ rule, at }) => [at.start.line, rule])).toEqual([
    [lines.findIndex((line) => line.includes('references: [5]')) + 1, 'wrong-type'],
  ]);
});

test('a direction of a year that lacks a comma is not told to be no date', () => {
  const workspace = changed(faultless(), {
    'directions/reports/2030-03-14-directions.yaml': (text) =>
      text.replace('references: [2030-31/3.1]', 'references: [2030-31/3.1 2030-31/1.1]'),
  });
  expect(validateRoot(workspace, {}).diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
    ['malformed-value', 'Item 1 of "references" cannot be written "2030-31/3.1 2030-31/1.1".'],
  ]);
});

test.each([
  [
    'amount: { method: As agreed. }',
    '"amount" must be a text, not a group of keys.',
    '"method" is a key of: Payment. Pounds with commas, or tbc. For example: "£3,200,000"',
  ],
  [
    'method: As agreed.',
    'This allocation has no key "method".',
    '"method" is a key of: Payment. "amount" is missing. Pounds with commas, or tbc. For example: amount: "£3,200,000"',
  ],
  ['method: "£3,000,000"', 'This allocation has no key "method".', 'Did you mean "amount", which is missing?'],
  [
    'amount: {tbc}',
    '{tbc} begins with a bracket, so YAML reads it as keys.',
    'Write tbc. Pounds with commas, or tbc. For example: "£3,200,000"',
  ],
])('a line of money with %s is told what may stand there', (written, message, help) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/budgets.yaml': (text) =>
      text.replace('source: payment, amount: "£3,000,000"', `source: payment, ${written}`),
  });
  expect(validateRoot(workspace, {}).diagnostics.map((one) => [one.message, one.help])).toEqual([[message, help]]);
});

test.each([
  ['[ year: 2029-30, effect: supersedes ]', /^Write \{ year: 2029-30, effect: supersedes \}/],
  ['[ Note: as agreed ]', /^Put it in quotes: "\[ Note: as agreed \]"/],
])('keys in brackets are told to stand in braces, and other words in quotes: %s', (written, help) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/pack.yaml': (text) => text.replace('{ year: 2029-30, effect: supersedes }', written),
  });
  expect(validateRoot(workspace, {}).diagnostics.map((one) => one.help)).toEqual([expect.stringMatching(help)]);
});

test('a number in brackets is told to be written in quotes, for without them it would be another', () => {
  const workspace = changed(faultless(), {
    'directions/2030-31/01-access.yaml': (text) => text.replace('number: "1.1"', 'number: [1.1]'),
  });
  expect(validateRoot(workspace, {}).diagnostics.map(({ help }) => help)).toEqual([
    expect.stringMatching(/^Write "1\.1", in quotes/),
  ]);
});

test.each([
  [
    'labels: lettered',
    /^"labels" is a key of: Paragraph with a list\. It has no place here, however far it is indented\./,
  ],
  ['outcome: outcome-1', /^"outcome" is a key of: Group of directions\. Check how far it is indented\./],
  ['effect: revokes', /^"effect" is a key of: Change\. Check how far it is indented\./],
])('of %s in a direction it is said whether it can be indented otherwise', (line, help) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/01-access.yaml': (text) => text.replace(/(?= {4}lead: )/, `    ${line}\n`),
  });
  expect(validateRoot(workspace, {}).diagnostics.map((one) => one.help)).toEqual([expect.stringMatching(help)]);
});

test.each([
  ['id june-2030', 'There is no colon behind "id", so it is no key.', 'Write id: june-2030'],
  ['id= june-2030', '"id" has "=" where YAML has a colon.', 'Write id: june-2030'],
  ['id; june-2030', '"id" has ";" where YAML has a colon.', 'Write id: june-2030'],
])('a key in braces that has lost its colon is one finding: %s', (key, message, help) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/deadlines.yaml': (text) => text.replace('id: june-2030', key),
  });
  expect(validateRoot(workspace, {}).diagnostics.map((one) => [one.rule, one.message, one.help])).toEqual([
    ['missing-colon', message, help],
  ]);
});

test('keys in braces are not told to be indented', () => {
  const workspace = changed(faultless(), {
    'directions/2030-31/budgets.yaml': (text) =>
      text.replace('source: payment, amount:', 'source: payment, method: As agreed., amount:'),
  });
  expect(validateRoot(workspace, {}).diagnostics.map(({ help }) => help)).toEqual([
    expect.stringMatching(/^"method" is a key of: Payment\. The keys are id, label,/),
  ]);
});
