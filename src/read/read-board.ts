/** Reads what all years and reports of a board share: itself, its scheme, the outcomes, its glossary. */
import { everyFunction } from '../model/scheme.ts';
import { buildGlossary, buildIjb, buildOutcomes } from './build/board.ts';
import { buildScheme } from './build/scheme.ts';
import { Directory } from './directory.ts';
import type { Entry } from './entry.ts';
import type { YearFiles } from './year-files.ts';

/** What could be read of it, and directories of what others refer to. */
export function readBoard(files: YearFiles) {
  const ijbFile = files.file('directions/ijb.yaml');
  const ijb = ijbFile && buildIjb(ijbFile);
  const recipients = new Directory('recipient', 'directions/ijb.yaml', ijb?.recipients, files);
  const schemeFile = files.file('directions/scheme.yaml');
  const scheme = schemeFile && buildScheme(schemeFile, recipients);
  const outcomesFile = files.file('directions/outcomes.yaml');
  const outcomes = outcomesFile && buildOutcomes(outcomesFile);
  const glossaryFile = optional(files, 'directions/glossary.yaml');
  return {
    ijb,
    recipients,
    scheme,
    functions: new Directory(
      'delegated function',
      'directions/scheme.yaml',
      sound(files, 'directions/scheme.yaml', scheme && everyFunction(scheme)),
      files,
    ),
    outcomes,
    outcomesById: new Directory(
      'outcome',
      'directions/outcomes.yaml',
      sound(files, 'directions/outcomes.yaml', outcomes),
      files,
    ),
    glossary: glossaryFile && buildGlossary(glossaryFile, files),
  };
}

/** What a doubtful file defines is not known in full, so nothing that refers to it can be called unknown. */
export function sound<T>(files: YearFiles, path: string, things: T): T | undefined {
  return files.doubtful.has(path) ? undefined : things;
}

/** The file's contents; undefined when it is not there, which is no fault. */
export function optional(files: YearFiles, path: string): Entry | undefined {
  return files.has(path) ? files.file(path) : undefined;
}
