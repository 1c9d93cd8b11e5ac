/** What a theme brings to the pages besides its values: pictures, the letters of its font, the board's own Word template. */
import type { Diagnostic, Origin } from './diagnostic.ts';
import { builtInCovers, type Covers } from './doc/characters.ts';
import type { Pictures } from './doc/picture.ts';
import { found } from './findings/index.ts';
import type { Cache } from './read/cache.ts';
import type { ThemeRead } from './read/looks.ts';
import { readPictures } from './read/pictures/pictures.ts';
import type { Workspace } from './source/workspace.ts';
import { referenceFault } from './write/docx/reference/open.ts';
import type { Looks, Need } from './write/format.ts';
import { coversOf, faceFiles, fontFaults } from './write/layout/faces.ts';

/** What is to be done with it. */
export interface Wants {
  readonly needs: ReadonlySet<Need>;
  /** Whether letters are to be set: a font that comes with the program is then opened too, of which it is known beforehand what it has. */
  readonly toWrite: boolean;
}

/** A theme with what it brings, as far as it is wanted. */
export interface Dress {
  readonly looks: Looks;
  readonly pictures?: Pictures;
  /** What the theme's font has; undefined where nobody wants to know, or it is broken. */
  readonly covers?: Covers;
  /** Nothing can be written in the theme while there is any. */
  readonly problems: readonly Diagnostic[];
}

/** Fetches what is wanted of a theme, once for as long as its files stay the same. */
export function dress({ files }: Workspace, cache: Cache, name: string, read: ThemeRead, wants: Wants): Dress {
  const { theme, origin } = read;
  const what = `dress ${name} ${[...wants.needs].join()} ${wants.toWrite}`;
  return cache.made(what, [theme, files], () => {
    const looks: Looks = {
      theme,
      files: { get: (path) => files.get(`templates/${path}`), has: (path) => files.has(`templates/${path}`) },
    };
    const pictures = wants.needs.has('pictures') ? readPictures(theme, looks.files, origin) : undefined;
    const { covers, problems } = lettersOf(looks, origin, wants);
    return {
      looks,
      ...(pictures && { pictures: pictures.pictures }),
      ...(covers && { covers }),
      problems: [
        ...problems,
        ...(wants.needs.has('reference') ? referenceProblems(looks, origin) : []),
        ...(pictures?.problems ?? []),
      ],
    };
  });
}

/** What the theme's font has, and what is wrong with its files. What a font that comes with the program has is known without reading it. */
function lettersOf(looks: Looks, origin: Origin, { needs, toWrite }: Wants): Pick<Dress, 'covers' | 'problems'> {
  const { theme, files } = looks;
  const known = builtInCovers(theme.font.pdf);
  const covers = known && { covers: known };
  const wanted = needs.has('letters') || (needs.has('embedded-letters') && theme.font.embed === true);
  if (!wanted || (known && !toWrite && faceFiles(theme).every((path) => files.has(path))))
    return { ...covers, problems: [] };
  const faults = fontFaults(looks);
  if (faults.length > 0) return { ...covers, problems: faults.map((message) => brokenFont(message, origin)) };
  const has = coversOf(looks);
  return { covers: known ? (code) => known(code) && has(code) : has, problems: [] };
}

function brokenFont(message: string, origin: Origin): Diagnostic {
  return found('broken-font', {
    message,
    at: origin.span('font', 'pdf'),
    help: 'Put the four faces there as .ttf files, or name a font that is there. The built-in fonts are Arimo and AtkinsonHyperlegibleNext.',
  });
}

function referenceProblems(looks: Looks, origin: Origin): readonly Diagnostic[] {
  const message = referenceFault(looks);
  if (message === undefined) return [];
  const help =
    'In Word, save the template as “Word Template (*.dotx)” without a password and put it there, or take the line out: Word files then have the looks of this file.';
  return [found('broken-reference', { message, at: origin.span('reference'), help })];
}
