/** Everything that can be reported is explained, and the examples are true. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/check/index.ts';
import { make, explanations } from '../src/spine.ts';
import type { Diagnostic, Example } from '../src/diagnostic.ts';
import { found } from '../src/findings/index.ts';
import { registerBytes, registerPath } from '../src/source/register.ts';
import { versionBytes, versionPath } from '../src/source/version.ts';
import type { Workspace } from '../src/source/workspace.ts';
import { changed, faultless } from './roots.ts';
import { rulesPage } from './rules-table.ts';
import { validate } from './validated.ts';

const root = faultless();
const ruleIds = new Set(rules.map(({ id }) => id));
/** What the rules find is tried in test/check. */
const problems = explanations.filter(({ id }) => !ruleIds.has(id));

function withExample({ file, at, good }: Example, words: string): Workspace {
  return changed(root, {
    [`directions/${file}`]: (text) => {
      const parts = text.split(at ?? good);
      expect(parts.length, `"${at ?? good}" stands once in ${file}`).toBe(2);
      return parts.join(words);
    },
  });
}

/** What `build` says, which looks at the theme's fonts and pictures too. */
async function findings(workspace: Workspace): Promise<readonly string[]> {
  const { diagnostics } = await make(workspace, { year: '2030-31', to: ['combined'], formats: ['docx'] });
  return [...new Set(diagnostics.map((one) => one.rule))];
}

const access = 'directions/2030-31/01-access.yaml';
const theme = 'templates/theme.yaml';
const line = '    lead: Head of Nursing\n';
const inAccess = (words: string): Workspace => changed(root, { [access]: (text) => text.replace(line, words) });
const inTheme = (from: RegExp, to: string): Workspace => changed(root, { [theme]: (text) => text.replace(from, to) });

/** The root with a version that was issued. */
function issued(): Workspace {
  const files = new Map([...root.files].filter(([path]) => path.startsWith('directions/')));
  const record = {
    year: '2030-31',
    version: 1,
    status: 'issued',
    issued: { date: '2030-03-21', by: 'Chief Officer' },
    tool: '0.1.0',
    sources: Object.fromEntries([...files.keys()].map((path) => [path, ''])),
    outputs: {},
  };
  return { files: new Map([...root.files, [versionPath('2030-31', 1), versionBytes({ record, files })]]) };
}

/** Faults that no change to a text of the directions shows. */
const shown: Readonly<Record<string, () => Workspace>> = {
  'file-cut-off': () =>
    changed(root, {
      'directions/2030-31/02-resources.yaml': (text) =>
        text.replace(/ {2}- The Board publishes[^]*/, '  - >-\n    The Board publishes wha'),
    }),
  'too-deep': () => inAccess(`    lead: ${'['.repeat(70)}${']'.repeat(70)}\n`),
  'too-large': () => inAccess(`${line}#${' '.repeat(4_000_000)}\n`),
  'wrong-encoding': () => ({ files: new Map([...root.files, [access, Uint8Array.of(0x23, 0xa3, 0x0a)]]) }),
  'yaml-alias': () => inAccess('    lead: *nursing\n'),
  'broken-font': () => inTheme(/pdf: \w+/, 'pdf: Nowhere'),
  'broken-reference': () => inTheme(/^/, 'reference: house.dotx\n'),
  'broken-image': () => inTheme(/^/, 'logo: { image: lost.png, alternative: A logo, height: 48 }\n'),
  'low-contrast': () => inTheme(/muted: "#\w{6}"/, 'muted: "#aaaaaa"'),
  'missing-file': () => changed(root, { 'directions/outcomes.yaml': undefined }),
  'standing-words-lacking': () =>
    changed(root, { 'templates/wording.yaml': (text) => text.replace(/^  date-missing: .*\n/m, '') }),
  'too-long-text': () => inAccess(`    lead: Head of ${'a '.repeat(50_000)}\n`),
  'too-much-markup': () => inAccess(`    lead: "${'*a* '.repeat(300)}"\n`),
  'unknown-file': () => changed(root, { 'directions/2030-31/access.yaml': 'title: Access\n' }),
  'amended-before-decided': () =>
    changed(issued(), {
      [access]: (text) => text.replace(line, '    lead: Head of Care\n'),
      'directions/2030-31/pack.yaml': (text) =>
        text
          .replace('status: issued', 'status: amended')
          .replace('plan:', 'amendments: [{ date: "2030-09-12", reference: "Report 5.2" }]\nplan:'),
    }),
  'changed-after-issue': () =>
    changed(issued(), { [access]: (text) => text.replace(line, '    lead: Head of Care\n') }),
  'changed-sum-decided-before': () =>
    changed(issued(), {
      'directions/2030-31/budgets.yaml': (text) => text.replaceAll('"£2,000,000"', '"£2,100,000"'),
      'directions/2030-31/pack.yaml': (text) =>
        text
          .replace('status: issued', 'status: amended')
          .replace('plan:', 'amendments: [{ date: "2030-04-12", reference: "Report 5.2" }]\nplan:'),
    }),
  'damaged-version': () => ({ files: new Map([...root.files, [versionPath('2030-31', 1), Uint8Array.of(1)]]) }),
  'direction-not-withdrawn': () =>
    changed(issued(), {
      'directions/2030-31/pack.yaml': (text) =>
        text
          .replace('status: issued', 'status: amended')
          .replace('plan:', 'amendments: [{ date: "2030-03-21", reference: "Report 5.2" }]\nplan:'),
      'directions/2030-31/03-support.yaml': (text) => text.replace(/^ {2}- number: "3\.2"[^]*/m, ''),
    }),
  'due-before-decided': () =>
    changed(issued(), {
      'directions/2030-31/deadlines.yaml': (text) => text.replace('"2030-06-30"', '"2030-06-20"'),
      'directions/2030-31/pack.yaml': (text) =>
        text
          .replace('status: issued', 'status: amended')
          .replace('plan:', 'amendments: [{ date: "2030-09-12", reference: "Report 5.2" }]\nplan:'),
    }),
  'earlier-direction-dropped': () =>
    changed(issued(), {
      'directions/2030-31/pack.yaml': (text) =>
        text
          .replace('status: issued', 'status: amended')
          .replace('plan:', 'amendments: [{ date: "2030-03-21", reference: "Report 5.2" }]\nplan:')
          .replace('effect: supersedes', 'effect: varies'),
      [access]: (text) => text.replace(/^ +changes:.*\n/m, ''),
    }),
  'misplaced-version': () => {
    const bytes = issued().files.get(versionPath('2030-31', 1)) ?? new Uint8Array();
    return { files: new Map([...root.files, [versionPath('2030-31', 2), bytes]]) };
  },
  'missing-version': () => ({
    files: new Map([...root.files, [registerPath, registerBytes(new Map([['2030-31@1', '']]))]]),
  }),
  'shared-file-changed-after-issue': () =>
    changed(issued(), {
      'directions/scheme.yaml': (text) => text.replace('people aged 18 and over', 'people aged 16 and over'),
    }),
  'unregistered-version': () => ({
    files: new Map([...issued().files].filter(([path]) => path !== registerPath)),
  }),
};

test('each is explained once', () => {
  const ids = explanations.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('a name that is not in the list does not compile', () => {
  const at = { file: 'a', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  // @ts-expect-error nothing has this name
  expect(() => found('unheard-of', { message: 'M.', at })).toThrow();
  // @ts-expect-error a name is got from the list, not written
  const forged: Diagnostic = { rule: 'unknown-key', severity: 'error', message: 'M.', at };
  expect(forged.rule).toBe('unknown-key');
});

test('each that has no example is shown by a root', () => {
  expect(Object.keys(shown)).toEqual(problems.filter((one) => !one.example).map(({ id }) => id));
});

test.each(Object.entries(shown))('%s is found', async (id, workspace) => {
  expect(await findings(workspace())).toContain(id);
});

describe.each(problems.map((one) => [one.id, one] as const))('%s', (id, { summary, why, example }) => {
  if (example)
    test('its bad example gives it and nothing else, its good one nothing', () => {
      const rulesOf = (words: string): readonly string[] => [
        ...new Set(validate(withExample(example, words), {}).diagnostics.map((one) => one.rule)),
      ];
      expect(rulesOf(example.bad)).toEqual([id]);
      expect(rulesOf(example.good)).toEqual([]);
    });

  test('its words are sentences', () => {
    for (const words of [summary, why]) expect(words).toMatch(/^[A-Z"][^]*\.$/);
  });
});

test('docs/rules.md is fresh: npm run rules', () => {
  expect(rulesPage()).toBe(readFileSync('docs/rules.md', 'utf8'));
});
