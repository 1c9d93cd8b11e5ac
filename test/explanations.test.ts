/** Everything that can be reported is explained, and the examples are true. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/check/index.ts';
import { explanations, validate } from '../src/compile.ts';
import type { Example } from '../src/diagnostic.ts';
import { changed, faultless } from './roots.ts';
import { withTable } from './rules-table.ts';

const root = faultless();
const ruleIds = new Set(rules.map(({ id }) => id));
/** What the rules find is tried in test/check. */
const problems = explanations.filter(({ id }) => !ruleIds.has(id));

function findings({ file, at, good }: Example, words: string): readonly string[] {
  const workspace = changed(root, {
    [`directions/${file}`]: (text) => {
      const parts = text.split(at ?? good);
      expect(parts.length, `"${at ?? good}" stands once in ${file}`).toBe(2);
      return parts.join(words);
    },
  });
  return [...new Set(validate(workspace, {}).diagnostics.map((one) => one.rule))];
}

test('each is explained once', () => {
  const ids = explanations.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every name that the code can report is explained', () => {
  const files = ['src/source', 'src/read'].flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const reported = new Set<string>();
  for (const file of [...files, 'src/judge.ts'].filter((name) => !name.endsWith('catalogue.ts')))
    for (const [, one, other, third] of readFileSync(file, 'utf8').matchAll(
      /\brule: '([a-z-]+)'|\bproblem\(\s*'([a-z-]+)'|'((?:malformed|missing|unknown|wrong)-[a-z]+)'/g,
    ))
      reported.add(one ?? other ?? third ?? '');
  const known = new Set(explanations.map(({ id }) => id));
  expect([...reported].filter((id) => !known.has(id))).toEqual([]);
  expect(problems.map(({ id }) => id).filter((id) => !reported.has(id))).toEqual([]);
});

describe.each(problems.map((one) => [one.id, one] as const))('%s', (id, { summary, why, example }) => {
  if (example)
    test('its bad example gives it and nothing else, its good one nothing', () => {
      expect(findings(example, example.bad)).toEqual([id]);
      expect(findings(example, example.good)).toEqual([]);
    });

  test('its words are sentences', () => {
    for (const words of [summary, why]) expect(words).toMatch(/^[A-Z"][^]*\.$/);
  });
});

test('the table of rules in README.md is fresh: npm run rules', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(withTable(readme)).toBe(readme);
});
