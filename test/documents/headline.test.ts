/** The first words that stand for a direction in a table: they end where something ends. */
import { describe, expect, test } from 'vitest';
import { make } from '../../src/spine.ts';
import { changed, faultless, midlothian } from '../roots.ts';

const file = 'directions/2030-31/02-resources.yaml';

async function summaryWith(words: string, deadline = '    deadline: continuing\n'): Promise<string> {
  const workspace = changed(faultless(), {
    [file]: (text) =>
      text
        .replace(/must each report its own spending to \{ijb\} every three months\./, words)
        .replace('    deadline: continuing\n', deadline),
  });
  const { outputs, diagnostics } = await make(workspace, {
    year: '2030-31',
    formats: ['text'],
    to: ['combined'],
    as: 'draft',
  });
  const text = new TextDecoder().decode(outputs?.[0]?.bytes);
  const [summary = ''] = /What must be done[\s\S]*?The money that goes with them/.exec(text) ?? [];
  expect({ diagnostics, summary }).not.toEqual({ diagnostics, summary: '' });
  return summary.replace(/\s+/g, ' ');
}

test('is not cut where nothing but the deadline follows, which is said beside it', async () => {
  expect(await summaryWith('must agree one plan.')).toContain('must publish how long people wait for care at home. ');
});

test.each([
  ['on Saturdays, by {deadline}.', 'must open its day services on Saturdays.'],
  ['on Saturdays by {deadline}.', 'must open its day services on Saturdays.'],
  ['that carers can turn to, by {deadline}.', 'must open its day services that carers can turn to.'],
  ['from Monday to Friday, from {deadline}.', 'from Monday to Friday, from 30 June 2030.'],
  ['until {deadline}.', 'must open its day services until 30 June 2030.'],
  ['before {deadline}.', 'must open its day services before 30 June 2030.'],
  ['by the end of {deadline}.', 'must open its day services by the end of 30 June 2030.'],
  ['no later than {deadline}.', 'must open its day services no later than 30 June 2030.'],
  ['between May and by {deadline}.', 'between May and by 30 June 2030.'],
])('what stands before the deadline stays: %s', async (words, expected) => {
  expect(await summaryWith(`must open its day services ${words}`, '    deadline: june-2030\n')).toContain(
    `${expected} `,
  );
});

test('before a list it is left out as at the end', async () => {
  const items = '"\n    items:\n      - on Saturdays;\n      - "on Sundays.';
  expect(
    await summaryWith(`must open its day services, by {deadline}:${items}`, '    deadline: june-2030\n'),
  ).toContain('must open its day services: ');
});

test.each([' and', ', and'])(
  'names that hold an “and” are left out of it where the text joins them by “%s”',
  async (and) => {
    const named = changed(faultless(), {
      'directions/ijb.yaml': (text) => text.replace('name: Example Council', 'name: Argyll and Bute Council'),
      [file]: (text) => text.replace('{nhs-example} and', `{nhs-example}${and}`),
    });
    const { outputs } = await make(named, { year: '2030-31', formats: ['text'], to: ['combined'], as: 'draft' });
    expect(new TextDecoder().decode(outputs?.[0]?.bytes).match(/^2\.1 +must report its own spending/gm)).toHaveLength(
      2,
    );
  },
);

describe('a text that is too long for its cell', () => {
  test.each([
    [
      'must agree one plan for every service that is given to it, of which some are new.',
      'must agree one plan for every service that is given to it…',
    ],
    [
      'must agree one plan for the whole of every single service and of each of their houses.',
      'must agree one plan for the whole of every single service…',
    ],
    // Three words more take hardly more room than the sign that something is cut.
    [
      'must agree one plan for the whole of every single service and of each house.',
      'must agree one plan for the whole of every single service and of each house.',
    ],
    // What is asked comes late.
    [
      'and every service that is given to either of them under the scheme must agree one plan and publish it for everybody.',
      'and every service that is given to either of them under the scheme must agree one plan and publish…',
    ],
    [
      'will help people to choose a service for themselves. They must publish a plan of each service that there is by then.',
      'will help people to choose a service for themselves. They must publish a plan of each…',
    ],
    // What is asked comes later still.
    [
      'where a person who lives in one of the care homes and was seen by a nurse of the district team asks for a review of the care that they have, must carry it out within ten days.',
      'where a person who lives… must carry it out within ten days.',
    ],
    [
      'for those (also the young) who live in one of the care homes and were seen by a nurse of the district team and by nobody else, must agree one plan for every service that is given to it, of which some are new.',
      'for those (also the young)… must agree one plan for every service that is given to it…',
    ],
    [
      'has a plan for those who live in one of the care homes and were seen by a nurse of the district team. It must publish it.',
      'has a plan for those who live in one of the care…',
    ],
    // Who must be asked is not told to do anything.
    [
      'unless the family of the person, which has cared for them for years without any pay and which must be asked in every case, objects in writing to the social worker, must not move them.',
      'unless the family of the person… must not move them.',
    ],
    [
      'where a person who must pay for care at home has told the team of it in writing, and was seen by a nurse of it too, must carry out a review.',
      'where a person who must pay… must carry out a review.',
    ],
    // No mark is left open.
    [
      'must publish the benefits and the risks of a new “request for assistance” way to each of the services.',
      'must publish the benefits and the risks of a new “request for assistance”…',
    ],
    [
      'must publish the benefits and the risks of a new (and, as far as anybody can tell today, still a rather untried) way.',
      'must publish the benefits and the risks of a new…',
    ],
    ['must agree one plan.', 'must agree one plan.'],
    [
      'must, with “Firth Alliance for Carers of Young and Old People in the Whole of the North and the East and all the West of it”, agree a plan.',
      'must, with “Firth Alliance for Carers of Young and Old People…”',
    ],
    [
      'must transfer from the payment for all district nursing services as £2 million for day care and for the care of adults at home in the north.',
      'must transfer from the payment for all district nursing services as £2 million…',
    ],
  ])('%s', async (words, expected) => {
    expect(await summaryWith(words)).toContain(expected);
  });
});

test('is that of one body, where how it shares a direction stands beside it', async () => {
  const summary = await summaryWith('must each report its own spending to {ijb} every three months.');
  expect(summary).toContain(
    'must report its own spending to Example IJB every three months. Continuing Example Council, each',
  );
});

test('tells two directions apart that begin alike', async () => {
  const { outputs } = await make(midlothian(), { year: '2023-24', formats: ['text'], to: ['nhs-lothian'] });
  const text = new TextDecoder().decode(outputs?.[0]?.bytes);
  for (const plan of ['Staff Engagement Plan 2023-24. ', 'Integrated Workforce Plan 2022-25. '])
    expect(text.slice(0, text.indexOf('Contents'))).toContain(plan);
});
