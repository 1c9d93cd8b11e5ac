/** The covering letters: one for each body, with the facts of its own pack, and nothing that the record does not hold. */
import { expect, test } from 'vitest';
import { make, validate } from '../../src/spine.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { readDocx } from '../inspect/docx/read-docx.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { changed, faultless, midlothian, threeYears } from '../roots.ts';

async function letter(workspace: Workspace, year: string, to: string): Promise<string> {
  const { outputs = [] } = await make(workspace, { year, document: 'letter', to: [to], formats: ['docx', 'pdf'] });
  const [word, pdf] = outputs.map(({ name, bytes }) =>
    (name.endsWith('docx') ? readDocx(bytes) : readPdf(bytes)).items
      .flatMap(({ text }) => text.split(/\s+/))
      .filter((one) => one !== '')
      .join(' '),
  );
  expect(pdf).toBe(word);
  return word ?? '';
}

const pack = 'directions/2030-31/pack.yaml';
const answered = changed(faultless(), {
  [pack]: (text) => text.replace('plan:', 'letter: { answer-by: "2030-04-20" }\nplan:'),
});

test('there is one for each body, and none for all together', async () => {
  const { outputs = [], withheld } = await make(faultless(), { year: '2030-31', document: 'letter' });
  expect(outputs.map(({ name }) => name)).toEqual(
    ['nhs-example', 'example-council'].flatMap((to) =>
      ['docx', 'pdf'].map((end) => `example-ijb-letter-2030-31-${to}.${end}`),
    ),
  );
  expect(withheld).toHaveLength(1);
});

test('it says what is given and on whose decision, how many directions, the money of this body alone, and by when to answer', async () => {
  const words = await letter(answered, '2030-31', 'nhs-example');
  for (const part of [
    '21 March 2030',
    'The Chief Executive NHS Example Dear Chief Executive',
    'gives NHS Example the enclosed Directions for 2030-31 under sections 26 to 28',
    'The Board approved them on 14 March 2030',
    '3 directions are for NHS Example.',
    'Payment to NHS Example: £3,000,000. Indicative, to be confirmed on 25 April 2030.',
    'Amount set aside by NHS Example: £1,200,000. Agreed, decided on 7 March 2030. Of it, £1,000,000 is to be used.',
    'supersede the Directions for 2029-30',
    'Please confirm by 20 April 2030 that NHS Example',
    'Yours faithfully Chief Officer Example Integration Joint Board',
  ])
    expect(words).toContain(part);
  expect(words).not.toContain('Payment to Example Council');
});

test('several payments of a body are told apart by where they come from, and one that is not known is to be confirmed', async () => {
  const workspace = changed(answered, {
    [pack]: (text) => text.replace('status: issued', 'status: draft'),
    'directions/2030-31/budgets.yaml': (text) =>
      text.replace(
        'set-asides:',
        '  - { recipient: nhs-example, amount: tbc, source: Reserves, status: indicative }\n$&',
      ),
  });
  const words = await letter(workspace, '2030-31', 'nhs-example');
  expect(words).toContain('Payment to NHS Example (Finance Committee, 7 March 2030): £3,000,000. Indicative');
  expect(words).toContain('Payment to NHS Example (Reserves): To be confirmed. Indicative');
});

test('what is not recorded is said, and not made up', async () => {
  const words = await letter(midlothian(), '2023-24', 'nhs-lothian');
  for (const part of [
    'Date to be confirmed',
    'They do not bind yet. The Board’s approval is to be recorded.',
    '5 directions are for NHS Lothian. 16 more name no recipient.',
    'Payment to NHS Lothian: £94,970,000. Indicative, to be confirmed on 5 April 2023.',
    'What becomes of earlier Directions is to be confirmed.',
    'The day by which an answer is needed is to be confirmed.',
    'Yours faithfully Officer to be confirmed',
  ])
    expect(words).toContain(part);
});

test('a body that no direction names is told so in words', async () => {
  const unnamed = changed(faultless(), {
    [pack]: (text) => text.replace('status: issued', 'status: draft'),
    ...Object.fromEntries(
      ['01-access', '02-resources', '03-support'].map((name) => [
        `directions/2030-31/${name}.yaml`,
        (text: string) => text.replaceAll(/ {4}(?:to: \[nhs-example.*|mode: each)\n/g, ''),
      ]),
    ),
  });
  expect(await letter(unnamed, '2030-31', 'nhs-example')).toContain(
    'No direction is for NHS Example by name. 3 more name no recipient.',
  );
});

test('a day that there is not is refused', () => {
  const workspace = changed(answered, { [pack]: (text) => text.replace('2030-04-20', '2030-04-31') });
  expect(validate(workspace, {}).diagnostics.map(({ rule }) => rule)).toEqual(['malformed-date']);
});

test('each earlier direction that goes on is named, by its number and what is asked, to the body that it is for', async () => {
  const root = changed(threeYears(), {
    'directions/2025-26/01-health.yaml': (text) => text.replace('effect: varies', 'effect: continues'),
  });
  const words = await letter(root, '2025-26', 'nhs-sample');
  expect(words).toContain(
    [
      'These Directions vary the Directions for 2024-25. An earlier direction that the pack does not name stays in force until it is varied, revoked or superseded.',
      'What becomes of earlier directions by those for NHS Sample:',
      '• Direction 1.3 of 2024-25 is continued by direction 1.3: NHS Sample must publish its access criteria.',
    ].join(' '),
  );
  expect(words).not.toContain('2.1');
  // What is superseded as a whole is named as a whole.
  expect(await letter(faultless(), '2030-31', 'nhs-example')).not.toContain('Direction 1.1 of 2029-30');
});

test('a board that has given no Directions before says so, with no finding and no gap', async () => {
  const first = changed(faultless(), {
    [pack]: (text) =>
      text
        .replace(/^earlier:.*$/m, 'earlier: none')
        .replace('They replace the Directions for 2029-30.', 'They are the first.'),
    ...Object.fromEntries(
      ['01-access', '02-resources', '03-support', '04-local-services'].map((name) => [
        `directions/2030-31/${name}.yaml`,
        (text: string) => text.replaceAll(/ {4}changes: .*\n/g, ''),
      ]),
    ),
  });
  expect(validate(first, {}).diagnostics.map(({ message }) => message)).toEqual([]);
  const words = await letter(first, '2030-31', 'nhs-example');
  expect(words).toContain('These are the first Directions of Example Integration Joint Board.');
  expect(words).not.toContain('What becomes of earlier Directions is to be confirmed');
});
