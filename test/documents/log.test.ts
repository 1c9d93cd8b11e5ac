/** The log: what every direction of every year and version has become, and what no direction covers. */
import { describe, expect, test } from 'vitest';
import { make } from '../../src/make.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { readDocx } from '../inspect/docx/read-docx.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { changed, example, faultless, midlothian, threeYears } from '../roots.ts';
import { day, inNovember, issued, revised, withNextYear } from '../years.ts';

async function made(
  root: Workspace,
  on: string,
  formats: readonly string[],
  to = 'combined',
): Promise<readonly Uint8Array[]> {
  const years = [...root.files.keys()].flatMap((path) => /^directions\/(\d{4}-\d\d)\//.exec(path)?.[1] ?? []);
  const request = { year: years.at(-1) ?? '', document: 'log', formats, to: [to], asked: { on: day(on) } };
  const { outputs = [], diagnostics } = await make(root, request);
  if (outputs.length === 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return outputs.map(({ bytes }) => bytes);
}

async function textOf(root: Workspace, on: string, to?: string): Promise<string> {
  const [bytes] = await made(root, on, ['text'], to);
  return new TextDecoder().decode(bytes).replaceAll(/ {2,}/g, ' | ');
}

describe('the log', async () => {
  const first = await issued(faultless());
  const second = await issued(revised(first, '2030-09-12', inNovember), '2030-09-20');
  const next = changed(withNextYear(second), { 'directions/2031-32/04-local-services.yaml': undefined });

  test('says of each wording what has become of it, and by what', async () => {
    const text = await textOf(next, '2031-04-01');
    expect(
      text
        .split('\n')
        .filter((line) => /^\d\.\d/.test(line))
        .map((line) => line.replace(/ \| Must [^|]*(?= \|)/, '')),
    ).toEqual([
      '1.1 | NHS Example | Issued 21 March 2030. Due September 2030 | Varied by version 2 on 20 September 2030',
      '1.1 (version 2) | NHS Example | Issued 20 September 2030. Due November 2030 | Superseded by 2031-32/1.1 on 1 April 2031',
      '1.2 | Example Council | Issued 21 March 2030. Due 31 January 2031 | Superseded by 2031-32/1.2 on 1 April 2031',
      '2.1 | NHS Example and Example Council | Issued 21 March 2030. Continuing | Superseded by 2031-32/2.1 on 1 April 2031',
      '3.1 | NHS Example | Issued 21 March 2030. Due 30 June 2030 | Superseded by the Directions for 2031-32 on 1 April 2031',
      '3.2 | Example Council | Issued 21 March 2030. Due September 2030 | Varied by version 2 on 20 September 2030',
      '3.2 (version 2) | Example Council | Issued 20 September 2030. Due November 2030 | Varied by 2031-32/3.2 on 1 April 2031. Overdue by 122 days',
      '4.1 | Example Council | Issued 21 March 2030. Due 31 January 2031 | Superseded by the Directions for 2031-32 on 1 April 2031',
      '1.1 | NHS Example | Issued 21 March 2031. Due September 2031 | In force',
      '1.2 | Example Council | Issued 21 March 2031. Due 31 January 2032 | In force',
      '2.1 | NHS Example and Example Council | Issued 21 March 2031. Continuing | In force',
      '3.1 | NHS Example | Issued 21 March 2031. Due 30 June 2031 | In force',
      '3.2 | Example Council | Issued 21 March 2031. Due September 2031 | In force',
    ]);
    expect(text).toContain('Entries of this log that bind those they are given to on 1 April 2031: 6 of 13.');
    expect(text).toMatch(/Functions without a direction in force\n=+\n\n.*\n\n• Council 4: /);
  });

  test('says of a direction that goes on how late it is, as the deadlines do', async () => {
    const root = changed(threeYears(), {
      'directions/2025-26/01-health.yaml': (text) => text.replaceAll('effect: varies', 'effect: continues'),
    });
    const text = await textOf(root, '2025-06-01');
    expect(text).toMatch(/^1\.4 .*Continued by 2025-26\/1\.4 on 1 April 2025\. Overdue by 121 days/m);
    expect(text).toMatch(/^2\.2 .*In force\. Overdue by 121 days/m);
    expect(text.match(/Superseded[^\n]*Overdue/)).toBeNull();
  });

  test('of one body has what was given to it', async () => {
    const text = await textOf(first, '2030-06-01', 'nhs-example');
    expect([...text.matchAll(/^(\d\.\d) /gm)].map(([, number]) => number)).toEqual(['1.1', '2.1', '3.1']);
    expect(text).not.toContain('Functions without');
  });

  test('gives other programs the same', async () => {
    const [json] = await made(next, '2031-04-01', ['json']);
    const { directions, functionsWithoutDirection } = JSON.parse(new TextDecoder().decode(json));
    expect(directions[1]).toEqual({
      year: '2030-31',
      versions: [2],
      number: '1.1',
      what: 'Must publish its access criteria.',
      recipients: ['nhs-example'],
      functions: ['nhs-adults-1', 'nhs-adults-2'],
      money: '',
      issued: '2030-09-20',
      from: '2030-09-20',
      deadline: '2030-11',
      state: 'superseded',
      overdue: false,
      binds: false,
      by: { year: '2031-32', number: '1.1', from: '2031-04-01' },
    });
    expect(functionsWithoutDirection).toEqual(['council-4']);
  });

  test('Word and PDF say the same, and a workbook has a row for each', async () => {
    const [docx, pdf] = await made(next, '2031-04-01', ['docx', 'pdf']);
    const words = ({ items }: { readonly items: readonly { readonly text: string }[] }): readonly string[] =>
      items
        .map(({ text }) => text)
        .join(' ')
        .split(/\s+/);
    expect(words(readDocx(docx ?? new Uint8Array()))).toEqual(words(readPdf(pdf ?? new Uint8Array())));
    const [csv] = await made(next, '2031-04-01', ['csv']);
    expect(new TextDecoder().decode(csv).split('\r\n').length).toBe(15);
  });

  test('a date that is not decided is no day in a sheet', async () => {
    const undecided = changed(faultless(), {
      'directions/2030-31/deadlines.yaml': (text) => text.replace('"2030-06-30"', 'tbc'),
    });
    const [csv] = await made(undecided, '2030-04-01', ['csv']);
    const row =
      new TextDecoder()
        .decode(csv)
        .split('\r\n')
        .find((line) => line.includes('3.1')) ?? '';
    expect(row).toContain(',(date undecided),');
  });
});

test('the money is that of the lines that name a direction, those of one account together', async () => {
  expect(await textOf(example(), '2030-06-01')).toMatch(
    /^1\.1 \| [^\n]*\n \| \(Functions: [^\n]*\. Money: £[\d,.]+ \(payment to NHS Specimen\)/m,
  );
});

test('a pack that was never issued binds nobody, and covers nothing', async () => {
  const text = await textOf(midlothian(), '2024-01-01');
  expect(text).toContain('Entries of this log that bind those they are given to on 1 January 2024: 0 of 22.');
  expect(text).toMatch(
    /^10 \| Delegated functions: text without a numbered direction \|.* \| Not issued\n \| \(Functions: All delegated functions\)$/im,
  );
});
