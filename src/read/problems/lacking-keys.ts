/** A theme and the standing words are whole files: that one lacks several keys is one fault. */
import type { Diagnostic } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { mostNamed } from '../../model/series.ts';
import type { Kind } from '../../source/kind.ts';

/** The problems of a file, those of several missing keys as one where it stands in place of a built-in file. */
export function lackingTogether(problems: readonly Diagnostic[], kind: Kind): readonly Diagnostic[] {
  if (kind !== 'theme' && kind !== 'wording') return problems;
  const lacking = problems.filter(({ rule }) => rule === 'missing-key');
  const [first] = lacking;
  if (!first || lacking.length === 1) return problems;
  const whole = found('missing-key', {
    message: `This file lacks ${lacking.length} keys: it stands in place of the house’s, and has to be as whole.`,
    at: first.at,
    help: `Take them over from templates/${kind}.yaml in the folder of the program; or begin with a copy of that file, and change what is to be otherwise.`,
    related: lacking.slice(0, mostNamed).map(({ at, message }) => ({ at, message })),
  });
  return [whole, ...problems.filter(({ rule }) => rule !== 'missing-key')];
}
