/** What has been reported by the measures of one version, told once a later version gave the direction others. */
import { beforeAll, describe, expect, test } from 'vitest';
import { make } from '../../src/spine.ts';
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
