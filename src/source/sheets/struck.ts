/** What somebody has struck through or raised in a cell of a workbook: words are taken as they stand, and the line through them would be lost, or 10³ become 103. */
import { endsOrdinal } from '../../ooxml/ordinal.ts';
import { attribute } from '../../ooxml/read-xml.ts';
import type { Tag, Words } from '../../ooxml/xml-step.ts';

/** All that the cell holds, or each stretch of its words. */
export type Struck = 'all' | readonly string[];

/** Words of one look within a text. */
export interface Run {
  words: string;
  /** Undefined where it looks as its cell does. */
  isStruck?: boolean;
  level?: string;
}

/** `superscript`, `subscript` or `baseline`. */
export function levelIn(step: Tag): string {
  return attribute(step, 'val') ?? 'baseline';
}

/** @param path the way to the step from the text that it stands in: `r/t` */
export function runInto(runs: Run[], path: string, step: Tag | Words): void {
  if (step.kind === 'close') return;
  if (path === 'r') runs.push({ words: '' });
  const run = runs.at(-1);
  if (!run) return;
  if (step.kind === 'words') run.words += path === 'r/t' ? step.text : '';
  else if (path === 'r/rPr') [run.isStruck, run.level] = [false, 'baseline'];
  else if (path === 'r/rPr/vertAlign') run.level = levelIn(step);
  else if (path === 'r/rPr/strike') run.isStruck = isStrike(step);
}

/** Whether a mark of a look says that it is struck through, and does not take it back. */
export function isStrike(step: Tag): boolean {
  return step.name === 'strike' && !/^(?:0|false)$/.test(attribute(step, 'val') ?? '');
}

/** @param runs none where the text has one look, or is a number @param isCell whether the look of the cell is struck through */
export function struckIn(runs: readonly Run[] = [], isCell: boolean): Struck | undefined {
  if (runs.length === 0) return isCell ? 'all' : undefined;
  const found = stretchesIn(runs, ({ isStruck = isCell }) => isStruck);
  return found.length > 0 ? found : undefined;
}

/** The stretches of words above or below the line of others; undefined where there are none, or no others. @param cell the level of the look of the cell */
export function raisedIn(runs: readonly Run[], cell: string): readonly string[] | undefined {
  const isRaised = ({ level = cell }: Run): boolean => level !== 'baseline';
  const [raised, others] = [isRaised, (run: Run) => !isRaised(run)].map((isOne) => stretchesIn(runs, isOne));
  const odd = raised?.filter((words) => !endsOrdinal(words)) ?? [];
  return odd.length > 0 && others?.length ? odd : undefined;
}

function stretchesIn(runs: readonly Run[], isOne: (run: Run) => boolean): readonly string[] {
  const found: string[] = [];
  let goesOn = false;
  for (const run of runs) {
    if (isOne(run)) found.push((goesOn ? (found.pop() ?? '') : '') + run.words);
    goesOn = isOne(run);
  }
  return found.filter((words) => words.trim() !== '');
}

/** Whether a sheet has a conditional format that strikes through. @param strikes the numbers of those that do in the workbook's list of them; newer ones bring their own */
export function strikesByCondition(steps: Iterable<Tag | Words>, strikes: ReadonlySet<number>): boolean {
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind === 'close') names.pop();
    if (step.kind !== 'open') continue;
    if (step.name === 'cfRule' && strikes.has(Number(attribute(step, 'dxfId') ?? Number.NaN))) return true;
    if (names.at(-2) === 'dxf' && isStrike(step)) return true;
    names.push(step.name);
  }
  return false;
}
