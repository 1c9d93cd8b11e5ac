/** Two documents must not come to lie in one file: finds names that would give them one. */
import type { Diagnostic } from './diagnostic.ts';
import { themePath } from './doc/theme.ts';
import { found } from './findings/index.ts';
import type { Pack } from './model/pack.ts';

/** Names of files end in the id of the recipient, or the name of the theme; `combined` is what the pack for all is asked for by. */
export function sameFileNames({ ijb: { recipients } }: Pack, themes: readonly string[]): readonly Diagnostic[] {
  const start = { line: 1, column: 1 };
  return [
    ...recipients.flatMap(({ id, origin }) =>
      id === 'combined'
        ? [
            found('id-used-twice', {
              message: '“combined” is the name of the pack for all, and no recipient can have it as its id.',
              at: origin.span('id'),
              help: 'Give the recipient another id, for example the first letters of its name.',
            }),
          ]
        : [],
    ),
    ...themes
      .filter((theme) => recipients.some(({ id }) => id === theme))
      .map((theme) =>
        found('id-used-twice', {
          message: `The theme “${theme}” has the id of a recipient: a pack in that theme and the pack for that recipient would be one file.`,
          at: { file: themePath(theme), start, end: start },
          help: 'Call the file of the theme something else.',
        }),
      ),
  ];
}
