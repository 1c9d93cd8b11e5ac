/** A sum in a direction is held against the lines that name it, and many lines of one direction are summed for each body. */
import { expect, test } from 'vitest';
import { make } from '../../src/spine.ts';
import { changed, threeYears } from '../roots.ts';
import { validate } from '../validated.ts';

const health = 'directions/2025-26/01-health.yaml';
const said = (sum: string): readonly string[] =>
  validate(
    changed(threeYears(), {
      [health]: (text) => text.replace('must publish its access criteria', `must publish how it uses ${sum}`),
    }),
    {},
  ).diagnostics.flatMap((one) => (one.rule === 'sum-differs-from-line' ? [`${one.severity} ${one.message}`] : []));

test.each([
  ['£3,200,000', 0],
  ['£3.2 million', 0],
  ['£3,150,000', 0],
  ['£3,100,000', 1],
  ['£50,000', 0],
  ['£3,100,000, as it was before', 0],
  ['nearly £3,100,000', 0],
  ['£3,100,000 of it', 0],
  ['the £3,100,000 of 2024/25', 0],
  ['the £3,100,000 of the grant', 0],
])('%s in a direction whose line has £3,200,000', (sum, count) => {
  expect(said(sum)).toHaveLength(count);
  if (count > 0)
    expect(said(sum)).toEqual([
      `warning The direction says ${sum}, and the line “Community nursing” of it £3,200,000.`,
    ]);
});

test.each([
  ['£3,600,000', 0],
  ['£3,250,000', 1],
])('%s in a direction of which two lines come to £3,700,000', (sum, count) => {
  const second =
    '  - { id: second, label: Second, recipient: nhs-sample, source: payment, amount: "£500,000", use: Nursing., directions: ["1.3"] }\n';
  const workspace = changed(threeYears(), {
    'directions/2025-26/budgets.yaml': (text) => `${text}${second}`,
    [health]: (text) => text.replace('must publish its access criteria', `must publish how it uses ${sum}`),
  });
  const found = validate(workspace, {}).diagnostics.filter((one) => one.rule === 'sum-differs-from-line');
  expect(found).toHaveLength(count);
});

test('more lines of a body than are listed are one sum, and what is to be confirmed is told apart', async () => {
  const line = (body: string, index: number, amount = '£1,000.50'): string =>
    `  - { id: part-${body}-${index}, label: Part ${index}, recipient: ${body}, source: payment, amount: "${amount}", use: Nursing., directions: ["1.3"] }\n`;
  const parts = [
    ...[0, 1, 2].map((index) => line('nhs-sample', index)),
    line('nhs-sample', 3, 'tbc'),
    ...[0, 1].map((index) => line('sample-council', index)),
  ];
  const workspace = changed(threeYears(), {
    'directions/2025-26/budgets.yaml': (text) => `${text}${parts.join('')}`,
    [health]: (text) => text.replace('to: [nhs-sample]', 'to: [nhs-sample, sample-council]\n    mode: joint'),
  });
  const { outputs, diagnostics } = await make(workspace, {
    year: '2025-26',
    formats: ['text'],
    to: ['combined'],
    as: 'draft',
  });
  expect(diagnostics.filter((one) => one.severity === 'error' && one.rule !== 'allocations-differ-from-total')).toEqual(
    [],
  );
  const text = new TextDecoder().decode(outputs?.[0]?.bytes).replace(/\s+/g, ' ');
  expect(text).toContain(
    'Payment to NHS Sample: 4 lines, £3,203,001.50; 1 line, to be confirmed. Payment to Sample Council: Part 0, £1,000.50; Part 1, £1,000.50. Appendix 1',
  );
});
