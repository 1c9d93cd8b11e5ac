import { expect, test } from 'vitest';
import { rules } from '../../../src/check/index.ts';
import type { Diagnostic, Edit } from '../../../src/diagnostic.ts';
import type { Workspace } from '../../../src/source/workspace.ts';
import { changed, faultless, midlothian } from '../../roots.ts';
import { validate } from '../../validated.ts';

/** The workspace with the edits made, from the end of each file to its beginning, so that places stay true. */
function mended(workspace: Workspace, edits: readonly Edit[]): Workspace {
  const files = [...new Set(edits.map((edit) => edit.at.file))];
  const offset = (text: string, { line, column }: { readonly line: number; readonly column: number }): number =>
    text
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, one) => sum + one.length + 1, 0) +
    column -
    1;
  return changed(
    workspace,
    Object.fromEntries(
      files.map((file) => [
        file,
        (text: string) =>
          edits
            .filter((edit) => edit.at.file === file)
            .sort((one, other) => offset(text, other.at.start) - offset(text, one.at.start))
            .reduce(
              (changing, { at, text: words }) =>
                changing.slice(0, offset(text, at.start)) + words + changing.slice(offset(text, at.end)),
              text,
            ),
      ]),
    ),
  );
}

const fixable = (all: readonly Diagnostic[]): readonly Edit[] => all.flatMap((one) => one.fix ?? []);
const place = (one: Diagnostic): string => `${one.rule} ${one.message}`;

test('mending the real Directions removes what has a fix, and adds no finding', () => {
  const before = validate(midlothian(), { as: 'issued' }).diagnostics;
  const after = validate(mended(midlothian(), fixable(before)), { as: 'issued' }).diagnostics;
  expect(fixable(before).length).toBeGreaterThan(25);
  expect(fixable(after)).toEqual([]);
  const known = new Set(before.map((one) => one.rule));
  expect(after.filter((one) => !known.has(one.rule)).map(place)).toEqual([]);
  expect(after.length).toBeLessThanOrEqual(before.length - fixable(before).length);
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s: where its example has a fix, the fix cures it',
  (_, { example }) => {
    const bad = changed(faultless(), {
      [`directions/${example.file}`]: (text) => text.replace(example.at ?? example.good, () => example.bad),
    });
    const found = validate(bad, {}).diagnostics;
    if (fixable(found).length === 0) return;
    expect(validate(mended(bad, fixable(found)), {}).diagnostics.map(place)).toEqual([]);
  },
);
