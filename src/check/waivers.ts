/** Exceptions that the authors have made, with their reasons: which findings they lift, and which of them lift nothing. */
import { nearest, type Diagnostic, type Finding, type Span } from '../diagnostic.ts';
import type { Waiver } from '../model/direction.ts';
import { everyDirection, type Pack } from '../model/pack.ts';

/** A finding that is right to leave, with the authors' reason. */
export type Waived = Diagnostic & { readonly because: string };

/** A waiver and the stretch of file it is good for: its direction, or without one the whole pack. */
interface Exception {
  readonly waiver: Waiver;
  readonly within?: Span;
}

export interface Judgement {
  readonly kept: readonly Diagnostic[];
  readonly waived: readonly Waived[];
  /** Waivers that lifted nothing. */
  readonly unused: readonly Waiver[];
}

/** Lifts what is waived. An error is never lifted: what contradicts itself or the law is not right to leave. */
export function applyWaivers(pack: Pack, found: readonly Diagnostic[]): Judgement {
  const exceptions = exceptionsOf(pack);
  if (exceptions.size === 0) return { kept: found, waived: [], unused: [] };
  const used = new Set<Waiver>();
  const kept: Diagnostic[] = [];
  const waived: Waived[] = [];
  for (const one of found) {
    // The nearer reason is given: the direction's own before the pack's.
    const reasons = [keyOf(one.rule, one.at.file), keyOf(one.rule)].flatMap((key) => exceptions.get(key) ?? []);
    const exception =
      one.severity === 'error' ? undefined : reasons.find(({ within }) => !within || lies(one.at, within));
    if (!exception) {
      kept.push(one);
      continue;
    }
    used.add(exception.waiver);
    waived.push({ ...one, because: exception.waiver.because });
  }
  return {
    kept,
    waived,
    unused: [...exceptions.values()].flat().flatMap(({ waiver }) => (used.has(waiver) ? [] : [waiver])),
  };
}

/** What is wrong with a waiver that lifted nothing. */
export function describeUnused(waiver: Waiver, names: readonly string[], errors: ReadonlySet<string>): Finding {
  const { rule, origin } = waiver;
  const at = origin.span('rule');
  if (!names.includes(rule)) {
    const near = nearest(rule, names);
    return {
      message: `There is no rule “${rule}”.`,
      at,
      help: near ? `Did you mean “${near}”?` : 'Write the name that stands in square brackets behind a finding.',
    };
  }
  if (errors.has(rule))
    return {
      message: `“${rule}” cannot be waived: it finds what cannot be right.`,
      at,
      help: 'Correct what it finds, and delete this exception.',
    };
  return { message: `This exception lifts nothing: “${rule}” finds nothing here.`, at, help: 'Delete it.' };
}

/** By rule, those of directions also by file. */
function exceptionsOf(pack: Pack): ReadonlyMap<string, readonly Exception[]> {
  const exceptions = new Map<string, Exception[]>();
  const add = (waiver: Waiver, within?: Span): void => {
    const key = keyOf(waiver.rule, within?.file);
    const known = exceptions.get(key);
    const exception = within ? { waiver, within } : { waiver };
    if (known) known.push(exception);
    else exceptions.set(key, [exception]);
  };
  for (const { waive, origin } of everyDirection(pack)) for (const waiver of waive) add(waiver, origin.span());
  for (const waiver of pack.waive) add(waiver);
  return exceptions;
}

function keyOf(rule: string, file = ''): string {
  return `${rule}\n${file}`;
}

function lies(at: Span, within: Span): boolean {
  return at.file === within.file && !isBefore(at.start, within.start) && isBefore(at.start, within.end);
}

function isBefore(one: Span['start'], other: Span['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
