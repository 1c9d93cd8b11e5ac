/** `--file`, `--rule` and `--severity` show only what is asked for, count the rest, and change no exit code. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { diagnostic, folderWith, root, spineWith, type } from './stage.ts';

const ijb = (one: Diagnostic): Diagnostic => ({ ...one, at: { ...one.at, file: 'directions/ijb.yaml' } });
const spine = spineWith({
  validate: {
    diagnostics: [
      diagnostic('missing-key', 'error', 1, 1, 5),
      diagnostic('power-not-cited', 'warning', 2, 1, 7),
      ijb(diagnostic('long-sentence', 'advice', 1, 1, 3)),
    ],
    years: [{ year: '2023-24', status: 'draft', stopped: true }],
  },
});
const compact = async (options: readonly string[]): Promise<readonly [number, readonly string[], string]> => {
  const heard = await type(folderWith(root), ['validate', ...options, '--format', 'compact'], { spine });
  return [heard.code, [...heard.out.matchAll(/\[([\w-]+)\]/g)].map(([, rule = '']) => rule), heard.err];
};

test.each([
  [['--severity', 'error'], ['missing-key'], '1 warning and 1 piece of advice.'],
  [['--severity', 'warnings', 'advice'], ['power-not-cited', 'long-sentence'], '1 error, which stops this.'],
  [['--rule', 'long-sentence', '2023-24'], ['long-sentence'], '1 error and 1 warning; 1 error among them stops this.'],
  [['--rule', 'long-sentence,missing-key'], ['missing-key', 'long-sentence'], '1 warning.'],
  [['--file', 'ijb.yaml'], ['long-sentence'], '1 error and 1 warning; 1 error among them stops this.'],
  [['--file', 'directions/2023-24'], ['missing-key', 'power-not-cited'], '1 piece of advice.'],
  [['--file', './directions/2023-24/*.yaml'], ['missing-key', 'power-not-cited'], '1 piece of advice.'],
  [['--file', 'directions\\2023-24\\pack.yaml'], ['missing-key', 'power-not-cited'], '1 piece of advice.'],
  [['--file', '**/i?b.yaml', '--severity', 'advice'], ['long-sentence'], '1 error and 1 warning; 1 error among them'],
])('%s', async (options, rules, hidden) => {
  const [code, found, err] = await compact(options);
  expect(found).toEqual(rules);
  // An error that is not shown stops as before.
  expect(code).toBe(1);
  expect(err).toContain(`Not shown, as you asked: ${hidden}`);
});

test.each([
  [['--file', 'pakc.yaml'], 'There is no authored file "pakc.yaml". Did you mean directions/2022-23/pack.yaml?'],
  [['--rule', 'long-sentense'], 'There is no rule "long-sentense". Did you mean "long-sentence"?'],
  [['--severity', 'waring'], 'There is no severity "waring". Did you mean "warning"?'],
  [['directions/2023-24/pack.yaml'], 'directions validate --file directions/2023-24/pack.yaml'],
])('%s is answered with what was meant', async (options, said) => {
  const [code, , err] = await compact(options);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test('what is not shown is counted in the report itself, for people and for reviewers', async () => {
  for (const format of ['pretty', 'markdown', 'github']) {
    const { out, code } = await type(folderWith(root), `validate --severity advice --format ${format}`, { spine });
    expect([format, code]).toEqual([format, 1]);
    expect(out).toContain('Not shown, as you asked: 1 error and 1 warning; 1 error among them stops this.');
    if (format === 'markdown') expect(out).toContain('**Stopped** by 1 error.');
  }
});

test('--quiet says only what stops', async () => {
  const { out, err } = await type(folderWith(root), 'validate --quiet', { spine });
  expect(out).toMatch(/^directions\/2023-24\/pack.yaml:1:1: error: Message of missing-key\. \[missing-key\]\n/);
  expect(out).not.toContain('power-not-cited');
  expect(err).toBe('');
});

test('what a rule finds at many directions is one sentence, with their numbers, for people and for reviewers', async () => {
  const numbers = ['1.1', '1.2', '10.1'];
  const many = spineWith({
    validate: {
      diagnostics: numbers.map((number, index) =>
        diagnostic('direction-without-recipient', 'warning', index + 1, 1, 5, {
          message: `Direction ${number} names no recipient.`,
          help: 'Add a line.',
        }),
      ),
      years: [{ year: '2023-24', status: 'draft', stopped: false }],
    },
  });
  const said = '3 directions name no recipient: 1.1, 1.2, 10.1.';
  const answer = async (format: string): Promise<string> =>
    (await type(folderWith(root), `validate --format ${format}`, { spine: many })).out;
  expect(await answer('pretty')).toContain(
    `warning: ${said}\n[direction-without-recipient]\n    help: Add a line.\n    directions/2023-24/pack.yaml:1:1, 2:1, 3:1\n`,
  );
  expect(await answer('markdown')).toContain(`| 3 | ${said}`);
  expect(JSON.parse(await answer('json'))).toHaveLength(3);
  expect((await answer('compact')).match(/names no recipient/g)).toHaveLength(3);
});
