/** What was issued stays usable when the program has come to ask for more. */
import { expect, test } from 'vitest';
import { asIssued, versionBytes, versionPath } from '../../src/source/version.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wording = 'templates/wording.yaml';

/** The standing words of a version that froze `then`, in a root that has `now`. */
function wordsOf(then: string, now: string): string {
  const files = new Map([[wording, bytes(then)]]);
  const record = {
    ...{ year: '2030-31', version: 1, status: 'issued', issued: { date: '2030-03-21', by: 'Chief Officer' } },
    ...{ tool: '0.1.0', sources: { [wording]: '' }, outputs: {} },
  };
  const workspace = {
    files: new Map([
      [wording, bytes(now)],
      [versionPath('2030-31', 1), versionBytes({ record, files })],
    ]),
  };
  return new TextDecoder().decode(asIssued(workspace, '2030-31', 1)?.files.get(wording));
}

const now = 'cover:\n  status: State\n  date: Day\nlog:\n  title: All directions\n';

test('words that were frozen stay as they were, those that came later are today’s, and those that nothing prints any more go', () => {
  expect(JSON.parse(wordsOf('cover:\n  status: Status\n  crest: Crest\n', now))).toEqual({
    cover: { status: 'Status', date: 'Day' },
    log: { title: 'All directions' },
  });
});

test('words that were frozen stay where the file of now leaves them to the house', () => {
  expect(JSON.parse(wordsOf('cover:\n  status: Status\n  for: To\n', now))).toEqual({
    cover: { status: 'Status', date: 'Day', for: 'To' },
    log: { title: 'All directions' },
  });
});

test.each([
  ['the same keys', 'cover:\n  status: Status # as it was\n  date: Date\nlog: { title: Log }\n'],
  ['a file that cannot be read', 'cover: ['],
])('%s: byte for byte what was frozen', (_name, then) => {
  expect(wordsOf(then, now)).toBe(then);
});
