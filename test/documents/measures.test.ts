/** What has been reported by the measures of one version, told and taken in once a later version gave the direction others. */
import { beforeAll, describe, expect, test } from 'vitest';
import { importProgress, make } from '../../src/spine.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, threeYears } from '../roots.ts';
import { validate } from '../validated.ts';
import { day, issued } from '../years.ts';

const year = '2025-26';
const hours = 'Share of centres with published opening hours: 100% (annual report).';
const complaints = 'Number of complaints about opening hours: at most 5 (annual return).';

let first: Workspace;
beforeAll(async () => {
  first = await issued(threeYears(), '2025-03-23', year);
});

/** Its second version, of 28 November 2025, in which direction 1.4 has these measures. */
function amended(measures: readonly string[]): Workspace {
  return changed(first, {
    [`directions/${year}/pack.yaml`]: (text) =>
      text
        .replace('status: issued', 'status: amended')
        .replace(
          /^(issue: .*\n)/m,
          '$1amendments:\n  - { date: "2025-11-20", reference: "Report 5.2", issued: "2025-11-28", by: Chief Officer }\n',
        ),
    [`directions/${year}/01-health.yaml`]: (text) =>
      text.replace(JSON.stringify([hours]), `[${measures.map((one) => JSON.stringify(one)).join(', ')}]`),
  });
}

async function told(root: Workspace, on: string, format: 'json' | 'text'): Promise<string> {
  const asked = { year, on: day(on) };
  const { outputs = [] } = await make(root, { year, document: 'progress', formats: [format], to: ['combined'], asked });
  return new TextDecoder().decode(outputs[0]?.bytes);
}

async function toldOf14(root: Workspace, on: string): Promise<object> {
  const { directions } = JSON.parse(await told(root, on, 'json')) as {
    readonly directions: readonly { readonly number: string; readonly measures: object; readonly figures: object }[];
  };
  const { measures, figures } = directions.find(({ number }) => number === '1.4') ?? {};
  return { measures, figures };
}

const figure = '5 of 8 centres (September return)';
const older = 'The entry on direction 1.4 of 1 October 2025 is from before the direction had this measure';

describe('the figure for a measure that', () => {
  test.each<[what: string, measures: readonly string[], figures: readonly string[], found: readonly string[]]>([
    ['stands', [hours], [figure], []],
    ['has gone', [complaints], ['tbc'], [`${older}, and there is no figure for it yet: ${complaints}`]],
    [
      'stands behind a new one',
      [complaints, hours],
      ['tbc', figure],
      [`${older}, and there is no figure for it yet: ${complaints}`],
    ],
    [
      'stands before a new one',
      [hours, complaints],
      [figure, 'tbc'],
      [`${older}, and there is no figure for it yet: ${complaints}`],
    ],
  ])('%s is told with that measure alone', async (_, measures, figures, found) => {
    const root = amended(measures);
    expect(await toldOf14(root, '2025-12-10')).toEqual({ measures, figures });
    expect(await toldOf14(root, '2025-11-27')).toEqual({ measures: [hours], figures: [figure] });
    const messages = validate(root, { years: [year] }).diagnostics.flatMap(({ rule, message }) =>
      rule === 'measure-without-figure' ? [message] : [],
    );
    expect(messages).toEqual(found);
  });

  test('has gone is not printed, and of the new one it is said that there is none yet', async () => {
    const words = await told(amended([complaints]), '2025-12-10', 'text');
    expect(words).toMatch(/^1\.4 .* No figure yet\.$/m);
    expect(words).toContain(complaints);
    expect(words).not.toContain(figure);
  });

  test('came with the amendment belongs to an entry of the day of its issue', async () => {
    const root = changed(amended([complaints]), {
      [`directions/${year}/progress.yaml`]: (text) =>
        text.replace(
          'reported:',
          '  - direction: "1.4"\n    date: "2025-11-28"\n    by: Head of Adult Services\n    state: on-track\n    done: All is open.\n    figures: ["2 complaints"]\nreported:',
        ),
    });
    expect(await toldOf14(root, '2025-12-10')).toEqual({ measures: [complaints], figures: ['2 complaints'] });
  });
});

describe('a workbook that shows the measures', () => {
  /** What an import makes of a figure for direction 1.4, in the workbook that was exported on a day. */
  async function taken(root: Workspace, exportedOn: string, date: string, given: string): Promise<object> {
    const asked = { year, on: day(exportedOn) };
    const request = { year, document: 'progress', formats: ['csv'], to: ['combined'], asked, toFillIn: true };
    const { outputs = [] } = await make(root, request);
    const exported = new TextDecoder().decode(outputs[0]?.bytes);
    const filled = exported.replace(
      /^(1\.4,.*?),{6}\r?$/m,
      `$1,${date},Head of Adult Services,late,All is open.,${given},`,
    );
    expect(filled).not.toBe(exported);
    const bytes = new TextEncoder().encode(filled);
    const { added, problems, remarks } = await importProgress(root, year, bytes, 'csv', day('2025-12-10'));
    return { figures: added.map(({ figures }) => figures), problems: problems.map(said), remarks };
  }
  const said = ({ cell, message }: { readonly cell?: string; readonly message: string }): string =>
    `${cell ?? ''}: ${message}`;
  const refused = (shown: string, on: string, had: string): string =>
    `K3: The figure is for what E3 shows, “${shown}”, but on ${on} direction 1.4 had other measures: ${had}`;

  test.each<
    [of: string, exportedOn: string, date: string, figure: string, figures: object, problems: readonly string[]]
  >([
    ['of the day of its row', '2025-12-01', '2025-12-05', '2', [['2']], []],
    ['of the version before, on whose day', '2025-11-20', '2025-11-25', '6 of 8', [['6 of 8']], []],
    [
      'of the version before',
      '2025-11-20',
      '2025-12-05',
      '6 of 8',
      [],
      [refused(hours, '5 December 2025', complaints)],
    ],
    ['of the version before, without a figure', '2025-11-20', '2025-12-05', '', [[]], []],
    ['of the version after', '2025-12-01', '2025-11-25', '2', [], [refused(complaints, '25 November 2025', hours)]],
  ])('%s', async (_, exportedOn, date, given, figures, problems) => {
    const found = await taken(amended([complaints]), exportedOn, date, given);
    expect(found).toEqual({ figures, problems, remarks: [] });
  });

  test('of the version before, of which there is one more now', async () => {
    const found = await taken(amended([complaints, hours]), '2025-11-20', '2025-12-05', '6 of 8');
    expect(found).toMatchObject({ problems: [refused(hours, '5 December 2025', `${complaints} ${hours}`)] });
  });

  test('without a mark of their own, or in bold', async () => {
    const plain = ['Centres that are **open**: 100%', 'Number of complaints: at most 5'];
    const root = changed(first, {
      [`directions/${year}/01-health.yaml`]: (text) => text.replace(JSON.stringify([hours]), JSON.stringify(plain)),
    });
    expect(await taken(root, '2025-12-01', '2025-12-05', '7 of 8')).toEqual({
      figures: [['7 of 8']],
      problems: [],
      remarks: [],
    });
  });
});

test('measures without a mark of their own are told apart, in the pack and in the sheet', async () => {
  const measures = ['Share of services: 95%', 'Share of teams: 90%.', 'Days to the first visit: 14 (“at most”)'];
  const root = changed(threeYears(), {
    [`directions/${year}/01-health.yaml`]: (text) => text.replace(JSON.stringify([hours]), JSON.stringify(measures)),
  });
  const { outputs = [] } = await make(root, { year, as: 'draft', formats: ['text'], to: ['combined'] });
  const said = 'Share of services: 95%; Share of teams: 90%. Days to the first visit: 14 (“at most”)';
  expect(new TextDecoder().decode(outputs[0]?.bytes).replace(/\s+/g, ' ')).toContain(said);
  expect((await told(root, '2025-10-12', 'text')).replace(/\s+/g, ' ')).toContain(said);
});
