/** Two lines of which one is not as far in as it should be, and which of them that is: the one that stands where no other of its name does. */
import type { Row } from './outline.ts';

export interface OutOfLine {
  readonly row: Row;
  /** Where it should begin; undefined where nothing shows that. */
  readonly start?: number;
  /** Whether it should begin with a dash that it has not. */
  readonly needsDash: boolean;
  /** Whether it begins a list that belongs to no key. */
  readonly isOrphan?: boolean;
}

/** The first line that is out of line with those above it, before the offset. */
export function outOfLine(rows: readonly Row[], before: number): OutOfLine | undefined {
  const all = rows.filter(({ role }) => role === 'key' || role === 'item');
  for (const [index, row] of all.entries()) {
    const above = all[index - 1];
    if ((above ?? row).line.start > before) return undefined;
    if (above && !follows(all, index, row, above))
      return firstWithoutDash(all, index, row) ?? orphan(all, row, above) ?? blame(all, row, above);
  }
  return undefined;
}

/** Whether a line can stand below the one above it. */
function follows(all: readonly Row[], index: number, row: Row, above: Row): boolean {
  const start = row.line.indent;
  if (start > above.column) return above.role === 'key' && above.value === '';
  if (start === above.column)
    return (
      above.role === 'key' && (!isDashed(row) || above.value === '' || (above.line.indent === start && isDashed(above)))
    );
  for (let at = index - 1; at >= 0; at--) {
    const other = all[at];
    if (!other || other.line.indent > start) continue;
    if (other.line.indent === start) return isDashed(other) === isDashed(row) || (isDashed(row) && other.value === '');
    return isDashed(other) && other.column === start && !isDashed(row);
  }
  return false;
}

/** The first thing of a list, whose others begin with dashes. */
function firstWithoutDash(all: readonly Row[], index: number, row: Row): OutOfLine | undefined {
  if (!isDashed(row)) return undefined;
  for (let at = index - 1; at >= 0; at--) {
    const [parent, child] = [all[at], all[at + 1]];
    if (!parent || !child || parent.line.indent >= row.line.indent) continue;
    const isFirst =
      parent.role === 'key' && parent.value === '' && !isDashed(child) && child.line.indent >= row.line.indent;
    return isFirst ? { row: child, start: row.line.indent, needsDash: true } : undefined;
  }
  return undefined;
}

/** A list below a key that has a value already: the line of its own key is lost. */
function orphan(all: readonly Row[], row: Row, above: Row): OutOfLine | undefined {
  const isDeeper = row.line.indent > above.column && above.role === 'key' && above.value !== '';
  const starts = usualStarts(all, above);
  if (!isDashed(row) || !isDeeper || isDashed(above) || (starts.length > 0 && !starts.includes(above.line.indent)))
    return undefined;
  const own = usualStarts(all, row);
  return own.length === 0 || own.includes(row.line.indent) ? { row, needsDash: false, isOrphan: true } : undefined;
}

function blame(all: readonly Row[], row: Row, above: Row): OutOfLine {
  const [own, others] = [usualStarts(all, row), usualStarts(all, above)];
  const isUsual = own.includes(row.line.indent);
  const aboveIsUsual = others.includes(above.line.indent);
  if (isUsual && aboveIsUsual) return between(all, row) ?? { row, needsDash: false };
  const isAbove = isUsual ? !aboveIsUsual : !aboveIsUsual && others.length > 0 && own.length === 0;
  if (!isUsual && !aboveIsUsual && own.length === 0 && others.length === 0) return unnamed(all, row, above);
  const culprit = isAbove ? above : row;
  const starts = isAbove ? others : own;
  const dashed = all.some(
    (one) =>
      one !== culprit &&
      isDashed(one) &&
      nameOf(one) === nameOf(culprit) &&
      (one.line.indent === culprit.line.indent || one.column === culprit.column),
  );
  const needsDash = !isDashed(culprit) && dashed && !starts.includes(culprit.line.indent);
  const start = needsDash
    ? dashStart(all, culprit)
    : (amongAlike(all, culprit) ?? nearestOf(starts, culprit.line.indent));
  return { row: culprit, needsDash, ...(start === undefined ? {} : { start }) };
}

/** Where both stand as others of their names do: the key further up that is less far in than either, and ends what they belong to. */
function between(all: readonly Row[], row: Row): OutOfLine | undefined {
  const index = all.findLastIndex((one, at) => at < all.indexOf(row) && one.line.indent <= row.line.indent);
  const found = all[index];
  if (!found || found.role !== 'key' || isDashed(found)) return undefined;
  const starts = usualStarts(all, found);
  const start =
    nearestOf(starts, found.line.indent) ?? all.slice(0, index).findLast(({ role }) => role === 'key')?.column;
  return start === undefined || start <= found.line.indent ? undefined : { row: found, start, needsDash: false };
}

/** Where nothing else in the file has either name: a key between two that stand alike is the one that is out of line. */
function unnamed(all: readonly Row[], row: Row, above: Row): OutOfLine {
  const before = all[all.indexOf(above) - 1];
  const isAbove =
    before !== undefined && before.column === row.line.indent && above.column < row.line.indent && !isDashed(above);
  if (isAbove) return { row: above, start: row.line.indent, needsDash: false };
  const start = row.line.indent > above.column ? above.column : undefined;
  return { row, needsDash: false, ...(start === undefined ? {} : { start }) };
}

/** Where the lines above and below a key with its value begin, if at one place: a direction’s title stands there, and not where the group’s does. */
function amongAlike(all: readonly Row[], culprit: Row): number | undefined {
  const index = all.indexOf(culprit);
  const [above, below] = [all[index - 1], all[index + 1]];
  // The first item of a list stands as the next one does, wherever items of other lists stand.
  if (isDashed(culprit) && above?.role === 'key' && above.value === '' && below && isDashed(below))
    return below.line.indent > above.column ? below.line.indent : undefined;
  if (isDashed(culprit) || culprit.value === '' || !above || !below || isDashed(below)) return undefined;
  return above.column === below.column ? above.column : undefined;
}

function dashStart(all: readonly Row[], row: Row): number | undefined {
  return all.find((one) => one !== row && isDashed(one) && nameOf(one) === nameOf(row))?.line.indent;
}

/** Where the other lines of the same name and kind begin. */
function usualStarts(all: readonly Row[], row: Row): readonly number[] {
  return all.flatMap((one) =>
    one !== row && nameOf(one) === nameOf(row) && isDashed(one) === isDashed(row) ? [one.line.indent] : [],
  );
}

function nearestOf(starts: readonly number[], start: number): number | undefined {
  return [...starts].sort((one, other) => Math.abs(one - start) - Math.abs(other - start))[0];
}

const isDashed = ({ line }: Row): boolean => line.dashes !== '';
const nameOf = ({ role, line }: Row): string => (role === 'key' ? (line.key?.name ?? '') : '-');
