/** A sum in a direction is held against the lines that name it, and many lines of one direction are summed for each body. */
import { expect, test } from 'vitest';
import { make, validate } from '../../src/spine.ts';
import { changed, threeYears } from '../roots.ts';

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
])('%s in a direction whose line has £3,200,000', (sum, count) => {
  expect(said(sum)).toHaveLength(count);
  if (count > 0)
    expect(said(sum)).toEqual([
      `warning The direction says ${sum}, and the line “Community nursing” of it £3,200,000.`,
    ]);
});

test('more lines than are listed are one sum for each body', async () => {
  const line = (body: string, index: number): string =>
    `  - { id: part-${body}-${index}, label: Part ${index}, recipient: ${body}, source: payment, amount: "£1,000.50", use: Nursing., directions: ["1.3"] }\n`;
  const parts = [0, 1, 2].flatMap((index) => ['nhs-sample', 'sample-council'].map((body) => line(body, index)));
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
    'Payment to NHS Sample: 4 lines, £3,203,001.50. Payment to Sample Council: 3 lines, £3,001.50',
  );
});
