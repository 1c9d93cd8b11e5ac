/** Reads one year of a root: what its files mean, how it is to look, its standing words, and what is wrong with them. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { Wording } from '../model/wording.ts';
import { kindOf } from '../source/kind.ts';
import { withUnixLineEnds } from '../source/line-ends.ts';
import type { Workspace } from '../source/workspace.ts';
import type { Cache } from './cache.ts';
import { readTheme, readWording, type ThemeRead } from './looks.ts';
import type { FileRead } from './read-file.ts';
import { readPack } from './read.ts';
import { YearFiles } from './year-files.ts';

/** It follows from the workspace alone, whatever was read before, so that several years stand side by side. */
export interface Year {
  /** With empty stand-ins for what could not be read; it may be composed only when no error was found. */
  readonly pack: Pack;
  /** Those that were asked for, without the broken ones. */
  readonly themes: ReadonlyMap<string, ThemeRead>;
  readonly wording?: Wording;
  readonly findings: readonly Diagnostic[];
  /** Files with an error, and files that refer to one: what only follows from the error is not to be reported. */
  readonly doubtful: ReadonlySet<string>;
  /** Every file that was read, by path. */
  readonly files: ReadonlyMap<string, FileRead>;
  /** Files that were looked for and are missing, or whose contents could not be taken in. */
  readonly unread: readonly string[];
  /** The authored files that the year was read from, in the order of their paths, their line ends the same on every machine. */
  readonly sources: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

export function readYear(workspace: Workspace, year: string, cache: Cache, themes: readonly string[]): Year {
  const files = new YearFiles(workspace, year, cache);
  const pack = readPack(files, year);
  files.reportStrangers();
  return readingOf(workspace, files, pack, themes);
}

/** All that is said of a pack whose files are read, and of the themes and words that it is to be printed in. */
export function readingOf(workspace: Workspace, files: YearFiles, pack: Pack, themes: readonly string[]): Year {
  const themesRead = themes.flatMap((name) => {
    const theme = readTheme(files, name);
    return theme ? [[name, theme] as const] : [];
  });
  const wording = readWording(files);
  const read = [...files.read].flatMap(([path, file]) => (file ? [[path, file] as const] : []));
  return {
    pack,
    themes: new Map(themesRead),
    ...(wording && { wording }),
    findings: files.findings,
    doubtful: files.doubtful,
    files: new Map(read),
    unread: [...files.read].flatMap(([path, file]) => (file?.entry ? [] : [path])),
    sources: sourcesOf(workspace, [...files.read.keys()]),
  };
}

function sourcesOf({ files }: Workspace, read: readonly string[]): Year['sources'] {
  return (
    read
      // What is reported of a pack later is no part of it.
      .filter((path) => path.startsWith('directions/') && kindOf(path) !== 'progress')
      .sort()
      .flatMap((path) => {
        const bytes = files.get(path);
        return bytes ? [{ path, bytes: withUnixLineEnds(bytes) }] : [];
      })
  );
}
