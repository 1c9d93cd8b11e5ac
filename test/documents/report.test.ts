/** Reports to the Board: the real one word for word with its faults found, another board's form, and the command that makes them. */
import * as fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { make, validate } from '../../src/spine.ts';
import { filesIn, folderAsInstalled, type Heard, type } from '../cli/stage.ts';
import { readDocx } from '../inspect/docx/read-docx.ts';
import { readHtml } from '../inspect/html/read-html.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { changed, faultless, midlothian } from '../roots.ts';
import { issued, revised } from '../years.ts';

const real = '2024-08-22-draft-strategic-plan';
const file = `directions/reports/${real}.yaml`;

async function wordsOf(report: string, format: 'docx' | 'pdf' | 'html', workspace = midlothian()) {
  const { outputs = [] } = await make(workspace, { year: '', report, document: 'report', formats: [format] });
  const bytes = outputs[0]?.bytes ?? new Uint8Array();
  const { items } = { docx: readDocx, pdf: readPdf, html: readHtml }[format](bytes);
  return (
    items
      .flatMap(({ text }) => text.split(/\s+/))
      .filter((word) => word !== '' && word !== '•')
      .join(' ')
      // The marks of the transcript are straight, those of the documents are set round.
      .replaceAll(/[‘’]/g, "'")
  );
}

describe('the real report of 22 August 2024', () => {
  const asSent = fs.readFileSync('test/packs/2024-08-22-report-as-sent.txt', 'utf8').split(/\s+/).join(' ').trim();

  test.each(['docx', 'pdf', 'html'] as const)('says word for word in %s what was sent, and no more', async (format) => {
    expect(await wordsOf(real, format)).toBe(asSent);
  });

  test.each([
    ['misspelt-abbreviation', 'HSPC', 2],
    ['report-date-malformed', '30/07//2024', 1],
    ['link-without-target', '#', 7],
    ['approval-subject-to-amendments', 'subject to any amendments', 3],
    ['directions-section-contradicts-itself', 'However', 1],
    ['contact-without-address', 'Via email', 1],
    ['act-title-miswritten', 'Act, 2014', 2],
    ['missing-apostrophe', 'IJBs work', 1],
    ['missing-apostrophe', 'Integration Joint Boards new', 2],
    ['misspelt-phrase', 'feedback', 1],
  ])('%s is found in it: %s', (rule, words, times) => {
    const found = validate(midlothian(), {}).diagnostics.filter((one) => one.rule === rule && one.at.file === file);
    expect(found.filter(({ message }) => message.includes(words))).toHaveLength(times);
  });

  test('what its summary says is found to be typed again in its sections, also where the paragraph is another', () => {
    const found = validate(midlothian(), {}).diagnostics.filter(
      ({ rule, at }) => rule === 'text-repeated' && at.file === file,
    );
    // The purpose, a sentence of 3.1, both decisions and the three stages.
    expect(found.map(({ at }) => at.start.line)).toHaveLength(7);
  });

  test('stops no year, whatever its status', () => {
    const { years } = validate(midlothian(), { as: 'issued', years: ['2023-24'] });
    expect(years.map(({ year }) => year)).toEqual(['2023-24']);
    expect(validate(midlothian(), {}).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a board with another form', () => {
  const report = '2030-03-14-directions';

  test('has its own sections and words, from YAML alone', async () => {
    const words = await wordsOf(report, 'docx', faultless());
    expect(words).toMatch(/^Example Integration Joint Board Thursday 14 March 2030, 10:00 to 12:00, Exampleton Hall /);
    for (const part of [
      'The Board is invited to: Approve the Directions in Appendix 1.',
      'What it means for Directions The Board would give a new Direction to NHS Example and Example Council. It is about 2030-31 3.1. The words stand in Appendix 1.',
      'Written by A. Author Post Planning Officer Questions to planning@ijb.example Date 28 February 2030 Sent with this report Appendix 1: Directions 2030-31',
    ])
      expect(words).toContain(part);
    expect(await wordsOf(report, 'pdf', faultless())).toBe(words);
    expect(await wordsOf(report, 'html', faultless())).toBe(words);
  });

  test.each([
    ['none', 'none', 'No Direction follows from this report.'],
    ['none', 'future', 'No Direction follows now, and later ones will be affected.'],
    ['[nhs-example]', 'vary', 'The Board would vary a Direction to NHS Example.'],
    ['[example-council]', 'revoke', 'The Board would revoke a Direction to Example Council.'],
  ])('required %s and effect %s are one sentence', async (required, effect, sentence) => {
    const workspace = changed(faultless(), {
      [`directions/reports/${report}.yaml`]: (text) =>
        text
          .replace('required: [nhs-example, example-council]', `required: ${required}`)
          .replace('effect: new', `effect: ${effect}`),
    });
    expect(await wordsOf(report, 'pdf', workspace)).toContain(sentence);
    expect(validate(workspace, {}).diagnostics).toEqual([]);
  });

  test.each([
    ['section: proposal', 'section: propsal', 'unknown-reference'],
    ['required: [nhs-example, example-council]', 'required: [nhs-exampel]', 'unknown-reference'],
    ['date: "2030-03-14"', 'date: "2030-02-30"', 'malformed-date'],
    ['item: "5.1"', 'itme: "5.1"', 'unknown-key'],
  ])('%s written %s is %s, and nothing is made', async (from, to, rule) => {
    const workspace = changed(faultless(), { [`directions/reports/${report}.yaml`]: (text) => text.replace(from, to) });
    expect(validate(workspace, {}).diagnostics.map((one) => one.rule)).toEqual([rule]);
    expect((await make(workspace, { year: '', report, document: 'report' })).outputs).toBeUndefined();
  });

  test('without its form it cannot be read, and a pack made on it says which it was', async () => {
    const lost = changed(faultless(), { 'directions/reports/form.yaml': undefined });
    expect(validate(lost, {}).diagnostics.map((one) => one.rule)).toEqual(['missing-file']);
    const decided = (name: string) =>
      changed(faultless(), {
        'directions/2030-31/pack.yaml': (text) => text.replace('14 March 2030" }', `14 March 2030", report: ${name} }`),
      });
    const text = await spine.show(decided(report), { year: '2030-31', stage: 'text' });
    expect(text.text).toContain('Item 5.1: Directions for the year');
    expect(validate(decided('2030-03-14-direction'), {}).diagnostics).toMatchObject([
      { rule: 'unknown-reference', help: `Did you mean “${report}”?` },
    ]);
  });
});

describe('what members are asked for a pack', () => {
  const path = 'directions/reports/2030-03-14-directions.yaml';
  const found = (asked: string, more: Parameters<typeof changed>[1] = {}, choice = 'for: 2030-31') =>
    validate(
      changed(faultless(), {
        [path]: (text) =>
          text
            .replace('- Approve the Directions in Appendix 1.', `- ${asked}`)
            .replace('for: 2030-31\n', `${choice}\n`),
        ...more,
      }),
      {},
    ).diagnostics.filter(({ rule }) => rule === 'recommendation-missing');
  const approved = {
    'directions/2030-31/pack.yaml': (text: string) =>
      text.replace('14 March 2030" }', '14 March 2030", report: 2030-03-14-directions }'),
  };

  test.each([
    ['Review the proposal in Appendix 1.', 1],
    ['Note the Directions in Appendix 1.', 1],
    ['Approve the Directions for 2029-30.', 1],
    ['Approve the Directions for 2030/31, which supersede those for 2029-30.', 0],
    ['Approve the Directions, which supersede the Directions for 2029-30.', 0],
    ['Agree that the Directions in Appendix 1 are issued.', 0],
  ])('“%s”: %d', (asked, times) => {
    expect(found(asked)).toHaveLength(times);
  });

  test('the approval of a pack that names the report is enough, and a report about no pack is held against none', () => {
    expect(found('Review the proposal.', approved, '# for nothing')).toMatchObject([
      {
        at: { file: path },
        help: expect.stringContaining('“Approve the making of 6 Directions for 2030-31 under') as string,
      },
    ]);
    expect(found('Review the proposal.', {}, '# for nothing')).toEqual([]);
    expect(validate(midlothian(), {}).diagnostics.filter(({ rule }) => rule === 'recommendation-missing')).toEqual([]);
  });

  test('a section of recommendations is enough', () => {
    const form = 'directions/reports/form.yaml';
    const titled = { [form]: (text: string) => text.replace('title: What it costs', 'title: Recommendations') };
    const words = {
      [path]: (text: string) => text.replace(/(section: money\n {4}points:\n {6}- ).*/, '$1Approve the Directions.'),
    };
    const rules = (more: Parameters<typeof changed>[1]): number =>
      validate(
        changed(
          changed(faultless(), {
            [path]: (text) => text.replace('- Approve the Directions in Appendix 1.', '- Read it.'),
          }),
          more,
        ),
        {},
      ).diagnostics.filter(({ rule }) => rule === 'recommendation-missing').length;
    expect([rules({}), rules(words), rules({ ...titled, ...words })]).toEqual([1, 1, 0]);
  });

  test('a year that there is not is found', () => {
    const other = changed(faultless(), { [path]: (text) => text.replace('for: 2030-31', 'for: 2031-32') });
    expect(validate(other, {}).diagnostics).toMatchObject([
      { rule: 'report-direction-unknown', message: 'There are no Directions for 2031-32.' },
    ]);
  });

  test('a direction that a later version withdrew is one that the year had, and another number is not', async () => {
    const root = revised(await issued(faultless()), '2030-09-12', {
      'directions/2030-31/pack.yaml': (text) => text.replace('withdrawn: ["1.9"]', 'withdrawn: ["1.9", "3.1"]'),
      'directions/2030-31/03-support.yaml': (text) => text.replace(/ {2}- number: "3\.1"[^]*?(?= {2}- number)/, ''),
    });
    const findings = (about: string): readonly string[] =>
      validate(changed(root, { [path]: (text) => text.replace('2030-31/3.1', `2030-31/${about}`) }), {})
        .diagnostics.filter(({ rule }) => rule === 'report-direction-unknown')
        .map(({ message, help }) => `${message} ${help}`);
    expect(findings('3.1')).toEqual([]);
    expect(findings('3.3')).toEqual([
      'The Directions for 2030-31 have no 3.3. Write the year and the number of a direction, for example 2023-24/1.1.',
    ]);
    expect(findings('3.l')).toEqual([
      expect.stringMatching(/^The Directions for 2030-31 have no 3\.l\. Did you mean 2030-31\/3\.1\? /),
    ]);
  });

  test.each([
    ['continues', 'Agree that the Directions for 2029-30 continue in force.'],
    ['varies', 'Agree that they vary Direction 3.2 of 2029-30.'],
    ['supersedes', 'Agree that they supersede the Directions for 2029-30, except those that they vary.'],
  ])('a pack that %s last year’s says so, each thing once', (effect, sentence) => {
    const own = changed(faultless(), {
      'directions/2030-31/pack.yaml': (text) => text.replace('effect: supersedes', `effect: ${effect}`),
    });
    const [{ lines = [] } = {}] = spine.proposalsFor(own, '2030-03-14-directions', new spine.Cache());
    expect(lines.slice(1).filter((line) => line === `  - ${sentence}`)).toHaveLength(1);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('directions report', () => {
  let folder = '';
  beforeEach(() => {
    folder = folderAsInstalled();
    fs.cpSync('test/root', path.join(folder, 'root'), { recursive: true });
  });
  const run = (line: string): Promise<Heard> => type(folder, line, { spine, today: '2030-06-01' });

  test('lists those there are, and makes the files of one', async () => {
    expect(await run('report')).toMatchObject({ code: 0, out: '2030-03-14-directions\n', err: '' });
    expect((await run('report 2030-03-14-directions')).err).toBe(
      ['docx', 'pdf'].map((end) => `new        out/reports/example-ijb-report-2030-03-14-directions.${end}\n`).join(''),
    );
    expect(Object.keys(filesIn(path.join(folder, 'root/out/reports')))).toEqual([
      'example-ijb-report-2030-03-14-directions.docx',
      'example-ijb-report-2030-03-14-directions.pdf',
      'manifest.json',
    ]);
    expect((await run('report 2030-03-14-directions --format text')).out).toContain('The Board is invited to:');
  });

  const edit = (name: string, from: RegExp, to: string): void => {
    const own = path.join(folder, 'root/directions', name);
    const text = fs.readFileSync(own, 'utf8');
    expect(text).toMatch(from);
    fs.writeFileSync(own, text.replace(from, to));
  };

  test('prints what members should be asked for the pack, which can be pasted as it is and is then enough', async () => {
    const own = 'reports/2030-03-14-directions.yaml';
    const heard = await run('report 2030-03-14-directions --propose');
    expect(heard).toMatchObject({
      code: 0,
      out: [
        '# Under “asked:” in directions/reports/2030-03-14-directions.yaml, for the Directions for 2030-31',
        '  - Approve the making of 6 Directions for 2030-31 under sections 26 to 28 of the Public Bodies (Joint Working) (Scotland) Act 2014.',
        '  - Agree that they are issued to NHS Example and Example Council.',
        '  - Agree that they supersede the Directions for 2029-30, except those that they vary.',
        '  - Agree that they vary Direction 3.2 of 2029-30.',
        '  - Agree that they revoke Direction 3.3 of 2029-30.',
        '',
      ].join('\n'),
    });
    edit(own, /  - Approve the Directions in Appendix 1\.\n/, '  - Note Appendix 1.\n');
    expect((await run('validate --format compact')).out).toContain('recommendation-missing');
    edit(own, /  - Note Appendix 1\.\n/, heard.out);
    expect((await run('validate --format compact')).out).toBe('');
  });

  test('without a pack that it asks for, says how to name one', async () => {
    edit('reports/2030-03-14-directions.yaml', /  for: 2030-31\n/, '');
    const heard = await run('report 2030-03-14-directions --propose');
    expect([heard.code, heard.err]).toEqual([2, expect.stringContaining('write the year, for example “for: 2024-25”')]);
  });

  test('asks what was meant by a name that there is not', async () => {
    const heard = await run('report 2030-03-14-direction');
    expect([heard.code, heard.err]).toEqual([2, expect.stringContaining('Did you mean "2030-03-14-directions"?')]);
  });
});
