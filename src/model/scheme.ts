/** The integration scheme: every function delegated to the Board, by the body that delegated it (section 26(1) of the 2014 Act). */
import type { Authored } from '../diagnostic.ts';
import type { Glossary } from './glossary.ts';
import type { Recipient } from './recipient.ts';

export interface Scheme extends Authored {
  /** For example "Midlothian Integration Scheme". */
  readonly name: string;
  readonly delegations: readonly Delegation[];
}

/** What one body delegated. */
export interface Delegation extends Authored {
  readonly recipient: Recipient;
  /** The sentence above its lists. */
  readonly statement: string;
  readonly lists: readonly FunctionList[];
}

export interface FunctionList extends Authored {
  /** For example `nhs-adults`. */
  readonly id: string;
  /** What its functions are cited by, before their numbers, where the id does not serve. */
  readonly label?: string;
  readonly heading?: string;
  readonly ages?: Ages;
  readonly functions: readonly DelegatedFunction[];
}

export type Ages = 'adults' | 'children' | 'all';

export interface DelegatedFunction extends Authored {
  /** For example `nhs-adults-2`; a part of it `nhs-adults-2a`. */
  readonly id: string;
  /** As printed before its text, for example `2` or `a`. */
  readonly number: string;
  readonly text: string;
  readonly recipient: Recipient;
  readonly ages?: Ages;
  /** Large hospital functions are set aside, not paid for (section 14). Absent when the scheme does not say. */
  readonly provision?: 'core' | 'hosted' | 'set-aside';
  readonly parts: readonly DelegatedFunction[];
}

/** Every function with its parts, in the scheme's order. */
export function* everyFunction(scheme: Scheme): Generator<DelegatedFunction> {
  for (const delegation of scheme.delegations)
    for (const list of delegation.lists)
      for (const single of list.functions) {
        yield single;
        yield* single.parts;
      }
}

/** What each function is cited by, by its id: "NHS adults 2", a part of it "NHS adults 2a". Abbreviations of the glossary stay in capitals. */
export function citationsOf({
  scheme,
  glossary,
}: {
  readonly scheme: Scheme;
  readonly glossary: Glossary;
}): ReadonlyMap<string, string> {
  const abbreviations = glossary.abbreviations.map(({ short }) => short);
  const citations = new Map<string, string>();
  for (const delegation of scheme.delegations)
    for (const list of delegation.lists) {
      const label = list.label ?? labelFrom(list.id, abbreviations);
      for (const single of list.functions) {
        citations.set(single.id, `${label} ${single.number}`);
        for (const part of single.parts) citations.set(part.id, `${label} ${single.number}${part.number}`);
      }
    }
  return citations;
}

/** "NHS adults" for `nhs-adults`. */
function labelFrom(id: string, abbreviations: readonly string[]): string {
  const words = id.split('-').map((word) => abbreviations.find((short) => short.toLowerCase() === word) ?? word);
  const label = words.join(' ');
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}
