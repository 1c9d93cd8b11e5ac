/** What the appendices say: the example board's in full, the real one's two sums, and the sentences that follow from a status. */
import { describe, expect, test } from 'vitest';
import { audiencesOf, contextOf, documents } from '../../src/documents/index.ts';
import { make } from '../../src/spine.ts';
import { judge } from '../../src/judge.ts';
import { fundingStatuses } from '../../src/model/budget.ts';
import { Cache } from '../../src/read/cache.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { toText } from '../../src/write/text/to-text.ts';
import { changed, example, midlothian } from '../roots.ts';

function textOf(
  workspace: Workspace,
  year: string,
  to = 'combined',
  document: 'funding' | 'directions' = 'funding',
): string {
  const { pack, wording, looks, diagnostics } = judge(workspace, year, new Cache(), {
    themes: ['house'],
    wants: { needs: new Set(), toWrite: false },
  });
  expect(diagnostics.filter((one) => one.severity === 'error').map((one) => one.message)).toEqual([]);
  const audience = audiencesOf(pack).find((one) => one.id === to);
  const composed = documents.find(({ name }) => name === document);
  if (!wording || !looks || !audience || !composed) throw new Error('The root is broken');
  return new TextDecoder().decode(toText(composed.compose(contextOf(pack, wording, audience)), looks) as Uint8Array);
}

const budgets = 'directions/2030-31/budgets.yaml';

describe('the example board', () => {
  test('has the whole appendix, word for word', async () => {
    await expect(textOf(example(), '2030-31')).toMatchFileSnapshot('../example/funding-2030-31.txt');
  });

  test.each(['Offered', 'Not recorded', 'Not accepted', 'Indicative', 'Agreed', 'Revised', 'Final'])(
    'has a line with the status %s',
    (words) => {
      expect(textOf(example(), '2030-31')).toMatch(new RegExp(`% +${words}$`, 'm'));
    },
  );

  test('says below a table what its short statuses mean, and only those', () => {
    const text = textOf(example(), '2030-31');
    expect(text.match(/Not accepted: offered, but not formally accepted\./g)).toHaveLength(1);
    expect(text.match(/Not recorded: offered; the record does not say whether it was accepted\./g)).toHaveLength(1);
  });

  test('says that figures may not sum exactly when they do not', () => {
    const rounding = 'Figures may not sum because of rounding.';
    expect(textOf(example(), '2030-31')).toContain(rounding);
    const exact = changed(example(), {
      [budgets]: (text) => text.replace('unit: £000', 'unit: £').replaceAll(/(\d)\.\d\d$/gm, '$1'),
    });
    const even = changed(exact, {
      [budgets]: (text) => text.replace(/allocations:[^]*/, 'allocations: tbc\n').replaceAll(/^ +previous:.*\n/gm, ''),
    });
    expect(textOf(even, '2030-31')).not.toContain(rounding);
  });

  test('shows the same sums in pounds, thousands and millions, rounded from the stored ones', () => {
    const shown = (unit: string): string =>
      textOf(changed(example(), { [budgets]: (text) => text.replace('unit: £000', `unit: ${unit}`) }), '2030-31');
    expect(shown('£')).toMatch(/Payments and amounts set aside together +£162,123,585$/m);
    expect(shown('£000')).toMatch(/Payments and amounts set aside together +162,124$/m);
    expect(shown('£m')).toMatch(/Payments and amounts set aside together +162.1$/m);
  });

  test('gives a recipient its own money only', () => {
    const council = textOf(example(), '2030-31', 'specimen-council');
    expect(council).toContain('Justice social work');
    expect(council).not.toMatch(/District nursing|set aside/i);
  });

  test('a method stands in place of an amount, and no total pretends to hold it', () => {
    const text = textOf(
      changed(example(), {
        [budgets]: (all) => all.replace('amount: £59,189,286.50', 'method: Actual cost, paid quarterly.'),
      }),
      '2030-31',
    );
    expect(text).toContain('By method: Actual cost, paid quarterly.');
    expect(text.slice(0, text.indexOf('Table 2'))).not.toMatch(/Total payments|together/);
  });
});

describe('the real 2023-24 appendix', () => {
  const text = textOf(midlothian(), '2023-24');

  test('has the two sums, their status and the computed total', () => {
    expect(text).toMatch(/NHS Lothian +Indicative, to be confirmed on 5 April 2023 +£94,970,000/);
    expect(text).toMatch(
      /Midlothian Council +Offered \(not recorded whether accepted\), considered by the Board on 16 March 2023 +£56,593,000/,
    );
    expect(text).toMatch(/Total +£151,563,000/);
  });

  test('invents no line', () => {
    expect(text).toMatch(
      /NHS Lothian +To be confirmed +To be confirmed\nMidlothian Council +To be confirmed +To be confirmed\n$/,
    );
  });

  test('comes in four formats for each of three', async () => {
    const { outputs = [] } = await make(midlothian(), { document: 'funding', year: '2023-24' });
    expect(outputs.map(({ name }) => name).sort()).toEqual(
      ['', '-midlothian-council', '-nhs-lothian']
        .flatMap((end) =>
          ['csv', 'docx', 'pdf', 'xlsx'].map((format) => `midlothian-ijb-funding-2023-24${end}.${format}`),
        )
        .sort(),
    );
  });
});

describe('a sentence follows from the status', () => {
  const sentences: Readonly<Record<(typeof fundingStatuses)[number], string>> = {
    offered: 'has not yet been considered by the Specimen IJB.',
    'acceptance-not-recorded':
      'was considered by the Specimen IJB at its meeting on 14 March 2030. The record does not say whether it was accepted.',
    'offered-not-accepted': 'was not formally accepted by the Specimen IJB at its meeting on 14 March 2030.',
    indicative: 'is indicative. When it will be confirmed is not recorded.',
    agreed: 'was formally accepted by the Specimen IJB at its meeting on 14 March 2030.',
    revised: 'is a revised figure.',
    final: 'is final.',
  };
  test.each(fundingStatuses)('%s', (status) => {
    const workspace = changed(example(), {
      [budgets]: (text) => text.replace('status: offered-not-accepted', `status: ${status}`),
    });
    const text = textOf(workspace, '2030-31', 'combined', 'directions');
    expect(text).toContain(`a) Specimen Council’s budget offer of £59,189,286.50`);
    expect(text.split('\n').find((line) => line.startsWith('a) '))).toContain(sentences[status]);
  });
});
