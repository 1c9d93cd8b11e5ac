/** Doc → Flow: what every block is on pages. */
import { entriesOf } from '../doc/contents.ts';
import type { Band, Block, Doc, Heading, Table } from '../doc/doc.ts';
import type { Theme } from '../doc/theme.ts';
import { contents } from './contents.ts';
import { coverFlow } from './cover.ts';
import { facts } from './facts.ts';
import { paragraph, pictured, type Container, type Flow, type Paragraph } from './flow.ts';
import { list } from './lists.ts';
import { bandLook, looksOf } from './look.ts';

/** The whole document: cover, new page unless the cover is a head, body. A paragraph that opens a page has no space before. */
export function flowOf(doc: Doc, theme: Theme): readonly Flow[] {
  const flow: Flow[] = [...coverFlow(doc.cover, theme)];
  const isUnlisted = unlistedIn(doc);
  if (doc.cover.form !== 'head') flow.push({ kind: 'new-page' });
  let section: Container = { tag: 'Sect' };
  for (const [index, block] of doc.blocks.entries()) {
    const next = doc.blocks[index + 1];
    if (block.kind === 'band' || block.kind === 'contents' || (block.kind === 'heading' && block.level === 1))
      section = { tag: 'Sect' };
    const opens = flow.at(-1)?.kind === 'new-page';
    const [first, ...rest] = blockFlow(block, next, { doc, theme, isUnlisted }, [section]).map((item) =>
      item.kind === 'paragraph' && introduces(doc.blocks, index) ? { ...item, keepNext: true } : item,
    );
    if (first) flow.push(opens && first.kind === 'paragraph' ? { ...first, before: 0 } : first, ...rest);
  }
  return flow;
}

/** The one paragraph between a heading and what it is about stays with both: no heading is left behind with it alone. */
function introduces(blocks: readonly Block[], index: number): boolean {
  const [before, block, behind] = [blocks[index - 1], blocks[index], blocks[index + 1]].map((one) => one?.kind);
  const isBelowHeading = before === 'band' || before === 'heading';
  return block === 'para' && isBelowHeading && behind !== undefined && behind !== 'para' && behind !== 'page-break';
}

/** Which headings the contents list does not have, so that one that Word renews has the same; all are listed where there is none. */
function unlistedIn(doc: Doc): (heading: Heading) => boolean {
  const list = doc.blocks.find((block) => block.kind === 'contents');
  const listed = new Set(list && entriesOf(list, doc).map(({ id }) => id));
  return ({ id }) => list !== undefined && !listed.has(id);
}

/** What the parts of a document are set by. */
interface Setting {
  readonly doc: Doc;
  readonly theme: Theme;
  readonly isUnlisted: (heading: Heading) => boolean;
}

const paraRoles = { body: 'body', lead: 'body-lead', remark: 'remark' } as const;

function blockFlow(
  block: Block,
  next: Block | undefined,
  { doc, theme, isUnlisted }: Setting,
  inside: readonly Container[],
): readonly Flow[] {
  const looks = looksOf(theme);
  switch (block.kind) {
    case 'heading':
      return [heading(block, isUnlisted(block) ? 'unlisted' : 'heading', theme, inside)];
    case 'band':
      return band(block, theme, inside);
    case 'para':
      return [paragraph(paraRoles[block.role], looks, inside, block.content)];
    case 'list':
      return list(block, theme, inside);
    case 'facts':
      return facts(block, theme, inside);
    case 'table':
      return table(block, next?.kind === 'para' && next.role === 'remark', theme, inside);
    case 'note': {
      const note = paragraph('note', looks, inside, block.content);
      // A shade of its own: two notes are two boxes.
      return [note.shade ? { ...note, shade: { ...note.shade } } : note];
    }
    case 'contents':
      return contents(block, doc, theme, inside);
    case 'page-break':
      return [{ kind: 'new-page' }];
  }
}

function heading(block: Heading, kind: 'heading' | 'unlisted', theme: Theme, inside: readonly Container[]): Paragraph {
  return { ...paragraph(`${kind}-${block.level}`, looksOf(theme), inside, block.content), ids: [block.id] };
}

/** A heading of level 1 and its statement in one box, whose colours go from band to band. The band is found where its first line stands. */
function band(block: Band, theme: Theme, inside: readonly Container[]): readonly Paragraph[] {
  const looks = looksOf(theme);
  const tone = block.tone % theme.bands.length;
  const ids = [block.id];
  const title = [{ kind: 'text', text: `${block.number} ` }, ...block.title] as const;
  const heading = bandLook('band-heading', tone, theme);
  const statement = bandLook('band-statement', tone, theme);
  // Its line is as high as the picture.
  const { style: _, ...icon } = bandLook('band-icon', tone, theme);
  const parts: readonly Paragraph[] = [
    ...(block.icon ? [{ ...pictured('band-icon', looks, inside, block.icon), ...icon, ids }] : []),
    {
      ...paragraph('band-heading', looks, inside, title),
      ...heading,
      ...(block.icon ? { before: 0 } : { ids }),
    },
    { ...paragraph('band-statement', looks, inside, block.statement), ...statement },
  ];
  const shade = heading.shade && { ...heading.shade };
  return parts.map((part) => ({ ...part, tone, ...(shade && { shade }) }));
}

function table(block: Table, remarked: boolean, theme: Theme, inside: readonly Container[]): readonly Flow[] {
  const within: readonly Container[] = [...inside, { tag: 'Table', table: block }];
  const ids = block.id === undefined ? [] : [block.id];
  return [
    { ...paragraph('caption', looksOf(theme), within, [{ kind: 'text', text: block.caption }]), ids },
    { kind: 'table', table: block, inside: within, remarked },
  ];
}
