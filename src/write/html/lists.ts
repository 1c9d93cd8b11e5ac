/** Lists whose labels are words, so that a number is found, copied and read aloud as it was given. */
import { printable } from '../../doc/characters.ts';
import type { Facts, Item, List, Para } from '../../doc/doc.ts';
import { standAbove } from '../../doc/build.ts';
import { fragment } from './anchors.ts';
import { inlines } from './inlines.ts';
import { block, element, words, type Lines } from './markup.ts';
import type { WebPage } from './page.ts';

/** The label column in ems that the style sheet gives each kind of list. */
export const hangs: Readonly<Record<Exclude<List['role'], 'bulleted'>, number>> = {
  clauses: 3.2,
  aims: 4.4,
  numbered: 2.2,
  lettered: 2,
};

/** Below this level a list moves in no further and its labels run into the words, or a narrow screen would have no room for them; so do long numbers. */
const deepest = 4;

/** The role is said aloud because Safari takes lists without the browser's own labels for mere layout. */
export function list(one: List, page: WebPage, level = 1): Lines {
  const deep = level > deepest || standAbove(one);
  if (one.role === 'bulleted' && one.items.every((item) => item.label === '•')) {
    return block(
      'ul',
      { class: deep ? 'run-in' : undefined },
      ...one.items.map((item) => block('li', { id: idOf(item, page) }, blocks(item, page, level))),
    );
  }
  const items = one.items.map((item) =>
    block('li', { id: idOf(item, page) }, [label(item, one, page)], blocks(item, page, level)),
  );
  const attributes = {
    class: `${deep ? 'run-in' : 'labelled'} ${one.role}`,
    role: 'list',
    style: deep ? undefined : hangStyle(one),
  };
  return block(one.role === 'bulleted' ? 'ul' : 'ol', attributes, ...items);
}

function idOf({ id }: Item, { anchors }: WebPage): string | undefined {
  return id === undefined ? undefined : anchors.claim(id);
}

/** The number of a clause leads to the clause itself: its address for whoever wants to cite it. */
function label(item: Item, { role }: List, { doc }: WebPage): string {
  const said = printable(doc.hereLabel.replace('{words}', () => item.label));
  if (role === 'clauses' && item.id !== undefined)
    return element('a', { class: 'label', href: fragment(item.id), 'aria-label': said }, words(item.label));
  return element('span', { class: 'label' }, words(item.label));
}

/** Only a list with a longer label than its kind is made for says its own width. */
function hangStyle({ role, items }: List): string | undefined {
  const longest = Math.max(0, ...items.map((item) => item.label.length));
  const needed = Math.ceil(longest * 6.2 + 5) / 10;
  return needed > (role === 'bulleted' ? 0 : hangs[role]) ? `--hang: ${needed}em` : undefined;
}

function blocks(item: Item, page: WebPage, level: number): Lines {
  return item.blocks.flatMap((one) => {
    if (one.kind === 'list') return list(one, page, level + 1);
    return one.kind === 'facts' ? facts(one, page) : [para(one, page)];
  });
}

export function para({ role, content }: Para, page: WebPage): string {
  return element('p', { class: role === 'body' ? undefined : role }, inlines(content, page));
}

/** Labels with their words as a list of terms. */
export function facts({ role, items }: Facts, page: WebPage): Lines {
  return block(
    'dl',
    { class: role === undefined ? 'terms' : `terms ${role}` },
    ...items.map(({ label, id, content }) =>
      block('div', {}, [
        element('dt', { id: id === undefined ? undefined : page.anchors.claim(id) }, words(label)),
        element('dd', {}, inlines(content, page)),
      ]),
    ),
  );
}
