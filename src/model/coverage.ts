/** Which delegated functions the directions of a pack cover: every one must be (section 26(1) of the 2014 Act). */
import { everyDirection, type Pack } from './pack.ts';
import type { Group } from './direction.ts';
import type { DelegatedFunction, Scheme } from './scheme.ts';

/** Every function with a number of its own, without the lettered parts. */
export function* wholeFunctions(scheme: Scheme): Generator<DelegatedFunction> {
  for (const delegation of scheme.delegations) for (const list of delegation.lists) yield* list.functions;
}

/** Whether the group is the catch-all: it shows the delegated functions, and so instructs on each of them. */
export function coversAll(group: Group): boolean {
  return group.text.some((passage) => passage.kind === 'show' && passage.what === 'delegated-functions');
}

/** The functions that none of these ids stands for. A function stands for its parts, and all its parts together for it. */
export function notAmong(scheme: Scheme, ids: ReadonlySet<string>): readonly DelegatedFunction[] {
  return [...wholeFunctions(scheme)].flatMap((whole) => {
    if (ids.has(whole.id)) return [];
    const parts = whole.parts.filter((part) => !ids.has(part.id));
    return parts.length === whole.parts.length ? [whole] : parts;
  });
}

/** The functions that no direction of the pack covers, in the scheme's order. @param before ids of those that directions of earlier years cover */
export function notCovered(pack: Pack, before: ReadonlySet<string> = new Set()): readonly DelegatedFunction[] {
  if (pack.groups.some(coversAll)) return [];
  return notAmong(
    pack.scheme,
    new Set([...before, ...[...everyDirection(pack)].flatMap(({ functions }) => functions.map((one) => one.id))]),
  );
}

/** How a function is provided; its parts say it for the whole when they all agree. */
export function provisionOf(whole: DelegatedFunction): DelegatedFunction['provision'] {
  const [first, ...others] = whole.parts;
  return (
    whole.provision ??
    (first && others.every((part) => part.provision === first.provision) ? first.provision : undefined)
  );
}

/** Whether it, or a part of it, is a large hospital function, for which money is set aside (section 14). */
export function isSetAside(whole: DelegatedFunction): boolean {
  return whole.provision === 'set-aside' || whole.parts.some((part) => part.provision === 'set-aside');
}
