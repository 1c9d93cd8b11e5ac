/** Web page → its words and the facts that parity, accessibility and verification ask for. */
import type { ReadItem } from '../item.ts';
import { faultsIn, idsIn } from './faults.ts';
import { itemsIn } from './items.ts';
import type { Html } from './parse.ts';
import { all, elementsIn, everyElement, parseHtml, wordsIn } from './parse.ts';

export interface HtmlFacts {
  readonly items: readonly ReadItem[];
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly language: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly ids: readonly string[];
  /** Targets of all links of the document, in order. */
  readonly links: readonly string[];
  readonly tables: readonly HtmlTableFacts[];
  /** `header`, `nav`, `main`, `aside` and `footer` elements, in order. */
  readonly landmarks: readonly string[];
  /** Words of the bar that says DRAFT, and of the footer; empty where there is none. */
  readonly bar: string;
  readonly footer: string;
  /** Where the skip link, the first thing in the page, leads; undefined when the first thing is something else. */
  readonly skipsTo: string | undefined;
  readonly styleSheet: string;
  readonly faults: readonly string[];
}

export interface HtmlTableFacts {
  readonly caption: string;
  readonly description: string;
}

/** Throws when the source is not the strict HTML that packs are written in. */
export function readHtml(bytes: Uint8Array): HtmlFacts {
  const root = parseHtml(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  const [body] = all(root, 'body');
  if (body === undefined) throw new Error('The page has no body.');
  const [skip] = elementsIn(body);
  const wordsOf = (name: string): string => all(body, name).map(wordsIn).join(' ');
  const meta = (name: string): string =>
    all(root, 'meta').find(({ attributes }) => attributes['name'] === name)?.attributes['content'] ?? '';
  return {
    items: ['header', 'div']
      .flatMap((name) => elementsIn(body).filter((element) => element.name === name))
      .flatMap(itemsIn),
    title: wordsIn(all(root, 'title')[0] ?? root),
    description: meta('description'),
    author: meta('author'),
    language: root.attributes['lang'] ?? '',
    date: meta('dcterms.date'),
    ids: idsIn(root),
    links: all(root, 'a').map(({ attributes }) => attributes['href'] ?? ''),
    tables: all(body, 'table').map((table) => tableFacts(table, body)),
    landmarks: everyElement(body).flatMap(({ name }) => (landmarks.includes(name) ? [name] : [])),
    bar: wordsOf('aside'),
    footer: wordsOf('footer'),
    skipsTo: skip?.name === 'a' ? skip.attributes['href'] : undefined,
    styleSheet: all(root, 'style')
      .flatMap(({ children }) => children)
      .join(''),
    faults: faultsIn(root),
  };
}

const landmarks: readonly string[] = ['header', 'nav', 'main', 'aside', 'footer'];

function tableFacts(table: Html, body: Html): HtmlTableFacts {
  const description = everyElement(body).find(
    ({ attributes }) => attributes['id'] === table.attributes['aria-describedby'],
  );
  return {
    caption: all(table, 'caption').map(wordsIn).join(''),
    description: description === undefined ? '' : wordsIn(description),
  };
}
