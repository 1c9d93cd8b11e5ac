/** What a year instructs, through its versions: the same words are one instruction, however many versions repeat them. */
import { changesBetween } from './changes.ts';
import { isTextAlone, type Direction, type Group } from './direction.ts';
import type { Edition } from './edition.ts';
import type { Pack } from './pack.ts';
import { sayIn } from './wording.ts';

/** An instruction as one version has it. */
export interface Said {
  readonly edition: Edition;
  readonly group: Group;
  /** Absent where the group instructs by its text alone. */
  readonly direction?: Direction;
}

export interface Instruction {
  /** Of the direction, or of the group. */
  readonly number: string;
  /** By each version that has these words, in order. */
  readonly said: readonly [Said, ...Said[]];
  readonly next?: Next;
}

/** The version that has the words no longer, and what it has in their place: nothing, when the number is gone. */
interface Next {
  readonly edition: Edition;
  readonly as?: Said;
}

interface Run {
  readonly number: string;
  readonly said: [Said, ...Said[]];
  next?: Next;
}

/** @param editions the versions of one year, in order */
export function instructionsOf(editions: readonly Edition[]): readonly Instruction[] {
  const runs = new Set<Run>();
  let open: ReadonlyMap<string, Run> = new Map();
  for (const [index, edition] of editions.entries()) {
    const before = editions[index - 1];
    const changed = before ? changedSubjects(before.pack, edition.pack) : new Map<string, string>();
    const now = runsIn(edition, open, changed);
    for (const [subject, run] of open) {
      const later = now.get(renamed(changed, subject));
      if (later !== run) run.next = { edition, ...(later && { as: later.said[0] }) };
    }
    for (const run of now.values()) runs.add(run);
    open = now;
  }
  // The wordings of one number follow each other.
  const order = [...new Set([...runs].map(({ number }) => number))];
  return [...runs].toSorted((one, other) => order.indexOf(one.number) - order.indexOf(other.number));
}

/** Those that go on, and those that begin. */
function runsIn(
  edition: Edition,
  open: ReadonlyMap<string, Run>,
  changed: ReadonlyMap<string, string>,
): ReadonlyMap<string, Run> {
  const now = new Map<string, Run>();
  for (const said of saidIn(edition)) {
    const subject = subjectOf(said);
    const known = changed.has(subject) ? undefined : open.get(subject);
    if (known) known.said.push(said);
    now.set(subject, known ?? { number: numberOf(said), said: [said] });
  }
  return now;
}

/** All that an edition instructs, in its order. */
export function saidIn(edition: Edition): readonly Said[] {
  return edition.pack.groups.flatMap((group): readonly Said[] =>
    isTextAlone(group) ? [{ edition, group }] : group.directions.map((direction) => ({ edition, group, direction })),
  );
}

export function numberOf({ direction, group }: Said): string {
  return direction?.number ?? group.number;
}

/** Here names only tell subjects apart. */
const plainly = sayIn(undefined);

function subjectOf({ direction, group }: Said): string {
  return direction
    ? plainly('changes.subject-direction', { number: direction.number })
    : plainly('changes.subject-group', { number: group.number });
}

/** What is said otherwise than before, each with its name before. */
function changedSubjects(before: Pack, after: Pack): ReadonlyMap<string, string> {
  return new Map(
    changesBetween(before, after, plainly)
      .filter(({ kind }) => kind !== 'taken-out')
      .map(({ subject, was }) => [subject, was ?? subject]),
  );
}

/** The later name of a subject. */
function renamed(changed: ReadonlyMap<string, string>, subject: string): string {
  return [...changed].find(([, was]) => was === subject)?.[0] ?? subject;
}
