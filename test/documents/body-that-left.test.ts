/** What was given to a body alone stays in the papers over years when the body is none of the board's any more. */
import * as fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { make } from '../../src/make.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import * as spine from '../../src/spine.ts';
import { folderAsInstalled, type } from '../cli/stage.ts';
import { changed, faultless } from '../roots.ts';
import { day, issued, withNextYear } from '../years.ts';

/** A board of which Firth Council takes the place of Example Council for the second year, in all but what was issued for the first. */
async function withAnotherCouncil(): Promise<Workspace> {
  const root = withNextYear(await issued(faultless()));
  const later = [...root.files.keys()].filter((path) => /^directions\/(?!2030-31\/).*\.yaml$/.test(path));
  const renamed = (text: string): string =>
    text.replaceAll('example-council', 'firth-council').replaceAll('Example Council', 'Firth Council');
  return changed(root, {
    ...Object.fromEntries(later.map((path) => [path, renamed])),
    'directions/2031-32/pack.yaml': (text) =>
      renamed(text).replace(/earlier: .*\n/, 'earlier: { year: 2030-31, effect: varies }\n'),
  });
}

const root = await withAnotherCouncil();

async function paper(document: string, to = 'combined'): Promise<readonly string[]> {
  const asked = { on: day('2031-03-31'), ...(document === 'status' && { year: '2031-32' }) };
  const { outputs = [] } = await make(root, {
    ...{ year: '2031-32', document, formats: ['text'], to: [to], asked },
  });
  return new TextDecoder().decode(outputs[0]?.bytes).split('\n');
}

const itsOwn = (lines: readonly string[], ending: RegExp): readonly string[] =>
  lines.flatMap((line) => {
    const [, number] = /(?:^|2030-31 +)(\d\.\d) .* Example Council /.exec(line) ?? [];
    return number !== undefined && ending.test(line) ? [number] : [];
  });

test('in the log, and in its count', async () => {
  const lines = await paper('log');
  expect(itsOwn(lines, /In force/)).toEqual(['1.2', '2.1', '3.2', '4.1']);
  expect(lines.join('\n')).toContain('on 31 March 2031: 6 of 12.');
});

/** A deadline of September, the reviews of December, the deadlines of January. */
const overdue = ['3.2', '1.2', '2.1', '3.2', '4.1', '1.2', '4.1'];

test('in the deadlines, with what is overdue', async () => {
  expect(itsOwn(await paper('deadlines'), /Overdue by/)).toEqual(overdue);
});

test('in the status of a later year, and in what awaits whom', async () => {
  const lines = await paper('status');
  expect(itsOwn(lines, /Overdue by/)).toEqual(overdue);
  expect(lines.filter((line) => /^• (Example|Firth) Council: /.test(line))).toEqual([
    '• Firth Council: 0 overdue, 7 to come; next on 30 September 2031',
    '• Example Council: 7 overdue, nothing to come',
  ]);
});

test('and not in those of another body', async () => {
  expect(itsOwn(await paper('log', 'firth-council'), /./)).toEqual([]);
  expect(itsOwn(await paper('deadlines', 'firth-council'), /./)).toEqual([]);
});

test('and it can be named with --to for the year that it was given directions for', async () => {
  const folder = folderAsInstalled();
  for (const [name, bytes] of root.files) {
    const file = path.join(folder, 'root', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
  const log = await type(folder, 'log --to example-council --on 2031-03-31', { spine });
  expect([log.code, itsOwn(log.out.split('\n'), /In force/), log.out.includes('Firth')]).toEqual([
    0,
    ['1.2', '2.1', '3.2', '4.1'],
    false,
  ]);
  const run = async (line: string): Promise<readonly unknown[]> => {
    const { code, out, err } = await type(folder, line, { spine, today: '2031-03-31' });
    return [code, / Example Council  +Overdue/.test(out) || /-example-council\.txt/.test(err) || err.split('\n')[0]];
  };
  expect(await run('deadlines 2030-31 --to example-council')).toEqual([0, true]);
  expect(await run('deadlines --to example-council')).toEqual([0, true]);
  expect(await run('build 2030-31 --to example-council --format text')).toEqual([0, true]);
  expect(await run('deadlines 2031-32 --to example-council')).toEqual([
    2,
    'error: There is no recipient "example-council".',
  ]);
});
