/** Two documents, or two authored files, must not come to lie in one file: finds names that would give them one. */
import type { Diagnostic } from './diagnostic.ts';
import { houseTheme, themePath } from './doc/theme.ts';
import { found } from './findings/index.ts';
import type { Pack } from './model/pack.ts';
import { atTop } from './diagnostic.ts';

/** What names of files have besides: a later version before who it is for, a copy for reviewers, which is made for all, at the end. */
export const versionMark = (version: number): string => `v${version}`;
export const reviewMark = 'review';

/** Names of files end in the id of the recipient, then the name of the theme; `combined` is what the pack for all is asked for by. */
export function sameFileNames({ ijb: { recipients } }: Pack, themes: readonly string[]): readonly Diagnostic[] {
  const ids = [...new Set(recipients.map(({ id }) => id))];
  const markedAs = markedAlike(ids, themes);
  const unmarked = ids.filter((id) => markedAs(id) === undefined);
  return [
    ...recipients.flatMap(({ id, origin }) => {
      const other = markedAs(id);
      const message =
        id === 'combined'
          ? '“combined” is the name of the pack for all, and no recipient can have it as its id.'
          : other && `The ${pack(id)} and ${other} would be one file.`;
      const help = 'Give the recipient another id, for example the first letters of its name.';
      return message === undefined ? [] : [found('id-used-twice', { message, at: origin.span('id'), help })];
    }),
    // Of an id that is none in itself nothing more is said.
    ...clashes(unmarked, themes, markedAs),
  ];
}

/** Before the end of a name, as `versionMark` writes it; the first version has none. */
const laterMark = /^v(?!1(?:-|$))[1-9]\d*(?:-|$)/;

type Marked = (ending: string) => string | undefined;

/** What a name with such an ending is already: a later version of another pack, or its copy for reviewers. */
function markedAlike(recipients: readonly string[], themes: readonly string[]): Marked {
  const packs = (to: string): readonly (readonly [string, string])[] =>
    ['', ...themes.filter((theme) => theme !== houseTheme)].map((theme) => [ending(to, theme), pack(to, theme)]);
  const all = new Map(['', ...recipients].flatMap(packs));
  const copied = new Map(packs(''));
  return (end) => {
    const later = end.replace(laterMark, '');
    const versioned = later === end ? undefined : all.get(later);
    if (versioned !== undefined) return `a later version of the ${versioned}`;
    const [whole, mark] = [`-${later}`, `-${reviewMark}`];
    const reviewed = whole.endsWith(mark) ? copied.get(whole.slice(1, -mark.length)) : undefined;
    return reviewed === undefined ? undefined : `the copy for reviewers of the ${reviewed}`;
  };
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
function clashes(recipients: readonly string[], themes: readonly string[], markedAs: Marked): readonly Diagnostic[] {
  const files = new Map(['', ...recipients].map((to) => [ending(to), pack(to)]));
  return themes
    .filter((theme) => theme !== houseTheme)
    .flatMap((theme) => {
      const own = ['', ...recipients].map((to) => [ending(to, theme), pack(to, theme)] as const);
      const [clash] = own.flatMap(([file, name]) => {
        const same = files.get(file);
        const other = same === undefined ? markedAs(file) : `the ${same}`;
        return other === undefined ? [] : [`The ${name} and ${other} would be one file.`];
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
