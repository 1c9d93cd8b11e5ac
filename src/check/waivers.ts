/** Exceptions that the authors have made, with their reasons: which findings they lift, and what is wrong with those that lift nothing. */
import { nearest, type Diagnostic, type Explanation, type Finding, type Span, comparePlaces } from '../diagnostic.ts';
import { isWaivable } from '../findings/index.ts';
import { grouped } from '../grouped.ts';
import type { Waiver } from '../model/direction.ts';
import { everyDirection, type Pack } from '../model/pack.ts';

/** A finding that is right to leave, with the authors' reason. */
export type Waived = Diagnostic & { readonly because: string };

/** A waiver, the kind of finding that it names, and the stretch of file it is good for: its direction, or without one the whole pack. */
interface Exception {
  readonly waiver: Waiver;
  readonly kind: Explanation | undefined;
  readonly within?: Span;
}

/** The exceptions of a pack. An error is never lifted: what contradicts itself or the law is not right to leave. */
export class Waivers {
  readonly #kinds: readonly Explanation[];
  /** By the name of the finding; a direction's own before the pack's, since the nearer reason is given. */
  readonly #exceptions: ReadonlyMap<string, readonly Exception[]>;
  readonly #used = new Set<Exception>();

  constructor(pack: Pack, kinds: readonly Explanation[]) {
    this.#kinds = kinds;
    const all = [
      ...[...everyDirection(pack)].flatMap(({ waive, origin }) =>
        waive.map((waiver) => ({ waiver, within: origin.span() })),
      ),
      ...pack.waive.map((waiver) => ({ waiver })),
    ];
    const known = all.map((one): Exception => ({ ...one, kind: kinds.find(({ id }) => id === one.waiver.rule) }));
    this.#exceptions = grouped(known, ({ waiver }) => waiver.rule);
  }

  /** Parts the findings into those that stay and those that are waived. */
  lift(found: readonly Diagnostic[]): { readonly kept: readonly Diagnostic[]; readonly waived: readonly Waived[] } {
    if (this.#exceptions.size === 0) return { kept: found, waived: [] };
    const kept: Diagnostic[] = [];
    const waived: Waived[] = [];
    for (const one of found) {
      const exception = this.#exceptions
        .get(one.rule)
        ?.find(({ kind, within }) => kind && isWaivable(kind) && (!within || lies(one.at, within)));
      if (!exception) kept.push(one);
      else {
        this.#used.add(exception);
        waived.push({ ...one, because: exception.waiver.because });
      }
    }
    return { kept, waived };
  }

  /** What is wrong with those that lifted nothing. @param isKnown whether all findings of this name have been looked for */
  idle(isKnown: (name: string) => boolean): readonly Finding[] {
    return [...this.#exceptions.values()]
      .flat()
      .flatMap((one) => (this.#used.has(one) ? [] : (this.#wrongWith(one, isKnown) ?? [])));
  }

  #wrongWith({ waiver, kind }: Exception, isKnown: (name: string) => boolean): Finding | undefined {
    const at = waiver.origin.span('rule');
    if (!kind) {
      const near = nearest(
        waiver.rule,
        this.#kinds.map((one) => one.id),
      );
      return {
        message: `There is no rule “${waiver.rule}”.`,
        at,
        help: near ? `Did you mean “${near}”?` : 'Write the name that stands in square brackets behind a finding.',
      };
    }
    if (!isWaivable(kind))
      return {
        message: `“${kind.id}” cannot be waived: ${kind.severity === 'error' ? 'it is an error' : 'it is about the exceptions themselves'}.`,
        at,
        help: 'Correct what it finds, and delete this exception.',
      };
    if (!isKnown(kind.id)) return undefined;
    return { message: `This exception lifts nothing: “${waiver.rule}” finds nothing here.`, at, help: 'Delete it.' };
  }
}

function lies(at: Span, within: Span): boolean {
  const { start } = at;
  return at.file === within.file && comparePlaces(start, within.start) >= 0 && comparePlaces(start, within.end) < 0;
}
