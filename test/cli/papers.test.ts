/** The commands about all years: what is printed, what is written, and what the exit code says. */
import * as fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { filesIn, folderAsInstalled, type Heard, type } from './stage.ts';

let folder = '';

beforeEach(() => {
  folder = folderAsInstalled();
  fs.cpSync('test/root', path.join(folder, 'root'), { recursive: true });
});

const run = (line: string, today = '2030-06-01'): Promise<Heard> => type(folder, line, { spine, today });

describe('deadlines', () => {
  test('is printed, as of today or of the day that is typed', async () => {
    const heard = await run('deadlines');
    expect([heard.code, heard.err]).toEqual([0, '']);
    expect(heard.out).toMatch(/^As at +1 June 2030$/m);
    expect((await run('deadlines 2030-31 --on 2030-07-01')).out).toMatch(/^30 June 2030 .* Overdue by 1 day$/m);
    expect(filesIn(path.join(folder, 'root/out'))).toEqual({});
  });

  test('with --overdue answers 1 when something is, and 0 when nothing is', async () => {
    expect((await run('deadlines --overdue')).code).toBe(1);
    expect((await run('deadlines --overdue --to example-council')).code).toBe(0);
    expect((await run('deadlines', '2031-12-01')).code).toBe(0);
  });

  test('a calendar is a file for each, and not written again while it would not change', async () => {
    const heard = await run('deadlines 2030-31 --format ics');
    expect(heard.err).toBe(
      ['', '-nhs-example', '-example-council']
        .map((end) => `new        out/example-ijb-deadlines-2030-31${end}.ics\n`)
        .join(''),
    );
    expect((await run('deadlines 2030-31 --format ics', '2030-07-01')).err).toMatch(/^(unchanged .*\n){3}$/);
    await run('deadlines 2030-31 --out lists --format xlsx json');
    expect(Object.keys(filesIn(path.join(folder, 'root/lists')))).toEqual([
      'example-ijb-deadlines-2030-31.json',
      'example-ijb-deadlines-2030-31.xlsx',
      'manifest.json',
    ]);
  });

  test.each([
    ['deadlines --on tomorrow', '"tomorrow" is no day.'],
    ['deadlines --within soon', '"soon" is no number of days.'],
    ['deadlines 2031-32', 'There are no Directions for "2031-32".'],
    ['deadlines --to nhs-exampel', 'Did you mean "nhs-example"?'],
    ['deadlines --format yaml', 'There is no format "yaml".'],
    ['build 2030-31 --document deadlines', 'There is no document "deadlines".'],
  ])('%s is a wrong command line', async (line, message) => {
    const heard = await run(line);
    expect([heard.code, heard.err]).toEqual([2, expect.stringContaining(message)]);
  });

  test('files that cannot be understood are named', async () => {
    fs.writeFileSync(path.join(folder, 'root/directions/2030-31/deadlines.yaml'), 'deadlines: [');
    const heard = await run('deadlines');
    expect([heard.code, heard.out]).toEqual([1, '']);
    expect(heard.err).toMatch(/^directions\/2030-31\/deadlines\.yaml:1: error: /);
  });
});

describe('log', () => {
  test('is printed, and written into a folder as files', async () => {
    const heard = await run('log');
    expect([heard.code, heard.err]).toEqual([0, '']);
    expect(heard.out).toContain('Entries of this log that bind those they are given to on 1 June 2030: 6 of 6.');
    const files = await run('log --on 2030-03-20 --format docx xlsx');
    expect(files.err).toBe('new        out/example-ijb-log.docx\nnew        out/example-ijb-log.xlsx\n');
    expect((await run('log --on 2030-03-20 --json')).out).toContain('"state": "not-issued"');
  });

  test('takes no year', async () => {
    expect((await run('log 2030-31')).code).toBe(2);
  });
});

test('status is of the latest year where none is named', async () => {
  const [named, latest] = [await run('status 2030-31'), await run('status')];
  expect([latest.code, latest.out]).toEqual([0, named.out]);
  expect((await run('status --format html')).err).toBe('new        out/example-ijb-status-2030-31.html\n');
});
