/** Where the spine begins: a year read, checked, and judged by its status. */
import { byPlace, type Diagnostic } from './diagnostic.ts';
import { found } from './findings/index.ts';
import type { Pictures } from './doc/picture.ts';
import type { Pack } from './model/pack.ts';
import { stops, type Status } from './model/status.ts';
import type { Wording } from './model/wording.ts';
import { builtInCovers } from './doc/characters.ts';
import { houseTheme, themePath } from './doc/theme.ts';
import { check, type Waived } from './check/index.ts';
import type { Library } from './read/library.ts';
import { readTheme, readWording, reportMissingCharacters } from './read/looks.ts';
import { readPack } from './read/read.ts';
import type { Enclosure, Looks, Need } from './write/format.ts';

/** A year that has been read and checked. */
export interface Judged {
  readonly pack: Pack;
  readonly looks?: Looks;
  readonly wording?: Wording;
  /** The authored files that the pack was read from. */
  readonly authored: readonly Enclosure[];
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly Waived[];
  readonly status: Status;
  readonly stopped: boolean;
  /** How many rules did not run, because files were broken. */
  readonly skipped: number;
}

/**
 * Reads and checks a year, for packs in the first of the themes; of the others it is said only what is wrong with them. What a built-in font
 * lacks is known without reading it; of a board's own font fontProblems says it.
 */
export function judge(
  library: Library,
  year: string,
  as: Status | undefined,
  [name = houseTheme, ...others]: readonly string[] = [],
): Judged {
  const read = readPack(library, year);
  const status = as ?? read.status;
  const pack = { ...read, status };
  const theme = readTheme(library, name);
  const covers = theme && builtInCovers(theme.font.pdf);
  if (covers) reportMissingCharacters(library, year, name, covers, true);
  for (const other of others) {
    const has = builtInCovers(readTheme(library, other)?.font.pdf ?? '');
    // What the wanted theme lacks has been said.
    if (has) reportMissingCharacters(library, year, other, (code) => has(code) || covers?.(code) === false, false);
  }
  const wording = readWording(library);
  library.reportStrangers(year);
  const checked = check(pack, {
    reported: library.concerning(year),
    doubtful: library.doubtfulFor(year),
    unsought: others.length === 0 ? ['character-missing-in-theme'] : [],
  });
  const diagnostics = eachOnce(checked.diagnostics);
  return {
    pack,
    ...(theme && { looks: { theme, files: library.templateFiles() } }),
    ...(wording && { wording }),
    authored: library.authored(),
    diagnostics,
    waived: checked.waived,
    status,
    stopped: diagnostics.some((one) => stops(one.severity, status)),
    skipped: checked.skipped.length,
  };
}

/** What the theme brings to the pages besides its values. */
export interface Dressing {
  readonly pictures?: Pictures;
  /** What is wrong with its fonts, its pictures and the board's own Word template: nothing can be written while there is any. */
  readonly problems: readonly Diagnostic[];
}

/** Fetches what is needed of a theme; judging the texts alone does without. */
export async function dress(
  library: Library,
  year: string,
  theme: string,
  looks: Looks,
  needs: ReadonlySet<Need>,
): Promise<Dressing> {
  const { pictures, problems } = await picturesOf(library, theme, looks, needs);
  const fonts = await fontProblems(library, year, theme, looks, needs);
  const reference = await referenceProblems(library, theme, looks, needs);
  return { ...(pictures && { pictures }), problems: [...fonts, ...reference, ...problems] };
}

/**
 * What is wrong with the theme's fonts, and what the year's texts hold that they lack, where letters are to be set with them: judging the
 * texts alone does not need the fonts.
 */
async function fontProblems(
  library: Library,
  year: string,
  name: string,
  looks: Looks,
  needs: ReadonlySet<Need>,
): Promise<readonly Diagnostic[]> {
  if (!needs.has('letters') && !(needs.has('embedded-letters') && looks.theme.font.embed)) return [];
  const { coversOf, fontFaults } = await import('./write/layout/faces.ts');
  const at = library.file(themePath(name))?.origin.span('font', 'pdf');
  if (!at) return [];
  const faults = fontFaults(looks);
  if (faults.length === 0) {
    const before = library.diagnostics.length;
    reportMissingCharacters(library, year, name, coversOf(looks), true);
    return library.diagnostics.slice(before);
  }
  return faults.map((message) =>
    found('broken-font', {
      message,
      at,
      help: 'Put the four faces there as .ttf files, or name a font that is there. The built-in fonts are Arimo and AtkinsonHyperlegibleNext.',
    }),
  );
}

/** What is wrong with the board's own Word template, where Word files are to be made. */
async function referenceProblems(
  library: Library,
  name: string,
  looks: Looks,
  needs: ReadonlySet<Need>,
): Promise<readonly Diagnostic[]> {
  const at = library.file(themePath(name))?.origin.span('reference');
  if (looks.theme.reference === undefined || !at || !needs.has('reference')) return [];
  const { referenceFault } = await import('./write/docx/reference/open.ts');
  const message = referenceFault(looks);
  if (message === undefined) return [];
  const help =
    'In Word, save the template as “Word Template (*.dotx)” without a password and put it there, or take the line out: Word files then have the looks of this file.';
  return [found('broken-reference', { message, at, help })];
}

/** The theme's pictures, where something is to be drawn. */
async function picturesOf(library: Library, name: string, looks: Looks, needs: ReadonlySet<Need>): Promise<Dressing> {
  const origin = library.file(themePath(name))?.origin;
  if (!origin || !needs.has('pictures')) return { problems: [] };
  const { readPictures } = await import('./read/pictures/pictures.ts');
  return readPictures(looks.theme, looks.files, origin);
}

/** By place; a finding in a file that several years share is reported once. */
export function eachOnce<T extends Diagnostic>(diagnostics: readonly T[]): readonly T[] {
  const sorted = [...diagnostics].sort(byPlace);
  return sorted.filter((one, index) => index === 0 || byPlace(sorted[index - 1] ?? one, one) !== 0);
}
