/** Plans: how far each has come, and what serves its aims, on the paper, in a sheet and in a pack. */
import { describe, expect, test } from 'vitest';
import { make, validate } from '../../src/spine.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless, midlothian, threeYears } from '../roots.ts';
import { day } from '../years.ts';

async function paper(root: Workspace, year: string, format = 'text', to = 'combined'): Promise<string> {
  const request = { year, document: 'plans', formats: [format], to: [to], asked: { on: day('2030-06-01') } };
  const { outputs = [] } = await make(root, request);
  return new TextDecoder().decode(outputs[0]?.bytes).replaceAll(/ {2,}/g, ' | ');
}

const plan = 'directions/plans/2030-33.yaml';
const served = changed(faultless(), {
  'directions/2030-31/budgets.yaml': (text) =>
    text
      .replace('functions: [nhs-adults-1, nhs-adults-3, nhs-children-1]', '$&, directions: ["1.1"]')
      .replace('use: Day care and care at home.', '$&, directions: ["1.2"]'),
});

describe('the paper', () => {
  test('has the real plan of 2025-35 with its stages beside the one in force', async () => {
    const text = await paper(midlothian(), '2023-24');
    expect(text).toMatch(
      /^Strategic Plan 2025-35\n=+\n\nStatus: In preparation\nDirections: No Directions carry it out yet$/m,
    );
    expect(text).toMatch(/^Consultation of the strategic planning group \| 26 April 2024 \| First draft reviewed/m);
    expect(text).toMatch(/^Approval \| Not recorded$/m);
    expect(text).toContain('No aims are recorded yet.');
    expect(text).toContain('What serves it in 2023-24');
  });

  test('says which directions and money serve each aim and outcome, of one body those given to it', async () => {
    const text = await paper(served, '2030-31');
    expect(text).toMatch(/^1 .* \| 1\.1, 1\.2, 2\.1, 3\.1, 3\.2, 4\.1 \| 1, 6, 9 \| £5,000,000 in 2 lines$/m);
    expect(text).toMatch(/^6 .* \| 3\.1, 3\.2 \| 1 \| No line names them$/m);
    expect(await paper(served, '2030-31', 'text', 'nhs-example')).toMatch(
      /^1 .* \| 1\.1, 2\.1, 3\.1 \| 1, 6, 9 \| £3,000,000 in 1 line$/m,
    );
  });

  test('says of one line without an amount that it is one', async () => {
    const open = changed(served, {
      'directions/2030-31/pack.yaml': (text) => text.replace('status: issued', 'status: draft'),
      'directions/2030-31/budgets.yaml': (text) => text.replace('amount: "£2,000,000", use:', 'amount: tbc, use:'),
    });
    expect(await paper(open, '2030-31')).toMatch(/ \| 2 lines, not all with an amount$/m);
    expect(await paper(open, '2030-31', 'text', 'example-council')).toMatch(/ \| 1 line, without an amount$/m);
  });

  test('says on its cover whom it is for where it is for one: it is given to nobody', async () => {
    const issued = threeYears();
    expect(await paper(issued, '2025-26')).toMatch(/\n\nStrategic plans all years\n=+\n\nAs at/);
    expect(await paper(issued, '2025-26', 'text', 'nhs-sample')).toContain('Given to NHS Sample');
  });

  test('is a sheet with a row for each aim and outcome of each year', async () => {
    const rows = (await paper(threeYears(), '2025-26', 'csv')).trim().split('\r\n');
    expect(rows[0]).toBe('Year,Plan,Kind,No.,Aim or outcome,Directions,Outcomes,Aims,Money');
    expect(rows.filter((row) => /^\d{4}-\d\d,.*,Aim,/.test(row))).toHaveLength(6);
    expect(
      rows.some((row) =>
        row.startsWith('2025-26,Strategic Plan 2025-35,Aim,2,Support people who care for others.,2.1,6,,'),
      ),
    ).toBe(true);
  });
});

test('the table stands in a pack where it is shown', async () => {
  const root = changed(served, {
    'directions/2030-31/pack.yaml': (text) =>
      text.replace('  - show: aims\n', '  - show: aims\n  - show: served-aims\n'),
  });
  const { outputs = [] } = await make(root, { year: '2030-31', to: ['combined'], formats: ['text'] });
  const text = new TextDecoder().decode(outputs[0]?.bytes);
  expect(text).toContain('Strategic aims, and what serves them');
  expect(text).toContain('£5,000,000 in 2 lines');
});

test('a pack that names a plan in preparation is found, and so is a stage on no day', () => {
  const rules = (change: (text: string) => string): readonly string[] =>
    validate(changed(faultless(), { [plan]: change }), {}).diagnostics.map(({ rule, message }) => `${rule} ${message}`);
  expect(rules((text) => `${text.trimEnd()}\nstatus: in-preparation\n`)).toEqual([
    expect.stringMatching(/^plan-not-in-force The .* is in preparation: the Board has not approved it\.$/),
  ]);
  expect(rules((text) => `${text.trimEnd()}\nstages: [{ stage: approval, date: "2030-02-31" }]\n`)).toEqual([
    'malformed-date There is no such day as 2030-02-31.',
  ]);
  expect(validate(midlothian(), {}).diagnostics.filter(({ at }) => at.file.includes('plans/2025-35'))).toEqual([]);
});
