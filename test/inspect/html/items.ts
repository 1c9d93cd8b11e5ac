/** The body of a page as items in reading order. */
import type { ReadItem, ReadRole } from '../item.ts';
import { squeezed } from '../words.ts';
import type { Html } from './parse.ts';
import { elementsIn, wordsIn } from './parse.ts';

const roles: Readonly<Record<string, ReadRole>> = {
  h1: 'title',
  h2: 'heading1',
  h3: 'heading2',
  h4: 'heading3',
  p: 'paragraph',
  caption: 'caption',
  figcaption: 'caption',
  td: 'cell',
};

/**
 * Everything a person would read in a cover, a contents list or a main part. What is hidden, and what the page says of itself (skip
 * link, mark, footer), is not of the document. The label of an unlabelled list item is the bullet that browsers draw.
 */
export function itemsIn(element: Html): readonly ReadItem[] {
  if (element.attributes['hidden'] !== undefined || element.attributes['aria-hidden'] === 'true') return [];
  // A drawing speaks by its label.
  if (element.attributes['role'] === 'img' || element.name === 'img') {
    const words = element.attributes[element.name === 'img' ? 'alt' : 'aria-label'] ?? '';
    return words === '' ? [] : [item('picture', squeezed(words))];
  }
  if (element.name === 'nav') return contentsItems(element);
  if (element.name === 'li') return listItems(element);
  if (element.name === 'dl' && element.attributes['class']?.startsWith('terms'))
    return elementsIn(element)
      .flatMap(elementsIn)
      .map((one) => item(one.name === 'dt' ? 'label' : 'paragraph', wordsIn(one)));
  // The facts of the cover are no list in the page formats.
  if (element.name === 'dl')
    return elementsIn(element).map((pair) => item('paragraph', elementsIn(pair).map(wordsIn).join(' ')));
  const role = roleOf(element);
  if (role === undefined) return elementsIn(element).flatMap(itemsIn);
  return [item(role, wordsIn(element))].filter(({ text }) => text !== '' || role === 'cell' || role === 'head');
}

function roleOf({ name, attributes }: Html): ReadRole | undefined {
  if (attributes['role'] === 'note') return 'note';
  if (attributes['class'] === 'label') return 'label';
  if (name === 'th') return attributes['scope'] === 'col' ? 'head' : 'cell';
  return roles[name];
}

function listItems(element: Html): readonly ReadItem[] {
  const [first] = elementsIn(element);
  const own = elementsIn(element).flatMap(itemsIn);
  return first?.attributes['class'] === 'label' ? own : [item('label', '•'), ...own];
}

function contentsItems(nav: Html): readonly ReadItem[] {
  return elementsIn(nav).flatMap((child) => (child.name === 'h2' ? itemsIn(child) : entriesIn(child)));
}

function entriesIn(element: Html): readonly ReadItem[] {
  return element.name === 'a' ? [item('contents', wordsIn(element))] : elementsIn(element).flatMap(entriesIn);
}

function item(role: ReadRole, text: string): ReadItem {
  return { role, text };
}
