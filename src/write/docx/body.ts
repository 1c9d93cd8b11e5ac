/** The body: the flow of the document as paragraphs in Word's styles, and tables. */
import {
  isItem,
  type Flow,
  type FlowTable,
  type Mark,
  type Move,
  type Paragraph,
  type Stretch,
} from '../../flow/flow.ts';
import { isCited } from '../../flow/lists.ts';
import { bandLook, looksOf, type BandRole, type Look, type Role } from '../../flow/look.ts';
import { contents } from './contents.ts';
import type { Draft } from './draft.ts';
import { inlines, labelRuns } from './inlines.ts';
import { isCounted } from './numbering.ts';
import type { Theme } from '../../doc/theme.ts';
import { differences, paragraph, type Properties } from './paragraph.ts';
import { picture } from './picture.ts';
import { roleStyles, styleOf } from './role-styles.ts';
import { table } from './table.ts';

/** Everything between the start of the document and its section properties. A page break belongs to the paragraph after it. */
export function body(flow: readonly Flow[], draft: Draft): string {
  const xml: string[] = [];
  let pageBreak = false;
  let ids: readonly string[] = [];
  flow.forEach((item, index) => {
    if (item.kind === 'new-page') pageBreak = true;
    else if (isAlone(item)) xml.push(aloneXml(item, draft));
    // The entries of the contents list are written with its heading.
    else if (item.pageOf === undefined) {
      // A bookmark is around words: what begins with a picture is found at the words below it.
      ids = [...ids, ...item.ids];
      const entries = item.role === 'contents-heading' ? entriesIn(flow.slice(index + 1)) : undefined;
      xml.push(between(flow[index - 1], item));
      // LibreOffice keeps no heading with the field below it.
      const opens = pageBreak || (entries !== undefined && item.ids.some((id) => draft.openers.has(id)));
      xml.push(marked(paragraphXml({ ...item, ids }, { pageBreak: opens }, entries, draft), item, draft));
      pageBreak = false;
      if (!item.picture) ids = [];
    }
  });
  const last = flow.at(-1);
  // What ends the last paragraph of all cannot go or come: without another it would stay, an empty item with its letter.
  if (last?.kind === 'paragraph' && last.mark) xml.push(paragraph({ style: 'TableEnd' }));
  return xml.join('');
}

/** LibreOffice gives a contents list the looks of what stood before it and goes: an empty paragraph then stays between them. */
function between(before: Flow | undefined, { role }: Paragraph): string {
  const goes = before?.kind === 'paragraph' && before.mark !== undefined;
  return goes && role === 'contents-heading' ? paragraph({ style: 'TableEnd' }) : '';
}

/** What neither opens a page nor is led to. */
type Alone = FlowTable | (Paragraph & { readonly mark: 'deleted' });

function isAlone(item: Paragraph | FlowTable): item is Alone {
  return item.kind !== 'paragraph' || item.mark === 'deleted';
}

interface Marked {
  readonly mark?: Mark;
  readonly move?: Move;
}

function aloneXml(item: Alone, draft: Draft): string {
  if (item.kind === 'table') return marked(table(item, draft), item, draft);
  return marked(paragraphXml(item, {}, undefined, draft), item, draft);
}

function marked(xml: string, { mark, move }: Marked, { tracker }: Draft): string {
  return tracker ? tracker.mark(xml, mark, move) : xml;
}

function paragraphXml(
  item: Paragraph,
  own: Properties,
  entries: readonly Paragraph[] | undefined,
  draft: Draft,
): string {
  if (item.picture) return paragraph({ ...propertiesOf(item, draft), ...own }, picture(item, draft));
  const words = wordsOf(item, own, draft);
  return entries ? contents(item, words, entries, draft) : words;
}

/** The entries of a contents list at the beginning of this flow. */
function entriesIn(flow: readonly Flow[]): readonly Paragraph[] {
  const end = flow.findIndex((item) => item.kind !== 'paragraph' || item.pageOf === undefined);
  return flow
    .slice(0, end < 0 ? flow.length : end)
    .flatMap((item): Paragraph[] => (item.kind === 'paragraph' ? [item] : []));
}

/** A paragraph of words, its label Word's own where Word can make it. */
function wordsOf(item: Paragraph, own: Properties, draft: Draft): string {
  const properties = { ...propertiesOf(item, draft), ...own };
  const words = item.stretches
    ? stretchesXml(item.stretches, draft)
    : (draft.comments?.aroundWords(item, (content) => inlines(content, draft)) ?? inlines(item.content, draft));
  const numbering = numberingOf(item, draft);
  if (numbering) {
    const { left: _, hanging: __, ...others } = properties;
    return paragraph({ ...others, numbering }, draft.bookmarks.around(item.ids, words));
  }
  // A label that Word cannot count is words, in a style that counts nothing.
  const style = isCounted(item.role) ? { style: roleStyles['list-item'].id, left: item.left, hanging: item.hang } : {};
  if (!item.label) return paragraph(properties, draft.bookmarks.around(item.ids, words));
  const [label, tab] = labelRuns(item.label.text, roleStyles[item.role].label?.id);
  const said = draft.comments?.aroundLabel(item, label) ?? renumbered(item, label, draft);
  return paragraph({ ...properties, ...style }, draft.bookmarks.around(item.ids, said), tab, words);
}

/** What stayed, came and went within a paragraph that stays. */
function stretchesXml(stretches: readonly Stretch[], draft: Draft): string {
  return stretches
    .map(({ content, mark }, index) => {
      const xml = inlines(content, draft);
      if (!draft.tracker) return xml;
      return index === stretches.length - 1 ? draft.tracker.markLast(xml, mark) : draft.tracker.mark(xml, mark);
    })
    .join('');
}

/** The number that it had, and the one that it has. */
function renumbered({ role, wasLabelled }: Paragraph, label: string, draft: Draft): string {
  if (wasLabelled === undefined) return label;
  const [was] = labelRuns(wasLabelled, roleStyles[role].label?.id);
  return marked(was, { mark: 'deleted' }, draft) + marked(label, { mark: 'inserted' }, draft);
}

/** Its style, and what differs from it. */
function propertiesOf(item: Paragraph, { theme }: Draft): Properties {
  return {
    style: styleOf(item.role, item.tone).id,
    ...differences(item, styledLook(item.role, item.tone, theme), theme),
    // A board's own style may have a label's place of its own.
    ...(theme.reference !== undefined && isItem(item.inside) && { hanging: item.hang }),
    ...(item.picture && { line: { height: item.style.line, rule: 'atLeast' as const } }),
  };
}

/** What the paragraph's style says. */
function styledLook(role: Role, tone: number | undefined, theme: Theme): Look {
  return tone !== undefined && roleStyles[role].toned ? bandLook(role as BandRole, tone, theme) : looksOf(theme)[role];
}

/** A statutory reference must not renumber and must survive copying, so the labels of clauses and aims are always words. */
function numberingOf(item: Paragraph, { numbering }: Draft): Properties['numbering'] {
  const lists = item.inside.filter(({ list }) => list !== undefined);
  const ordinary = lists.slice(lists.findLastIndex(({ list }) => list && isCited(list)) + 1);
  const innermost = ordinary.at(-1);
  return item.label && innermost ? numbering.of(innermost, ordinary.length - 1, item) : undefined;
}
