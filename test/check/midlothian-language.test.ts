import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/index.ts';
import type { Span } from '../../src/diagnostic.ts';
import { validate } from '../../src/spine.ts';
import { midlothian } from '../roots.ts';

/**
 * What the rules of language find in the Directions as issued: the fault's number in the list that they were written from
 * (GDS: sentences over 25 words), rule, file under directions/, line, column, and the words marked. An ellipsis stands for
 * the rest of a long sentence.
 */
const expected: readonly (readonly [string, string, string, number, number, string])[] = [
  ['D15', 'abbreviation-not-explained', '2023-24/05-health-inequalities.yaml', 11, 92, 'HSCP'],
  ['D9', 'act-title-miswritten', 'scheme.yaml', 70, 106, 'National Health (Scotland) Act 1978'],
  ['B8', 'advisory-verb', '2023-24/01-health-and-wellbeing.yaml', 15, 94, 'should'],
  ['B8', 'advisory-verb', '2023-24/03-positive-experiences-and-dignity.yaml', 21, 39, 'should'],
  ['B8', 'advisory-verb', '2023-24/04-quality-of-life.yaml', 16, 104, 'should'],
  ['B8', 'advisory-verb', '2023-24/04-quality-of-life.yaml', 21, 48, 'should'],
  ['B8', 'advisory-verb', '2023-24/06-support-for-carers.yaml', 10, 83, 'should'],
  ['B8', 'advisory-verb', '2023-24/07-safe-from-harm.yaml', 20, 16, 'should'],
  ['B8', 'advisory-verb', '2023-24/08-workforce.yaml', 12, 46, 'should'],
  ['B8', 'advisory-verb', '2023-24/08-workforce.yaml', 17, 46, 'should'],
  ['B11', 'advisory-verb', '2023-24/10-delegated-functions.yaml', 10, 104, 'should'],
  ['D17', 'ampersand-in-text', '2023-24/01-health-and-wellbeing.yaml', 3, 15, '&'],
  ['D17', 'ampersand-in-text', '2023-24/03-positive-experiences-and-dignity.yaml', 3, 29, '&'],
  ['D17', 'ampersand-in-text', '2023-24/03-positive-experiences-and-dignity.yaml', 6, 25, '&'],
  ['D17', 'ampersand-in-text', '2023-24/04-quality-of-life.yaml', 5, 19, '&'],
  ['D17', 'ampersand-in-text', '2023-24/05-health-inequalities.yaml', 5, 19, '&'],
  ['D17', 'ampersand-in-text', '2023-24/07-safe-from-harm.yaml', 5, 32, '&'],
  ['H5', 'change-without-measure', '2023-24/01-health-and-wellbeing.yaml', 10, 44, 'demonstrate'],
  ['H3', 'change-without-measure', '2023-24/01-health-and-wellbeing.yaml', 16, 7, 'demonstrates'],
  ['H5', 'change-without-measure', '2023-24/02-living-in-the-community.yaml', 16, 68, 'describes'],
  ['H5', 'change-without-measure', '2023-24/03-positive-experiences-and-dignity.yaml', 11, 78, 'describe'],
  ['H6', 'change-without-measure', '2023-24/03-positive-experiences-and-dignity.yaml', 16, 65, 'demonstrate'],
  ['H5', 'change-without-measure', '2023-24/04-quality-of-life.yaml', 17, 41, 'embedded'],
  ['B12', 'direction-that-asks', '2023-24/pack.yaml', 18, 73, 'ask'],
  ['D10', 'footnote-mark-without-note', 'scheme.yaml', 71, 41, '(27)'],
  ['D10', 'footnote-mark-without-note', 'scheme.yaml', 76, 58, '(28)'],
  ['E3', 'lead-in-without-colon', '2023-24/05-health-inequalities.yaml', 13, 73, 'ensuring'],
  ['E3', 'lead-in-without-colon', '2023-24/10-delegated-functions.yaml', 4, 119, 'below'],
  ['E4', 'lead-in-without-colon', '2023-24/pack.yaml', 22, 86, 'the'],
  ['E3', 'lead-in-without-colon', 'scheme.yaml', 139, 115, 'below'],
  ['E3', 'lead-in-without-colon', 'scheme.yaml', 18, 85, 'medicine'],
  ['E3', 'lead-in-without-colon', 'scheme.yaml', 7, 108, 'below'],
  ['GDS', 'long-sentence', '2023-24/01-health-and-wellbeing.yaml', 10, 7, 'All services delegated to…'],
  [
    'GDS',
    'long-sentence',
    '2023-24/03-positive-experiences-and-dignity.yaml',
    16,
    7,
    'All relevant services delegated…',
  ],
  ['GDS', 'long-sentence', '2023-24/03-positive-experiences-and-dignity.yaml', 21, 7, 'All services delegated to…'],
  ['GDS', 'long-sentence', '2023-24/04-quality-of-life.yaml', 11, 7, '{nhs-lothian} and {midlothian-council} must…'],
  ['GDS', 'long-sentence', '2023-24/04-quality-of-life.yaml', 16, 7, 'In order to maximise…'],
  ['GDS', 'long-sentence', '2023-24/04-quality-of-life.yaml', 21, 7, 'All relevant services delegated…'],
  [
    'GDS',
    'long-sentence',
    '2023-24/05-health-inequalities.yaml',
    11,
    7,
    '{nhs-lothian} and {midlothian-council} must…',
  ],
  ['GDS', 'long-sentence', '2023-24/06-support-for-carers.yaml', 10, 7, 'All services delegated to…'],
  ['GDS', 'long-sentence', '2023-24/06-support-for-carers.yaml', 15, 7, 'Explore and define the…'],
  ['GDS', 'long-sentence', '2023-24/07-safe-from-harm.yaml', 10, 7, 'All relevant services delegated…'],
  ['GDS', 'long-sentence', '2023-24/07-safe-from-harm.yaml', 15, 7, 'Where there is a…'],
  ['GDS', 'long-sentence', '2023-24/09-use-of-resources.yaml', 14, 7, 'All services delegated to…'],
  ['GDS', 'long-sentence', '2023-24/09-use-of-resources.yaml', 9, 7, 'Maximise opportunities to work…'],
  ['GDS', 'long-sentence', '2023-24/10-delegated-functions.yaml', 12, 77, 'All services should provide…'],
  ['GDS', 'long-sentence', '2023-24/pack.yaml', 18, 45, '{ijb} Directions for {year}…'],
  ['GDS', 'long-sentence', '2023-24/pack.yaml', 9, 120, 'The IJB plans and…'],
  ['D3', 'missing-apostrophe', '2023-24/03-positive-experiences-and-dignity.yaml', 11, 62, 'IJBs'],
  ['D6', 'missing-apostrophe', 'scheme.yaml', 160, 19, 'Carers'],
  ['E1', 'missing-full-stop', '2023-24/01-health-and-wellbeing.yaml', 11, 94, '{deadline}'],
  ['E2', 'missing-full-stop', '2023-24/03-positive-experiences-and-dignity.yaml', 6, 116, 'respected'],
  ['E2', 'missing-full-stop', '2023-24/05-health-inequalities.yaml', 5, 72, 'inequalities'],
  ['E1', 'missing-full-stop', '2023-24/07-safe-from-harm.yaml', 22, 66, 'outcomes'],
  ['E2', 'missing-full-stop', '2023-24/08-workforce.yaml', 7, 8, 'provide'],
  ['E3', 'missing-full-stop', '2023-24/pack.yaml', 32, 61, '1'],
  ['D1', 'misspelt-abbreviation', '2023-24/09-use-of-resources.yaml', 10, 79, 'HSPC'],
  ['D8', 'misspelt-phrase', 'scheme.yaml', 113, 80, 'generally practitioner'],
  ['B9', 'mixed-verbs', '2023-24/03-positive-experiences-and-dignity.yaml', 11, 39, 'will'],
  ['B10', 'mixed-verbs', '2023-24/05-health-inequalities.yaml', 13, 58, 'should'],
  ['B10', 'mixed-verbs', '2023-24/09-use-of-resources.yaml', 10, 95, 'should'],
  [
    'F6',
    'name-written-two-ways',
    '2023-24/10-delegated-functions.yaml',
    4,
    48,
    '{nhs-lothian} and {midlothian-council} Integration Scheme',
  ],
  ['D19', 'name-written-two-ways', '2023-24/budgets.yaml', 14, 44, 'committee'],
  ['D19', 'name-written-two-ways', '2023-24/pack.yaml', 29, 93, 'committee'],
  ['H1', 'outcome-reworded', '2023-24/01-health-and-wellbeing.yaml', 5, 60, 'health'],
  ['H1', 'outcome-reworded', '2023-24/02-living-in-the-community.yaml', 6, 3, 'People'],
  ['H1', 'outcome-reworded', '2023-24/03-positive-experiences-and-dignity.yaml', 6, 25, '&'],
  ['H2', 'outcome-reworded', '2023-24/04-quality-of-life.yaml', 5, 19, '&'],
  ['H1', 'outcome-reworded', '2023-24/05-health-inequalities.yaml', 5, 19, '&'],
  ['H1', 'outcome-reworded', '2023-24/06-support-for-carers.yaml', 5, 77, 'health'],
  ['H1', 'outcome-reworded', '2023-24/07-safe-from-harm.yaml', 5, 19, 'using'],
  ['H1', 'outcome-reworded', '2023-24/08-workforce.yaml', 6, 3, 'Staff are'],
  ['H1', 'outcome-reworded', '2023-24/09-use-of-resources.yaml', 5, 47, 'efficiently.'],
  ['B7', 'partnership-as-counterparty', '2023-24/08-workforce.yaml', 12, 80, '{partnership}'],
  ['B7', 'partnership-as-counterparty', '2023-24/08-workforce.yaml', 17, 80, '{partnership}'],
  ['A3', 'placeholder-left-in', '2023-24/budgets.yaml', 4, 7, 'TBC'],
  ['D18', 'recipients-in-two-orders', '2023-24/pack.yaml', 9, 72, '{midlothian-council} and {nhs-lothian}'],
  ['H8', 'several-actions', '2023-24/07-safe-from-harm.yaml', 21, 72, 'Services should'],
  ['D12', 'statutory-term-miswritten', '2023-24/04-quality-of-life.yaml', 21, 103, 'Self Directed Support'],
  ['D2', 'statutory-term-miswritten', '2023-24/pack.yaml', 17, 43, 'Integrated Authorities'],
  ['C11', 'uneven-date-style', '2023-24/pack.yaml', 27, 31, '16th March 2023'],
  ['C11', 'uneven-date-style', '2023-24/pack.yaml', 30, 86, '5th of April 2023'],
  ['E5', 'uneven-list-punctuation', '2023-24/05-health-inequalities.yaml', 16, 106, 'and'],
  ['E8', 'uneven-list-punctuation', 'scheme.yaml', 31, 45, 'and'],
  ['E6', 'uneven-list-punctuation', 'scheme.yaml', 37, 58, 'hospital'],
  ['A6', 'unfinished-lead-in', '2023-24/pack.yaml', 22, 86, 'the'],
  ['A2', 'unresolved-alternative', '2023-24/pack.yaml', 26, 104, 'accepted agreed'],
  ['A1', 'unresolved-alternative', '2023-24/pack.yaml', 26, 83, 'was/was not'],
  ['B4', 'vague-scope', '2023-24/03-positive-experiences-and-dignity.yaml', 16, 7, 'All relevant services'],
  ['B4', 'vague-scope', '2023-24/04-quality-of-life.yaml', 21, 7, 'All relevant services'],
  ['B4', 'vague-scope', '2023-24/05-health-inequalities.yaml', 12, 103, 'where possible'],
  ['B4', 'vague-scope', '2023-24/07-safe-from-harm.yaml', 10, 7, 'All relevant services'],
  ['D7', 'word-written-two-ways', 'scheme.yaml', 52, 37, 'out with'],
  ['D7', 'word-written-two-ways', 'scheme.yaml', 56, 104, 'out with'],
];

/** Rules of language that the document gives no cause for. */
const silent = [
  'bare-address',
  'empty-list-item',
  'link-without-target',
  'markup-out-of-place',
  'stray-space',
  'subject-is-not-a-recipient',
  'text-repeated',
  'uneven-year-range',
];

const workspace = midlothian();
const { diagnostics } = validate(workspace, { years: ['2023-24'], as: 'issued' });

describe('the real Directions as issued', () => {
  test.each(expected)('%s: %s in %s:%i:%i “%s”', (_, rule, file, line, column, words) => {
    const found = diagnostics.find(
      (one) =>
        one.rule === rule &&
        one.at.file === `directions/${file}` &&
        one.at.start.line === line &&
        one.at.start.column === column,
    );
    const marked = found ? textAt(found.at) : undefined;
    if (words.endsWith('…')) expect(marked?.slice(0, words.length - 1)).toBe(words.slice(0, -1));
    else expect(marked).toBe(words);
  });

  test('give no false alarm', () => {
    const mine = new Set([...expected.map(([, rule]) => rule), ...silent]);
    const found = diagnostics
      .filter((one) => mine.has(one.rule))
      .map((one) => `${one.rule} ${one.at.file}:${one.at.start.line}:${one.at.start.column}`);
    expect(found.sort()).toEqual(
      expected.map(([, rule, file, line, column]) => `${rule} directions/${file}:${line}:${column}`).sort(),
    );
    expect(silent.filter((name) => !rules.some((rule) => rule.id === name))).toEqual([]);
  });
});

/** The words of a place in the files, with line breaks as spaces. */
function textAt({ file, start, end }: Span): string {
  const lines = new TextDecoder()
    .decode(workspace.files.get(file))
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined).trim(),
    )
    .join(' ');
}
