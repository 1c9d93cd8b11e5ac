/** Exceptions: what they lift, what they cannot lift, and what is said of those that lift nothing. */
import { describe, expect, test } from 'vitest';
import { make } from '../../src/spine.ts';
import type { ValidateResult } from '../../src/validate.ts';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const access = 'directions/2030-31/01-access.yaml';
const deadlines = 'directions/2030-31/deadlines.yaml';
const pack = 'directions/2030-31/pack.yaml';
const late = (text: string): string => text.replace('by: "2031-01-31"', 'by: "2031-06-30"');
const because = 'The system is replaced in two steps.';
const inDirection =
  (rule: string) =>
  (text: string): string =>
    text.replace(
      '    lead: Head of Adult Services\n',
      `    lead: Head of Adult Services\n    waive: [{ rule: ${rule}, because: ${because} }]\n`,
    );
const inPack =
  (rule: string) =>
  (text: string): string =>
    `${text}waive: [{ rule: ${rule}, because: ${because} }]\n`;

function judged(changes: Parameters<typeof changed>[1]): ValidateResult {
  return validate(changed(faultless(), changes), { as: 'issued' });
}

const rulesOf = (all: readonly { readonly rule: string }[]): readonly string[] => all.map(({ rule }) => rule);

describe('a waiver', () => {
  test('in a direction lifts what is found in that direction, and gives the reason', () => {
    const { diagnostics, waived } = judged({ [deadlines]: late, [access]: inDirection('deadline-outside-year') });
    expect(waived).toMatchObject([
      { rule: 'deadline-outside-year', because, at: { file: access, start: { line: 20 } } },
    ]);
    expect(diagnostics).toMatchObject([
      { rule: 'deadline-outside-year', at: { file: 'directions/2030-31/04-local-services.yaml' } },
    ]);
  });

  test('in a direction ends with that direction: what is found in the next one stays', () => {
    const first = (text: string): string =>
      text.replace(
        '    lead: Head of Nursing\n',
        `    lead: Head of Nursing\n    waive: [{ rule: deadline-outside-year, because: ${because} }]\n`,
      );
    const { diagnostics, waived } = judged({ [deadlines]: late, [access]: first });
    expect(waived).toEqual([]);
    expect(diagnostics.map(({ rule, at }) => [rule, at.file, at.start.line])).toEqual(
      expect.arrayContaining([
        ['deadline-outside-year', access, 21],
        ['unused-waiver', access, 17],
      ]),
    );
  });

  test('in the pack lifts what is found anywhere', () => {
    const { diagnostics, waived, years } = judged({ [deadlines]: late, [pack]: inPack('deadline-outside-year') });
    expect(rulesOf(waived)).toEqual(['deadline-outside-year', 'deadline-outside-year']);
    expect(diagnostics).toEqual([]);
    expect(years).toMatchObject([{ stopped: false }]);
  });

  test('that lifts nothing is a warning at its rule', () => {
    const { diagnostics, waived } = judged({ [access]: inDirection('deadline-outside-year') });
    expect(waived).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        rule: 'unused-waiver',
        severity: 'warning',
        message: 'This exception lifts nothing: “deadline-outside-year” finds nothing here.',
        help: 'Delete it.',
      },
    ]);
  });

  test('of a rule that does not exist is told what may be meant', () => {
    const { diagnostics } = judged({ [pack]: inPack('deadline-outside-yaer') });
    expect(diagnostics).toMatchObject([
      {
        rule: 'unused-waiver',
        message: 'There is no rule “deadline-outside-yaer”.',
        help: 'Did you mean “deadline-outside-year”?',
      },
    ]);
  });

  test('never lifts an error', () => {
    const { diagnostics, waived } = judged({
      [access]: (text) => inDirection('number-used-twice')(text).replace('- number: "1.1"', '- number: "1.2"'),
    });
    expect(waived).toEqual([]);
    expect(rulesOf(diagnostics)).toEqual(['number-used-twice', 'unused-waiver']);
    expect(diagnostics[1]?.message).toBe('“number-used-twice” cannot be waived: it is an error.');
  });

  test('is not called unused while files are broken', () => {
    const { diagnostics } = judged({ [pack]: inPack('deadline-outside-year'), [deadlines]: 'deadlines: [\n' });
    expect(rulesOf(diagnostics)).not.toContain('unused-waiver');
  });

  test('keeps the findings of its rule apart, which would else be gathered', () => {
    const { diagnostics, waived } = judged({
      [access]: (text) => inDirection('direction-without-aim')(text).replaceAll('    aims: [aim-1]\n', ''),
      ...Object.fromEntries(
        ['02-resources', '03-support', '04-local-services'].map((name) => [
          `directions/2030-31/${name}.yaml`,
          (text: string) => text.replaceAll('    aims: [aim-1]\n', ''),
        ]),
      ),
    });
    expect(rulesOf(waived)).toEqual(['direction-without-aim']);
    expect(rulesOf(diagnostics)).toEqual(Array.from({ length: 5 }, () => 'direction-without-aim'));
  });

  const hyphen = (text: string): string => text.replace('lead: Head of Nursing', 'lead: Head of Nursing\u2011Services');

  test('lifts what the reader finds, if it is no error', () => {
    const { diagnostics, waived, years } = judged({
      [access]: hyphen,
      [pack]: inPack('character-missing-in-theme'),
    });
    expect(rulesOf(waived)).toEqual(['character-missing-in-theme']);
    expect(diagnostics).toEqual([]);
    expect(years).toMatchObject([{ stopped: false }]);
  });

  test('of what only some runs look for is not called unused by the others', async () => {
    const workspace = changed(faultless(), { [access]: hyphen, [pack]: inPack('character-missing-in-theme') });
    const { diagnostics } = await make(workspace, { year: '2030-31', as: 'issued', formats: ['text'] });
    expect(diagnostics).toEqual([]);
  });

  test.each(['unknown-key', 'unused-waiver'])('of %s is told that it cannot be made', (rule) => {
    const { diagnostics } = judged({ [pack]: inPack(rule) });
    expect(diagnostics).toMatchObject([
      {
        rule: 'unused-waiver',
        message: `“${rule}” cannot be waived: ${rule === 'unknown-key' ? 'it is an error' : 'it is about the exceptions themselves'}.`,
        help: 'Correct what it finds, and delete this exception.',
      },
    ]);
  });
});
