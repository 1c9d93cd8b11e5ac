import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/index.ts';
import type { Example } from '../../src/check/rule.ts';
import { changed, faultless, rootWith, threeYears } from '../roots.ts';
import { validate } from '../validated.ts';

const root = faultless();
const years = threeYears();

function findings({ file, at, good }: Example, words: string): readonly string[] {
  const workspace = changed(rootWith(file), {
    [`directions/${file}`]: (text) => {
      const parts = text.split(at ?? good);
      expect(parts.length, `“${at ?? good}” stands once in ${file}`).toBe(2);
      return parts.join(words);
    },
  });
  return validate(workspace, {}).diagnostics.map((one) => one.rule);
}

test('the faultless pack gives nothing at all', () => {
  expect(validate(root, { as: 'issued' }).diagnostics).toEqual([]);
});

test('nor do three years side by side', () => {
  expect(validate(years, { as: 'issued' }).diagnostics).toEqual([]);
});

test('every rule file is in the list, by name', () => {
  const files = readdirSync(new URL('../../src/check/rules/', import.meta.url)).filter((name) => name.endsWith('.ts'));
  expect(rules.map((rule) => `${rule.id}.ts`)).toEqual(files.sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('its bad example gives it and nothing else', () => {
    const found = findings(rule.example, rule.example.bad);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([id]));
  });

  test('its good example gives nothing', () => {
    expect(findings(rule.example, rule.example.good)).toEqual([]);
  });

  test('its words are sentences for people', () => {
    for (const words of [rule.summary, rule.why]) expect(words).toMatch(/^[A-Z“].*[.”]$/s);
  });
});
