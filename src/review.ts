/** What reviewers changed in a Word file or said in it, by direction, with its place in the authored files; and what of it these can take over. */
import type { Diagnostic, Span } from './diagnostic.ts';
import { changedFacts } from './edit/changed-facts.ts';
import { applyFixes } from './edit/fixes.ts';
import { labelBefore, reworded } from './edit/reworded.ts';
import { comeInto, partsOf, passing, type Edit } from './inspect/edits.ts';
import { plainly } from './inspect/passages.ts';
import type { ReadComment } from './inspect/word-file.ts';
import type { Refusal } from './inspect/sources-in.ts';
import { everyText, type AuthoredText } from './model/authored-text.ts';
import type { Budget } from './model/budget.ts';
import { everyFact } from './model/funding-statement.ts';
import { everyDirection, versionOf, type Pack } from './model/pack.ts';
import { printedFacts, type PrintedFact } from './model/printed-fact.ts';
import { factsOf, factsOfDirection, fill, type Facts } from './model/placeholder.ts';
import { sayIn } from './model/wording.ts';
import { Cache } from './read/cache.ts';
import { readYear, type Year } from './read/read-year.ts';
import { findingInitials, remarksIn } from './review-copy.ts';
import { versionsOf } from './source/version.ts';
import type { Workspace } from './source/workspace.ts';
import { editedWord, type Origin } from './verify.ts';
import type { Rewritten } from './versions.ts';

/** What was changed: words that went, came, or were exchanged. */
export interface ReviewedChange extends Edit {
  readonly kind: 'changed';
  /** In the files as they are now; absent where nothing there can be named. */
  readonly at?: Span;
  /** Why the files cannot take it over as it is; absent where they can. */
  readonly because?: string;
  /** The files have these words already, from another copy or by hand. */
  readonly isThere?: true;
}

/** What was said. */
export interface ReviewedComment extends Omit<ReadComment, 'initials'> {
  readonly kind: 'said';
  readonly at?: Span;
  /** One that the review copy was made with, whose words are not as it was made; the text is all of it. */
  readonly isOurs?: true;
}

export interface Review {
  /** What the file was built from. */
  readonly origin: Origin;
  readonly points: readonly (ReviewedChange | ReviewedComment)[];
  /** The authored files with what they can take over. */
  readonly files: readonly Rewritten[];
  /** The version that was issued, where the year is at it: nothing is taken over into that. */
  readonly issued?: number;
}

export async function review(
  workspace: Workspace,
  bytes: Uint8Array,
): Promise<Review | { readonly refusal: Refusal | 'no Word file' }> {
  const nearest = await editedWord(workspace, bytes);
  if ('refusal' in nearest) return nearest;
  const { origin, root, edits, comments } = nearest;
  const read = readYear(workspace, origin.year, new Cache(), []);
  const version = versionOf(read.pack);
  const isIssued = versionsOf(workspace, origin.year).includes(version);
  const { changes, files } = isIssued
    ? { changes: edits.map((edit) => placed(edit, read.pack)), files: [] }
    : takenOver(workspace, read, readYear(root, origin.year, new Cache(), []), edits);
  const isCopy = comments.some(({ initials }) => initials === findingInitials);
  // What is found of other years and reports is not enclosed.
  const among = { files: new Map([...workspace.files, ...root.files]) };
  const findings = isCopy ? remarksIn(origin.side === undefined ? [root, among] : [root], origin.year) : [];
  const known = new Set(findings.map(unspaced));
  const said = comments.flatMap(({ initials, ...comment }): readonly ReviewedComment[] => {
    const at = placeOf(comment.place, read.pack);
    const isOurs = initials === findingInitials;
    if (isOurs && (comment.text === '' || known.has(unspaced(comment.text)))) return [];
    const own = isOurs ? writtenInto(comment.text, findings) : {};
    return [{ kind: 'said', ...comment, ...own, ...(at && { at }) }];
  });
  return { origin, points: [...changes, ...said], files, ...(isIssued && { issued: version }) };
}

/** What became of one of our comments that is not as it was. Who wrote into it, Word does not say. */
function writtenInto(text: string, findings: readonly string[]): Pick<ReviewedComment, 'author' | 'text' | 'isOurs'> {
  const whole = findings.filter((one) => one.split(/\s+/).every((word) => text.includes(word)));
  const added = whole.map((one) => comeInto(plainly(one), text)).find((words) => words !== undefined);
  return { author: '', ...(added === undefined ? { text, isOurs: true } : { text: added }) };
}

/** Programs that save a file anew have white space of their own. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A change on its way into the files. */
interface Taking {
  readonly change: ReviewedChange;
  readonly fix?: Diagnostic['fix'];
}

function takenOver(
  workspace: Workspace,
  read: Year,
  then: Year,
  edits: readonly Edit[],
): { readonly changes: readonly ReviewedChange[]; readonly files: readonly Rewritten[] } {
  const facts = factsIn(read);
  const [now, was] = [sayingIn(read), sayingIn(then)];
  const printed = edits.length > 0 ? [...printedFacts(read.pack)] : [];
  const common = commonIn(read);
  const refused = (edit: Edit, because: string): Taking => ({ change: { ...placed(edit, read.pack), because } });
  let takings = edits.map((edit): Taking => {
    if (edit.looks) return refused(edit, `words of it are ${edit.looks.join(' and ')}`);
    const there = saidAlready(edit, now, meant(was(edit.before ?? ''), edit, read.pack, facts), was);
    if (there) return { change: { kind: 'changed', ...edit, at: there.origin.span(...there.path), isThere: true } };
    return takingOf(edit, read.pack, facts, printed);
  });
  // One that does not come out as it was meant is left, and the others are taken anew.
  for (;;) {
    const ready = takings.flatMap(({ change, fix }) => (change.at && fix ? [{ change, fix, at: change.at }] : []));
    const { files, skipped } = applyFixes(workspace, ready, 'lines');
    const parted = partedFrom(
      takings.flatMap(({ change }) => (change.because === undefined ? [] : [change])),
      common,
    );
    const failed = new Map<ReviewedChange, string>([
      ...skipped.map(({ diagnostic, because }) => [diagnostic.change, because] as const),
      ...ready.flatMap(({ change }) => {
        const because = parted(change);
        return because === undefined ? [] : [[change, because] as const];
      }),
    ]);
    if (failed.size === 0) {
      const after = readYear({ files: new Map([...workspace.files, ...files]) }, read.pack.year.id, new Cache(), []);
      const saying = sayingIn(after);
      for (const { change } of ready)
        if (saying(change.after ?? '').length === 0)
          failed.set(change, 'its words would not come out as they were changed');
    }
    if (failed.size === 0)
      return {
        changes: takings.map(({ change }) => change),
        files: [...files].map(([file, bytes]) => ({ file, bytes })),
      };
    takings = takings.map((taking) => {
      const because = failed.get(taking.change);
      return because === undefined ? taking : { change: { ...taking.change, because } };
    });
  }
}

/** Words that went from one paragraph to another are taken over with both or with neither: else they would be lost, or printed twice. @param left what is done by hand @param common what the pack says more than once @returns why a change is left with it */
function partedFrom(
  left: readonly ReviewedChange[],
  common: ReadonlySet<string>,
): (change: ReviewedChange) => string | undefined {
  const [come, gone] = [new Map<string, ReviewedChange>(), new Map<string, ReviewedChange>()];
  for (const change of left) {
    const passed = passing(change);
    for (const part of passed.come) come.set(part, change);
    for (const part of passed.gone) gone.set(part, change);
  }
  return (change) => {
    const passed = passing(change, common);
    const to = passed.gone.flatMap((part) => come.get(part) ?? [])[0];
    if (to)
      return to.before === undefined
        ? 'words of it stand in a paragraph of their own'
        : 'words of it stand in another paragraph, which is to be done by hand';
    const from = passed.come.flatMap((part) => gone.get(part) ?? [])[0];
    return (
      from &&
      (from.after === undefined
        ? 'it has words of a paragraph that was taken out'
        : 'it has words of another paragraph, which is to be done by hand')
    );
  };
}

function commonIn(read: Year): ReadonlySet<string> {
  const facts = factsIn(read);
  const [once, often] = [new Set<string>(), new Set<string>()];
  for (const text of everyText(read.pack))
    for (const part of partsOf(fill(text.text, factsFor(text, facts)))) (once.has(part) ? often : once).add(part);
  return often;
}

function factsIn({ pack, wording }: Year): Facts {
  return wording ? everyFact(pack, sayIn(wording)) : factsOf(pack);
}

function factsFor({ direction }: AuthoredText, facts: Facts): Facts {
  return direction ? factsOfDirection(direction, facts) : facts;
}

function takingOf(edit: Edit, pack: Pack, facts: Facts, printed: readonly PrintedFact[]): Taking {
  const { place, before, after } = edit;
  const refused = (because: string): Taking => ({ change: { ...placed(edit, pack), because } });
  if (edit.isLook) return refused('it is no change of words');
  if (before === undefined) return refused('a paragraph was added');
  if (after === undefined) return refused('a paragraph was taken out');
  const all = everyText(pack).flatMap((text) => {
    const rewording = reworded(text, factsFor(text, facts), before, after);
    return rewording ? [{ text, rewording }] : [];
  });
  const [found, ...others] = meant(all, edit, pack, facts);
  const fact = changedFacts(place, before, after, printed);
  if (!found && fact)
    return { change: { at: fact.at, ...placed(edit, pack), because: `it is printed from ${fact.written}` } };
  const isNumber = [...everyDirection(pack)].some(({ number }) => number === before);
  if (!found && pack.budget && !isNumber && isFigure(before, pack.budget.unit))
    return refused(`figures are written in ${pack.budget.origin.file}`);
  if (!found) return refused('it is not found in the texts of the files as they are now');
  const { text, rewording } = found;
  const count = 1 + others.length + namesakes(text, edit, pack, printed);
  if (count > 1) return refused(`the same words stand in ${count} places`);
  const change = { kind: 'changed' as const, ...edit, at: text.origin.span(...text.path) };
  if ('because' in rewording) {
    const because = rewording.isFact && fact ? `${rewording.because}: ${fact.written}` : rewording.because;
    return { change: { ...change, because } };
  }
  return { change: { ...change, at: rewording.edits[0]?.at ?? change.at }, fix: rewording.edits };
}

/** Those of the direction or group that it stands in, where there are any; and of these those that are all of it: “24/7 care” ends with a text “care”, and is another. */
function meant<T extends { readonly text: AuthoredText }>(
  all: readonly T[],
  { place, before = '' }: Edit,
  pack: Pack,
  facts: Facts,
): readonly T[] {
  const own = all.filter(({ text: { direction } }) => direction && place === `Direction ${direction.number}`);
  const file = placeOf(place, pack)?.file;
  const beside = all.filter(({ text: { direction, origin } }) => !direction && origin.file === file);
  const here = [own, beside].find((some) => some.length > 0) ?? all;
  const whole = here.filter(({ text }) => labelBefore(text, factsFor(text, facts), before) === '');
  return whole.length > 0 ? whole : here;
}

/** How many names and notes of the money have the same words, where the paragraph does not stand with the text: a line may be called as a function is. */
function namesakes(
  { origin }: AuthoredText,
  { place, before }: Edit,
  pack: Pack,
  printed: readonly PrintedFact[],
): number {
  if (placeOf(place, pack)?.file === origin.file) return 0;
  return printed.filter(({ words, at }) => words === before && at.file === pack.budget?.origin.file).length;
}

/** The text that the paragraph was printed from, where it says already what that became. @param own what it was printed from @param then what the file was built from */
function saidAlready(
  { after = '' }: Edit,
  now: Saying,
  own: ReturnType<Saying>,
  then: Saying,
): AuthoredText | undefined {
  // What stood beside it before is none of it.
  if (own.length === 0 || then(after).length > 0) return undefined;
  return now(after).find(({ text, label }) =>
    own.some(
      ({ text: { role, direction, origin }, ...was }) =>
        was.label === label &&
        role === text.role &&
        direction?.number === text.direction?.number &&
        origin.file === text.origin.file,
    ),
  )?.text;
}

/** The texts of which a paragraph is printed so, each with what stands before it. */
type Saying = (words: string) => readonly { readonly text: AuthoredText; readonly label: string }[];

function sayingIn(read: Year): Saying {
  const facts = factsIn(read);
  return (words) =>
    everyText(read.pack).flatMap((text) => {
      const label = labelBefore(text, factsFor(text, facts), words);
      return label === undefined ? [] : [{ text, label }];
    });
}

/** Tables have sums in the unit of the appendix, and totals: none of them is written so. A bare number beside sums in pounds counts something else. */
function isFigure(before: string, unit: Budget['unit']): boolean {
  return /^[−-]?[\d,.]+%?$/.test(before) ? unit !== '£' || before.endsWith('%') : before.includes('£');
}

function placed(edit: Edit, pack: Pack): ReviewedChange {
  const at = placeOf(edit.place, pack);
  return { kind: 'changed', ...edit, ...(at && { at }) };
}

/** Where the direction, or the group under whose heading it stands, is written. */
function placeOf(place: string, pack: Pack): Span | undefined {
  const direction = [...everyDirection(pack)].find(({ number }) => place === `Direction ${number}`);
  if (direction) return direction.origin.span('text');
  return pack.groups.find(({ number, title }) => place === `${number} ${title}`)?.origin.span('title');
}
