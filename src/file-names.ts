/** Two documents, or two authored files, must not come to lie in one file: finds names that would give them one. */
import type { Diagnostic } from './diagnostic.ts';
import { houseTheme, themePath } from './doc/theme.ts';
import { found } from './findings/index.ts';
import type { Pack } from './model/pack.ts';
import { atTop } from './diagnostic.ts';

/** Names of files end in the id of the recipient, then the name of the theme; `combined` is what the pack for all is asked for by. */
export function sameFileNames({ ijb: { recipients } }: Pack, themes: readonly string[]): readonly Diagnostic[] {
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
    ...clashes([...new Set(recipients.map(({ id }) => id))], themes),
  ];
}

/** Authored files that Windows and macOS take for one, and that nothing gives back out of a pack. */
export function sameButForCase(paths: readonly string[]): readonly Diagnostic[] {
  const files = new Map<string, string>();
  return [...paths].sort().flatMap((path) => {
    const other = files.get(path.toLowerCase());
    files.set(path.toLowerCase(), path);
    if (other === undefined) return [];
    const message = `${path} and ${other} differ only in capital letters: Windows and macOS have room for one of them.`;
    return [found('id-used-twice', { message, at: atTop(path), help: 'Give one of them another name.' })];
  });
}

/** Of each theme the first pack that would lie in the file of another one. */
function clashes(recipients: readonly string[], themes: readonly string[]): readonly Diagnostic[] {
  const files = new Map(['', ...recipients].map((to) => [ending(to), pack(to)]));
  return themes
    .filter((theme) => theme !== houseTheme)
    .flatMap((theme) => {
      const own = ['', ...recipients].map((to) => [ending(to, theme), pack(to, theme)] as const);
      const [clash] = own.flatMap(([file, name]) => {
        const other = files.get(file);
        return other === undefined ? [] : [`The ${name} and the ${other} would be one file.`];
      });
      for (const [file, name] of own) files.set(file, name);
      if (clash === undefined) return [];
      const help = 'Call the file of the theme something else.';
      return [found('id-used-twice', { message: clash, at: atTop(themePath(theme)), help })];
    });
}

function ending(to: string, theme = ''): string {
  return [to, theme].filter((part) => part !== '').join('-');
}

function pack(to: string, theme = ''): string {
  return `pack for ${to === '' ? 'all' : `“${to}”`}${theme === '' ? '' : ` in the theme “${theme}”`}`;
}
