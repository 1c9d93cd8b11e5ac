/** Lists as paragraphs: what has a number is one provision, so its lines stay on one page. */
import { plain, standAbove } from '../doc/build.ts';
import type { Facts, Item, List, Para } from '../doc/doc.ts';
import type { Theme } from '../doc/theme.ts';
import { facts } from './facts.ts';
import { labelled, paragraph, type Container, type Paragraph } from './flow.ts';
import { hangOf, nestedLeft } from './geometry.ts';
import { looksOf, type Look, type Role } from './look.ts';

/** The role of an item's first paragraph and of its others, and what each is that runs into a list or facts. */
interface ItemRoles {
  readonly first: Role;
  readonly more: Role;
  readonly lead?: Role;
  readonly moreLead?: Role;
}

const roles: Readonly<Record<List['role'], ItemRoles>> = {
  clauses: { first: 'clause', more: 'clause-text', lead: 'clause-lead', moreLead: 'clause-text-lead' },
  aims: { first: 'aim', more: 'aim', lead: 'aim-lead', moreLead: 'aim-lead' },
  numbered: { first: 'list-number', more: 'list-continue' },
  lettered: { first: 'list-number', more: 'list-continue' },
  bulleted: { first: 'list-bullet', more: 'list-continue' },
};

/** What a role is at the end of its list, which has the space of body text below it. */
const ends: Partial<Readonly<Record<Role, Role>>> = {
  'clause-lead': 'clause',
  'clause-text-lead': 'clause-text',
  'aim-lead': 'aim',
};

/** Whether the labels of a list are words: provisions and statements are cited by theirs, and facts are told by them. */
export function isCited(block: List | Facts): boolean {
  return block.kind === 'facts' || block.role === 'clauses' || block.role === 'aims';
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

/** Neither the first nor the last item of an ordinary list stands alone on a page, if it is one paragraph of hardly more than a line. */
function staysWithNext(block: List, index: number): boolean {
  const { items } = block;
  if (isCited(block) || index >= items.length - 1) return false;
  return (index === 0 && isShort(items[index])) || (index === items.length - 2 && isShort(items[index + 1]));
}

function isShort(item: Item | undefined): boolean {
  const [only, ...more] = item?.blocks ?? [];
  return only?.kind === 'para' && more.length === 0 && plain(only.content).length < surelyTwoLines;
}

/** Letters that no theme's line holds. */
const surelyTwoLines = 80;

function ended(last: Paragraph, theme: Theme): Paragraph {
  return { ...last, role: ends[last.role] ?? last.role, after: looksOf(theme).body.after };
}

/** A label without words of its own stands alone, above what it is the label of. */
const alone: Para = { kind: 'para', role: 'lead', content: [] };

function itemFlow(item: Item, block: List, withNext: boolean, place: Place): readonly Paragraph[] {
  const { theme, left, hang } = place;
  const inside: readonly Container[] = [...place.inside, { tag: 'LI' }, { tag: 'LBody' }];
  const looks = looksOf(theme);
  const blocks = item.blocks[0]?.kind === 'para' ? item.blocks : [alone, ...item.blocks];
  return blocks.flatMap((inner, index): readonly Paragraph[] => {
    const next = blocks[index + 1];
    if (inner.kind === 'list') return list(inner, theme, inside, nestedLeft(left, hang, inner, theme));
    if (inner.kind === 'facts')
      return within(
        facts(inner, theme, inside, left + hang),
        looks[roleIn(block, true, next !== undefined)],
        next !== undefined,
      );
    const leads = inner.role === 'lead' || next?.kind === 'list' || next?.kind === 'facts';
    const role = roleIn(block, index === 0, leads);
    const isBelow = index === 0 && inner.content.length > 0 && standAbove(block);
    const content = isBelow ? [{ kind: 'break' } as const, ...inner.content] : inner.content;
    const words = paragraph(role, looks, inside, content);
    const set = { ...words, left: left + hang, keepNext: words.keepNext || leads || withNext };
    if (index > 0) return [{ ...set, hang: 0 }];
    const ids = item.id === undefined ? [] : [item.id];
    return [{ ...set, hang, ...labelled(role, looks, item.label), ids }];
  });
}

function roleIn({ role }: List, isFirst: boolean, leads: boolean): Role {
  const { first, more, lead = first, moreLead = more } = roles[role];
  if (isFirst) return leads ? lead : first;
  return leads ? moreLead : more;
}

/** Facts within an item have the space of its words below them, and stay with what follows in it. */
function within(flow: readonly Paragraph[], { after }: Look, keepNext: boolean): readonly Paragraph[] {
  const last = flow.at(-1);
  return last ? [...flow.slice(0, -1), { ...last, after, keepNext }] : [];
}
