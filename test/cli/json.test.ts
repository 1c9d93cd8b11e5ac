/** `--json`, wherever there is an answer: one text of JSON on stdout, the same as `--format json` where that is. */
import * as fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { folderAsInstalled, type Heard, type } from './stage.ts';

let folder = '';
const pack = 'out/2030-31/specimen-ijb-directions-2030-31.docx';
const copy = 'out/2030-31/specimen-ijb-directions-2030-31-review.docx';
const run = (...words: string[]): Promise<Heard> => type(folder, words, { spine });

beforeAll(async () => {
  folder = folderAsInstalled();
  fs.cpSync('test/example/directions', path.join(folder, 'root/directions'), { recursive: true });
  await run('build', '2030-31', '--to', 'combined', '--format', 'docx');
  await run('build', '2030-31', '--review');
});

test.each([
  ['validate', '2030-31'],
  ['diff', pack, '2030-31'],
  ['review', copy],
  ['status', '2030-31', '--on', '2030-06-01'],
])('%s %s: the same as --format json', async (...words) => {
  const [short, long] = [await run(...words, '--json'), await run(...words, '--format', 'json')];
  expect(JSON.parse(short.out)).toEqual(JSON.parse(long.out));
  expect(short).toEqual(long);
});

test('verify says of each file which it is', async () => {
  fs.writeFileSync(path.join(folder, 'root/other.txt'), 'A letter to a friend.');
  const heard = await run('verify', pack, 'other.txt', '--json');
  expect([heard.code, heard.err, JSON.parse(heard.out)]).toEqual([
    1,
    '',
    [
      {
        file: pack,
        isKnown: true,
        kind: 'built',
        year: '2030-31',
        side: '2030-31',
        fingerprint: expect.stringMatching(/^[a-z]{8}$/) as unknown,
        name: path.basename(pack),
      },
      { file: 'other.txt', isKnown: false, kind: 'unknown' },
    ],
  ]);
});

test('verify has an entry for each file, also for one that cannot be read, where it was named', async () => {
  fs.writeFileSync(path.join(folder, 'root/other.txt'), 'A letter to a friend.');
  const heard = await run('verify', 'none.pdf', 'other.txt', 'out', '--json');
  expect([heard.code, JSON.parse(heard.out)]).toEqual([
    2,
    [
      { file: 'none.pdf', isKnown: false, kind: 'unread', message: 'There is no file none.pdf.' },
      { file: 'other.txt', isKnown: false, kind: 'unknown' },
      { file: 'out', isKnown: false, kind: 'unread', message: expect.stringMatching(/^out is a folder\./) as unknown },
    ],
  ]);
});

test('explain says of one rule, or of each, what the page says', async () => {
  const all = JSON.parse((await run('explain', '--json')).out) as readonly { readonly id: string }[];
  expect(all.map(({ id }) => id)).toEqual(spine.explanations.map(({ id }) => id));
  const [one, ...others] = JSON.parse((await run('explain', 'long-sentence', '--json')).out) as readonly unknown[];
  expect([one, others]).toEqual([all.find(({ id }) => id === 'long-sentence'), []]);
  expect(one).toMatchObject({ severity: 'advice', example: { file: '2030-31/pack.yaml' } });
});
