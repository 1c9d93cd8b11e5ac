/** What is wrong between the pages and the structure tree: content and annotations that it does not hold, or holds wrongly. */
import type { Objects } from '../../../src/inspect/pdf/objects.ts';
import { isElement, numbered, within, type Element } from './elements.ts';
import type { PageWords } from './page.ts';
import { Reference, textOf, type Dictionary, type Value } from '../../../src/inspect/pdf/values.ts';

/** What the elements hold: element by `page:identifier` of marked content, and by the object of an annotation with the page given for it. */
interface Holdings {
  readonly marked: ReadonlyMap<string, Element>;
  readonly annotations: ReadonlyMap<number, { readonly element: Element; readonly page: number }>;
  readonly faults: readonly string[];
}

/** One sentence for each fault; none for sound pages. */
export function pageFaults(
  objects: Objects,
  root: Dictionary,
  elements: readonly Element[],
  pages: readonly Value[],
  words: readonly PageWords[],
  destinations: ReadonlySet<string>,
): readonly string[] {
  const holdings = holdingsOf(elements);
  const parents = numbered(objects, root.get('ParentTree'));
  const known = new Set(words.flatMap(({ marked }, index) => [...marked.keys()].map((id) => `${index + 1}:${id}`)));
  return [
    ...holdings.faults,
    ...[...holdings.marked.keys()]
      .filter((place) => !known.has(place))
      .map((place) => `The tree holds the content ${place}, which is on no page.`),
    ...pages.flatMap((value, index) => {
      const page = objects.dictionary(value);
      const read = words[index];
      const annotations = objects.array(page.get('Annots')).flatMap((one) => (one instanceof Reference ? [one] : []));
      const faults = [
        ...(page.get('Tabs') === '/S' ? [] : ['its annotations are not in the order of the structure']),
        ...(read ? contentFaults(objects, page, read, index + 1, holdings, parents) : []),
        ...annotations.flatMap((one) => annotationFaults(objects, one, index + 1, holdings, parents, destinations)),
      ];
      return faults.map((fault) => `Page ${index + 1}: ${fault}.`);
    }),
  ];
}

function holdingsOf(elements: readonly Element[]): Holdings {
  const marked = new Map<string, Element>();
  const annotations = new Map<number, { element: Element; page: number }>();
  const faults: string[] = [];
  for (const element of elements.flatMap((one) => [...within(one)])) {
    for (const kid of element.kids) {
      if (isElement(kid)) continue;
      if ('annotation' in kid) {
        annotations.set(kid.annotation, { element, page: kid.page });
      } else {
        const place = `${kid.page}:${kid.id}`;
        if (marked.has(place)) faults.push(`The content ${place} is held twice.`);
        marked.set(place, element);
      }
    }
    if (element.type === 'Link' && !element.kids.some((kid) => 'annotation' in kid))
      faults.push('A Link has no annotation.');
  }
  return { marked, annotations, faults };
}

/** Each piece of content has to be in the tree, and found from the page by way of the parent tree (ISO 32000-1, 14.7.4.4). */
function contentFaults(
  objects: Objects,
  page: Dictionary,
  read: PageWords,
  number: number,
  { marked }: Holdings,
  parents: ReadonlyMap<number, Value>,
): readonly string[] {
  const owners = objects.array(parents.get(Number(page.get('StructParents') ?? NaN)));
  const ids = [...read.marked.keys()];
  const held = ids.filter((id) => marked.has(`${number}:${id}`));
  return [
    ...(read.untagged === 0 ? [] : [`${read.untagged} painting operators are neither content nor artifact`]),
    ...(read.untyped === 0 ? [] : [`${read.untyped} artifacts have no type`]),
    ...(read.misnested === 0 ? [] : [`${read.misnested} pieces of marked content stand inside another, or do not end`]),
    ...ids.filter((id) => !marked.has(`${number}:${id}`)).map((id) => `the tree does not hold the content ${id}`),
    ...held
      .filter((id) => objects.dictionary(owners[id]) !== marked.get(`${number}:${id}`)?.dictionary)
      .map((id) => `the parent tree does not lead from the content ${id} to its element`),
  ];
}

function annotationFaults(
  objects: Objects,
  reference: Reference,
  number: number,
  { annotations }: Holdings,
  parents: ReadonlyMap<number, Value>,
  destinations: ReadonlySet<string>,
): readonly string[] {
  const annotation = objects.dictionary(reference);
  const holder = annotations.get(reference.id);
  const action = objects.dictionary(annotation.get('A'));
  const target = action.has('URI') ? textOf(action.get('URI')) : textOf(action.get('D'));
  const words = textOf(objects.resolve(annotation.get('Contents')));
  const name = `the link “${words}”`;
  const owner = objects.dictionary(parents.get(Number(annotation.get('StructParent') ?? NaN)));
  return [
    ...(annotation.get('Subtype') === '/Link'
      ? []
      : [`an annotation is a ${String(annotation.get('Subtype')).slice(1)}`]),
    ...(/[\p{L}\p{N}]/u.test(words) ? [] : ['a link has no description']),
    ...(target !== '' && (action.has('URI') || destinations.has(target)) ? [] : [`${name} leads nowhere`]),
    ...(holder?.element.type === 'Link' ? [] : [`${name} is in no Link of the tree`]),
    ...(holder === undefined || holder.page === number ? [] : [`${name} stands on page ${holder.page} by the tree`]),
    ...(holder === undefined || owner === holder.element.dictionary
      ? []
      : [`the parent tree does not lead from ${name} to its element`]),
  ];
}
