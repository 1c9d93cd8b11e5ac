/** Turns the authored files of a year into a Pack. */
import { nearest } from '../diagnostic.ts';
import { found } from '../findings/index.ts';
import { financialYear } from '../model/financial-year.ts';
import type { Group } from '../model/direction.ts';
import type { DecidedReport, Pack } from '../model/pack.ts';
import type { StrategicPlan } from '../model/strategic-plan.ts';
import { buildPlan } from './build/board.ts';
import { buildBudget, type Numbered } from './build/budget.ts';
import { buildDeadlines, deadlineToName } from './build/dates.ts';
import { buildGroup, type Names } from './build/group.ts';
import { buildPackFile } from './build/pack.ts';
import { buildProgress } from './build/progress.ts';
import { Directory } from './directory.ts';
import type { Entry } from './entry.ts';
import { optional, readBoard, sound } from './read-board.ts';
import { emptyGlossary, emptyIjb, emptyPackFile, emptyPlan, emptyScheme } from './stand-ins.ts';
import type { YearFiles } from './year-files.ts';

/**
 * Reads one year. Whatever is wrong is reported to the files; the pack then holds what could be read, with empty
 * stand-ins for broken files, so that the rest can still be judged. It may be composed only when no error was reported.
 */
export function readPack(files: YearFiles, year: string): Pack {
  const folder = `directions/${year}`;
  const { ijb, recipients, scheme, functions, outcomes, outcomesById, glossary } = readBoard(files);

  const packFile = files.file(`${folder}/pack.yaml`);
  const own = packFile && buildPackFile(packFile, files);
  const decided = packFile && readDecided(files, packFile);
  const plan = packFile && readPlan(files, packFile);
  const deadlinesPath = `${folder}/deadlines.yaml`;
  const deadlinesFile = optional(files, deadlinesPath);
  const deadlines = deadlinesFile ? buildDeadlines(deadlinesFile, files) : [];
  const budgetFile = optional(files, `${folder}/budgets.yaml`);

  const planPath = plan ? `directions/plans/${plan.id}.yaml` : 'directions/plans';
  const names: Names = {
    recipients,
    outcomes: outcomesById,
    deadlines: new Directory(
      'deadline',
      deadlinesPath,
      files.has(deadlinesPath) ? sound(files, deadlinesPath, deadlines) : undefined,
      files,
      ' A duty without a day has “continuing”.',
    ),
    functions,
    aims: new Directory('strategic aim', planPath, sound(files, planPath, plan?.aims), files),
  };
  const groups = files.groups().flatMap((path) => {
    const file = files.file(path);
    return file ? [buildGroup(file, names, files)] : [];
  });
  if (packFile) checkYear(files, packFile, year);
  const numbers = numbersOf(files, year, groups);
  const budget =
    budgetFile && buildBudget(budgetFile, { ...names, home: `${folder}/budgets.yaml`, directions: numbers }, files);
  const progressFile = optional(files, `${folder}/progress.yaml`);
  const reported = numbersOf(files, year, groups, ' Where it was withdrawn, add it to “withdrawn:” in pack.yaml.');
  const progress = progressFile && buildProgress(progressFile, reported, own?.withdrawn ?? [], files);
  for (const directory of [...Object.values(names), functions, numbers, reported]) directory.settle();
  files.adviseOnIds('deadline', (written) => deadlineToName(written, deadlines, deadlinesPath));
  for (const [list, ids] of Object.entries({ to: recipients, functions, aims: names.aims }))
    files.adviseOnIds(`${list}[]`, (written) => {
      const several = written.trim().split(/\s+/);
      return several.every((id) => ids.has(id)) ? `Put a comma between them: ${several.join(', ')}.` : undefined;
    });
  const bodies = ijb?.recipients.map(({ id }) => id) ?? [];
  if (bodies.length > 0)
    files.adviseOnIds('to', () => `List the id of each, as directions/ijb.yaml has it: [${bodies.join(', ')}].`);
  // Without deadlines a year needs no such file.
  if (!files.has(deadlinesPath) && names.deadlines.wasAsked) files.file(deadlinesPath);
  return {
    ...(own ?? emptyPackFile(`${folder}/pack.yaml`)),
    ...(own?.approval && decided && { approval: { ...own.approval, report: decided } }),
    year: financialYear(year) ?? {
      id: year,
      start: `${year.slice(0, 4)}-04-01` as Pack['year']['start'],
      end: `${Number(year.slice(0, 4)) + 1}-03-31` as Pack['year']['end'],
    },
    ijb: ijb ?? emptyIjb,
    scheme: scheme ?? emptyScheme,
    outcomes: outcomes ?? [],
    glossary: glossary ?? emptyGlossary,
    plan: plan ?? emptyPlan,
    groups,
    deadlines,
    ...(budget && { budget }),
    ...(progress && { progress }),
  };
}

/** Directions by number. A number that is used twice is reported by a rule, so the first one stands here. */
function numbersOf(files: YearFiles, year: string, groups: readonly Group[], besides = ''): Directory<Numbered> {
  const found = new Map<string, Numbered>();
  for (const { directions } of groups)
    for (const direction of directions)
      if (!found.has(direction.number))
        found.set(direction.number, { origin: direction.origin, id: direction.number, direction });
  const isSound = !files.lacksGroups() && files.groups().every((path) => !files.doubtful.has(path));
  return new Directory('direction', `directions/${year}`, isSound ? found.values() : undefined, files, besides);
}

function readPlan(files: YearFiles, pack: Entry): StrategicPlan | undefined {
  const id = pack.text('plan');
  const path = `directions/plans/${id}.yaml`;
  if (files.has(path)) {
    const file = files.file(path);
    return file && buildPlan(file, id, files);
  }
  if (files.isMisnamed(path)) return undefined;
  files.report(
    found('unknown-reference', {
      message: `There is no strategic plan “${id}”.`,
      at: pack.origin.span('plan'),
      help: `Give the name of a file in directions/plans, without .yaml, or write ${path}.`,
    }),
  );
  return undefined;
}

/** The report that the Board decided on; undefined where none is named, or there is no such report, which is then reported. */
function readDecided(files: YearFiles, pack: Entry): DecidedReport | undefined {
  const approval = pack.entry('approval');
  if (!approval?.has('report')) return undefined;
  const id = approval.text('report');
  const path = `directions/reports/${id}.yaml`;
  if (files.has(path)) {
    const file = files.file(path);
    return file && { id, ...file.given('title'), ...file.maybe('item') };
  }
  const near = nearest(id, files.reports());
  files.report(
    found('unknown-reference', {
      message: `There is no report “${id}”.`,
      at: approval.origin.span('report'),
      help: near
        ? `Did you mean “${near}”?`
        : 'Give the name of a file in directions/reports, without .yaml. Those there are: directions report',
    }),
  );
  return undefined;
}

function checkYear(files: YearFiles, pack: Entry, folder: string): void {
  const year = pack.text('year');
  if (year !== folder)
    files.report(
      found('year-differs-from-folder', {
        message: `The pack says ${year}, but lies in the folder ${folder}.`,
        at: pack.origin.span('year'),
        help: financialYear(folder) ? `Write ${folder}, or move the folder.` : `Call the folder ${year}.`,
      }),
    );
  else if (!financialYear(year))
    files.report(
      found('malformed-date', {
        message: `${year} is no financial year: the second year must follow the first.`,
        at: pack.origin.span('year'),
        help: 'Write two years in a row, for example 2023-24, and name the folder alike.',
      }),
    );
}
