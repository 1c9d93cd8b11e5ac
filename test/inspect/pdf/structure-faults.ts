/** What is wrong with the structure tree, by PDF/UA-1 (ISO 14289-1, 7.1 to 7.7) and the nesting of ISO 32000-1, 14.8.4. */
import type { Objects } from '../../../src/inspect/pdf/objects.ts';
import { childrenOf, within, type Element } from './elements.ts';
import { textOf, type Dictionary } from '../../../src/inspect/pdf/values.ts';

/** The standard types that packs use. */
const standard = new Set(
  'Document Sect H1 H2 H3 P L LI Lbl LBody Table Caption THead TBody TR TH TD TOC TOCI Reference Link Figure Span Note'.split(
    ' ',
  ),
);

/** What each may stand in, where that is not free. */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody', 'Table'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};

/** What each holds, one after the other. A table without rows has its head alone: a THead may stand only above a TBody. */
const contents: Readonly<Record<string, RegExp>> = {
  L: /^(LI )+$/,
  LI: /^Lbl LBody $/,
  Table: /^Caption (THead TBody|TR) $/,
  THead: /^TR $/,
  TBody: /^(TR )+$/,
  TR: /^(T[HD] )+$/,
  TOC: /^(TOCI )+$/,
  TOCI: /^Reference $/,
  Reference: /^(Link )+$/,
};

/** One sentence for each fault; none for a sound tree. */
export function structureFaults(objects: Objects, root: Dictionary, elements: readonly Element[]): readonly string[] {
  const roles = objects.dictionary(root.get('RoleMap'));
  const all = elements.flatMap((element) => [...within(element)]);
  return [
    ...(elements.length === 1 && elements[0]?.type === 'Document'
      ? []
      : ['The tree does not begin with one Document.']),
    ...[...new Set(all.map(({ type }) => type))]
      .filter((type) => !isStandard(type, roles))
      .map((type) => `The type ${type} is neither standard nor mapped to one that is.`),
    ...all.flatMap((element) => [
      ...nesting(element),
      ...emptiness(element),
      ...tableFaults(element),
      ...figureFaults(objects, element),
    ]),
    ...headingFaults(all),
  ];
}

function isStandard(type: string, roles: Dictionary): boolean {
  return standard.has(type) || standard.has(String(roles.get(type) ?? '').slice(1));
}

function nesting(parent: Element): readonly string[] {
  const children = childrenOf(parent);
  const misplaced = children
    .filter(({ type }) => parents[type]?.includes(parent.type) === false)
    .map(({ type }) => `A ${type} stands in a ${parent.type}.`);
  const words = children.map(({ type }) => `${type} `).join('');
  const expected = contents[parent.type];
  const isWrong = expected !== undefined && (!expected.test(words) || children.length < parent.kids.length);
  return isWrong
    ? [
        ...misplaced,
        `A ${parent.type} holds ${words.trim() || 'no elements'}${children.length < parent.kids.length ? ' and content of its own' : ''}.`,
      ]
    : misplaced;
}

/** Cells may be empty. */
function emptiness({ type, kids }: Element): readonly string[] {
  return kids.length === 0 && type !== 'TD' && type !== 'TH' && type !== 'Document' ? [`A ${type} is empty.`] : [];
}

function tableFaults(element: Element): readonly string[] {
  if (element.type !== 'Table') return [];
  const [head = [], ...body] = [...within(element)].filter(({ type }) => type === 'TR').map(childrenOf);
  const scopes = (row: readonly Element[]): string =>
    row
      .map(({ type, attributes }) => (type === 'TH' ? String(attributes.get('Scope') ?? '/none').slice(1) : type))
      .join(' ');
  return [
    ...(/^Column( Column)*$/.test(scopes(head)) ? [] : [`The head of a table is ${scopes(head)}.`]),
    ...body.filter((row) => !/^Row( TD)*$/.test(scopes(row))).map((row) => `A row of a table is ${scopes(row)}.`),
    ...body
      .filter((row) => row.length !== head.length)
      .map((row) => `A row of a table has ${row.length} cells, its head ${head.length}.`),
  ];
}

function figureFaults(objects: Objects, { type, dictionary, attributes }: Element): readonly string[] {
  if (type !== 'Figure') return [];
  const [left = NaN, bottom = NaN, right = NaN, top = NaN] = objects.array(attributes.get('BBox')).map(Number);
  return [
    ...(textOf(objects.resolve(dictionary.get('Alt'))).trim() === '' ? ['A Figure has no alternative text.'] : []),
    ...(left >= 0 && bottom >= 0 && left < right && bottom < top ? [] : ['A Figure has no bounding box.']),
  ];
}

function headingFaults(all: readonly Element[]): readonly string[] {
  const levels = all.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []));
  return levels.flatMap((level, index) =>
    level - (levels[index - 1] ?? 0) > 1
      ? [`A heading of level ${level} follows ${index === 0 ? 'no heading' : `one of level ${levels[index - 1]}`}.`]
      : [],
  );
}
