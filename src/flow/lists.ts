/** Lists as paragraphs: what has a number is one provision, so its lines stay on one page. */
import type { Item, List, Para } from '../doc/doc.ts';
import type { Theme } from '../doc/theme.ts';
import { labelled, paragraph, type Container, type Paragraph } from './flow.ts';
import { hangOf, nestedLeft } from './geometry.ts';
import { looksOf, type Role } from './look.ts';

/** The role of an item's paragraphs, and of those that run into a list. */
const roles: Readonly<Record<List['role'], readonly [Role, Role]>> = {
  clauses: ['clause', 'clause-lead'],
  aims: ['aim', 'aim-lead'],
  numbered: ['list-item', 'list-item'],
  lettered: ['list-item', 'list-item'],
  bulleted: ['list-item', 'list-item'],
};

/** What a role is at the end of its list, which has the space of body text below it. */
const ends: Partial<Readonly<Record<Role, Role>>> = {
  'clause-lead': 'clause',
  'aim-lead': 'aim',
  'list-item': 'list-end',
};

/** Whether the words of a list's items are provisions or statements, which are cited by their labels. */
export function isCited({ role }: List): boolean {
  return role === 'clauses' || role === 'aims';
}

/** Where the items of one list stand. */
interface Place {
  readonly theme: Theme;
  readonly inside: readonly Container[];
  /** Where the labels stand, from the text's left edge. */
  readonly left: number;
  readonly hang: number;
}

export function list(block: List, theme: Theme, inside: readonly Container[], left = 0): readonly Paragraph[] {
  const open: readonly Container[] = [...inside, { tag: 'L', list: block }];
  const hang = hangOf(block, theme);
  const flow = block.items.flatMap((item, index) =>
    itemFlow(item, block, staysWithNext(block, index), { theme, inside: open, left, hang }),
  );
  const last = flow.pop();
  return last ? [...flow, ended(last, theme)] : [];
}

/** Neither the first nor the last item of an ordinary list stands alone on a page, if it is one paragraph. */
function staysWithNext(block: List, index: number): boolean {
  const { items } = block;
  const edge = index === 0 || index === items.length - 2;
  return !isCited(block) && items[index]?.blocks.length === 1 && edge && index < items.length - 1;
}

function ended(last: Paragraph, theme: Theme): Paragraph {
  const role = ends[last.role] ?? last.role;
  return { ...last, role, after: looksOf(theme)[role].after };
}

function itemFlow(item: Item, block: List, withNext: boolean, place: Place): readonly Paragraph[] {
  const { theme, left, hang } = place;
  const inside: readonly Container[] = [...place.inside, { tag: 'LI' }, { tag: 'LBody' }];
  const looks = looksOf(theme);
  return item.blocks.flatMap((inner, index): readonly Paragraph[] => {
    if (inner.kind === 'list') return list(inner, theme, inside, nestedLeft(left, hang, inner, theme));
    const role = roleOf(inner, item.blocks[index + 1]?.kind === 'list', block);
    const words = paragraph(role.is, looks, inside, inner.content);
    const set = { ...words, left: left + hang, keepNext: words.keepNext || role.leads || withNext };
    if (index > 0) return [set];
    const ids = item.id === undefined ? [] : [item.id];
    return [{ ...set, hang, ...labelled(role.is, looks, item.label), ids }];
  });
}

/** A paragraph before a nested list runs into it. */
function roleOf(para: Para, beforeList: boolean, block: List): { readonly is: Role; readonly leads: boolean } {
  const leads = para.role === 'lead' || beforeList;
  return { is: roles[block.role][leads ? 1 : 0], leads };
}
