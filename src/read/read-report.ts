/** Reads a report to the Board as a pack without Directions: its texts are held against the same board, scheme and glossary. */
import { financialYear } from '../model/financial-year.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Pack } from '../model/pack.ts';
import { reportAt } from '../source/kind.ts';
import type { Workspace } from '../source/workspace.ts';
import { buildForm, buildReport } from './build/report.ts';
import { buildWaiver } from './build/group.ts';
import type { Cache } from './cache.ts';
import { Directory } from './directory.ts';
import { readBoard, sound } from './read-board.ts';
import { readingOf, type Year } from './read-year.ts';
import { emptyGlossary, emptyIjb, emptyPackFile, emptyPlan, emptyScheme } from './stand-ins.ts';
import { YearFiles } from './year-files.ts';

const formPath = 'directions/reports/form.yaml';

/** The names of the reports in a root, in order: the day of the meeting comes first in each. */
export function reportsAmong(paths: Iterable<string>): readonly string[] {
  return [...paths].flatMap((path) => reportAt(path) ?? []).sort();
}

export function readReport(workspace: Workspace, id: string, cache: Cache, themes: readonly string[]): Year {
  // A report lies in no year: beside it are the files of all years.
  const files = new YearFiles(workspace, '', cache);
  return readingOf(workspace, files, reportPack(files, id), themes);
}

function reportPack(files: YearFiles, id: string): Pack {
  const path = `directions/reports/${id}.yaml`;
  const { ijb, recipients, scheme, functions, outcomes, glossary } = readBoard(files);
  const formFile = files.file(formPath);
  const form = formFile && buildForm(formFile);
  const sections = new Directory('section', formPath, sound(files, formPath, form?.sections), files);
  const file = files.file(path);
  const report = file && form && buildReport(file, id, form, { recipients, sections }, files);
  for (const directory of [recipients, functions, sections]) directory.settle();
  return {
    ...emptyPackFile(path),
    title: report?.title ?? '',
    year: yearOfDay(id.slice(0, 10)),
    ijb: ijb ?? emptyIjb,
    scheme: scheme ?? emptyScheme,
    outcomes: outcomes ?? [],
    glossary: glossary ?? emptyGlossary,
    plan: emptyPlan,
    groups: [],
    deadlines: [],
    waive: file ? file.entries('waive').map(buildWaiver) : [],
    ...(report && { report }),
  };
}

/** The financial year in which the meeting falls. */
function yearOfDay(day: string): Pack['year'] {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  const id = `${first}-${((first + 1) % 100).toString().padStart(2, '0')}`;
  return financialYear(id) ?? { id, start: day as IsoDate, end: day as IsoDate };
}
