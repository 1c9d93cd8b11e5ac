/** The reports for programs: valid in their formats, and safe whatever the authors wrote. */
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Waived } from '../../src/check/index.ts';
import { diagnostic, folderWith, root, spineWith, type } from './stage.ts';

const nasty = 'A "quote", 100%\r\n::error::gone, a|b <b> `c` & @someone #12 ]]> \u0007';
const found = [
  diagnostic('long-sentence', 'advice', 1, 1, 5),
  diagnostic('placeholder-left-in', 'warning', 2, 1, 7, { message: nasty, help: 'Write it: now.' }),
  diagnostic('wrong-status', 'error', 2, 9, 14, {
    related: [{ at: diagnostic('x', 'error', 1, 1, 3).at, message: 'Here too.' }],
    fix: [{ at: diagnostic('x', 'error', 2, 9, 14).at, text: 'final' }],
  }),
];
const waived: readonly Waived[] = [
  { ...diagnostic('long-sentence', 'advice', 2, 1, 3), because: 'It is quoted from the Act.' },
];
const years = [{ year: '2023-24', status: 'draft', stopped: true }] as const;
const spine = spineWith({ validate: { diagnostics: found, waived, years } });
const nothing = spineWith({ validate: { diagnostics: [], years } });
const report = async (format: string, answer = spine, options: object = {}): Promise<string> =>
  (await type(folderWith(root), `validate --format ${format}`, { spine: answer, ...options })).out;

test('github: one command for each, the most important first, escaped', async () => {
  const lines = (await report('github')).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '::error file=directions/2023-24/pack.yaml,line=2,endLine=2,col=9,endColumn=13,title=wrong-status::Message of wrong-status.',
    '::warning file=directions/2023-24/pack.yaml,line=2,endLine=2,col=1,endColumn=6,title=placeholder-left-in::A "quote", 100%25 ::error::gone, a|b <b> `c` & @someone #12 ]]> \ufffd%0AWrite it: now.',
    '::notice file=directions/2023-24/pack.yaml,line=1,endLine=1,col=1,endColumn=4,title=long-sentence::Message of long-sentence.',
    '',
  ]);
  expect(lines.slice(4).filter((line) => /^\s*::/.test(line))).toEqual([]);
  expect(lines.join('\n')).toContain('Reason: It is quoted from the Act.');
});

test('github: paths with the signs of a command are escaped, and are seen from the top of the repository', async () => {
  const at = { ...diagnostic('x', 'error', 1, 1, 2).at, file: 'directions/2023-24/01-a,b:c%.yaml' };
  const answer = spineWith({ validate: { diagnostics: [{ ...diagnostic('x', 'error', 1, 1, 2), at }], years } });
  const folder = folderWith(root);
  const { out } = await type(folder, 'validate', {
    spine: answer,
    env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder },
  });
  expect(out).toContain('::error file=root/directions/2023-24/01-a%2Cb%3Ac%25.yaml,');
});

test.each(['pretty', 'compact', 'github', 'markdown', 'json', 'sarif', 'junit'])(
  '%s: nothing in the name of a file is obeyed by a terminal',
  async (format) => {
    const at = { ...diagnostic('x', 'error', 1, 1, 2).at, file: 'directions/2023-24/07-\u001b[2J\u202e\u0007.yaml' };
    const answer = spineWith({ validate: { diagnostics: [{ ...diagnostic('x', 'error', 1, 1, 2), at }], years } });
    const out = await report(format, answer);
    expect(out).toContain('07-');
    expect(out.replaceAll('\u202e', format === 'json' ? '' : '$&')).not.toMatch(/[\u001b\u202e\u0007]/);
  },
);

test('on GitHub Actions github is the default', async () => {
  const folder = folderWith(root);
  expect((await type(folder, 'validate', { spine, env: { GITHUB_ACTIONS: 'true' } })).out).toMatch(/^::error /);
  expect(
    (await type(folder, 'validate --format compact', { spine, env: { GITHUB_ACTIONS: 'true' } })).out,
  ).not.toContain('::error file');
});

/** Published with @microsoft/jest-sarif 1.0.0-beta.0 under the MIT licence. It is of draft-04, whose one difference here is the name of its id. */
function sarifSchema(): object {
  const { id, $schema, ...schema } = JSON.parse(
    readFileSync(new URL('fixtures/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
  expect([id, $schema]).toEqual([expect.stringContaining('sarif-2.1.0'), 'http://json-schema.org/draft-04/schema#']);
  return schema;
}

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
        };
      };
      readonly columnKind: string;
      readonly results: readonly SarifResult[];
    },
  ];
}
interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly justification: string }[];
  readonly locations: readonly { readonly physicalLocation: { readonly region: object } }[];
}

test('sarif is valid, and every result knows its rule', async () => {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
    sarifSchema(),
  );
  for (const answer of [spine, nothing]) {
    const log = JSON.parse(await report('sarif', answer)) as Sarif;
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
  }
  expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  const { tool, columnKind, results } = (JSON.parse(await report('sarif')) as Sarif).runs[0];
  expect(columnKind).toBe('utf16CodeUnits');
  expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(results.map(({ ruleId }) => ruleId));
  expect(results.map(({ level }) => level)).toEqual(['note', 'warning', 'error', 'note']);
  expect(results.map(({ suppressions }) => suppressions?.[0]?.justification)).toEqual([
    undefined,
    undefined,
    undefined,
    'It is quoted from the Act.',
  ]);
  expect(results[2]?.locations[0]?.physicalLocation.region).toEqual({
    startLine: 2,
    startColumn: 9,
    endLine: 2,
    endColumn: 14,
  });
  expect(tool.driver.rules[0]?.help.text).toContain('Cure:\n');
});

test('a fingerprint stays when lines are added above, and tells equal lines apart', async () => {
  const prints = async (text: string, line: number): Promise<readonly string[]> => {
    const answer = spineWith({
      validate: {
        diagnostics: [
          diagnostic('x', 'error', line, 1, 2),
          diagnostic('x', 'error', line + 1, 1, 2),
          diagnostic('x', 'error', line + 2, 1, 2),
        ],
        years,
      },
    });
    const { out } = await type(
      folderWith({ ...root, 'root/directions/2023-24/pack.yaml': text }),
      'validate --format sarif',
      { spine: answer },
    );
    return (JSON.parse(out) as Sarif).runs[0].results.map(({ partialFingerprints }) =>
      Object.values(partialFingerprints).join(),
    );
  };
  const first = await prints('a: 1\na: 1\nb: 2\n', 1);
  expect(new Set(first).size).toBe(3);
  expect(await prints('# new\n# new\n  a: 1\na: 1\nb: 2\n', 3)).toEqual(first);
});

test('junit: a suite for each file, failures for what stops, escaped', async () => {
  expect(await report('junit')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="directions validate" tests="4" failures="1" errors="0">
  <testsuite name="directions/2023-24/pack.yaml" tests="4" failures="1" errors="0" skipped="1">
    <testcase name="long-sentence, line 1, column 1" classname="long-sentence"><system-out>directions/2023-24/pack.yaml:1:1: advice: Message of long-sentence.</system-out></testcase>
    <testcase name="placeholder-left-in, line 2, column 1" classname="placeholder-left-in"><system-out>directions/2023-24/pack.yaml:2:1: warning: A &quot;quote&quot;, 100%\ufffd&#10;::error::gone, a|b &lt;b&gt; \`c\` &amp; @someone #12 ]]&gt; \ufffd&#10;help: Write it: now.</system-out></testcase>
    <testcase name="wrong-status, line 2, column 9" classname="wrong-status"><failure type="wrong-status" message="Message of wrong-status.">directions/2023-24/pack.yaml:2:9: error: Message of wrong-status.</failure></testcase>
    <testcase name="long-sentence, line 2, column 1" classname="long-sentence"><skipped message="Message of long-sentence. Waived: It is quoted from the Act."/></testcase>
  </testsuite>
</testsuites>
`);
  expect(await report('junit', nothing)).toContain('tests="1" failures="0"');
  const strict = await type(folderWith(root), 'validate --strict --format junit', { spine });
  expect(strict.out).toContain('failures="2"');
});

test('markdown: what stops first, grouped, escaped', async () => {
  expect(await report('markdown')).toBe(`## Directions 2023-24 (draft): 1 error, 1 warning and 1 piece of advice

**Stopped** by 1 error.

### Cannot be right: 1 error

Nothing can be built until this is put right.

| Where | What is wrong | What to do |
| --- | --- | --- |
| \`directions/2023-24/pack.yaml:2:9\` | Message of wrong-status. (wrong-status) |  |

### Not fit to issue: 1 warning

It may stand in a draft; from "approved" on it stops the pack.

| Count | What is wrong | Where, with lines |
| --- | --- | --- |
| 1 | A "quote", 100% ::error::gone, a\\|b &lt;b&gt; \\\`c\\\` &amp; @<!-- -->someone #<!-- -->12 \\]\\]&gt; \ufffd (placeholder-left-in) | \`directions/2023-24/pack.yaml\` 2 |

<details><summary>Style and clarity: 1 piece of advice</summary>

It stops nothing.

| Count | What is wrong | Where, with lines |
| --- | --- | --- |
| 1 | Message of long-sentence. (long-sentence) | \`directions/2023-24/pack.yaml\` 1 |

</details>

### Waived: 1 finding

| Where | What was found | Why it stands |
| --- | --- | --- |
| \`directions/2023-24/pack.yaml:2:1\` | Message of long-sentence. (long-sentence) | It is quoted from the Act. |

Everything in full: \`directions validate --verbose\`. Why a rule asks for something: \`directions explain <rule>\`.
`);
  expect(await report('markdown', nothing)).toBe(
    '## Directions 2023-24 (draft): nothing to report\n\nNothing stops this.\n',
  );
});

test('markdown is cut at a sane size, and says how much is left', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => diagnostic('wrong-status', 'error', index + 1, 1, 2));
  const out = await report('markdown', spineWith({ validate: { diagnostics: many, years } }));
  expect(out).toContain('\n\nand 4950 more\n');
  expect(out.length).toBeLessThan(20_000);
});

test.each([
  ['pretty', true],
  ['compact', true],
  ['github', false],
  ['markdown', false],
  ['json', false],
  ['sarif', false],
  ['junit', false],
])('%s: colours, asked for, are there: %s', async (format, expected) => {
  expect((await report(format, spine, { env: { FORCE_COLOR: '1' } })).includes('\u001b[')).toBe(expected);
});
