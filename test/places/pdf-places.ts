/** A PDF as lines of text: every run of words, shape and link of every page with its place, read by PDF.js. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { drawn, type Drawn } from './drawn.ts';

/** Places are points from the left and the top of the page. */
export async function pdfPlaces(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  const document = await loading.promise;
  const { info } = await document.getMetadata();
  const properties = Object.entries(info).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'boolean',
  );
  const lines = ['properties', ...properties.map(([key, value]) => `  ${key}: ${value}`)];
  lines.push('outline', ...(await outline(document)));
  for (let number = 1; number <= document.numPages; number++)
    lines.push(...(await pageLines(await document.getPage(number), number)));
  await loading.destroy();
  return lines;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** `+` is open, `-` closed, a dot has nothing below it. */
async function outline(document: PDFDocumentProxy): Promise<readonly string[]> {
  const mark = (count: number | undefined): string => (count === undefined ? '·' : count > 0 ? '+' : '-');
  const walk = (items: Outline, depth: number): readonly string[] =>
    items.flatMap(({ title, count, items: below }) => [
      `${'  '.repeat(depth)}${mark(count)} ${title}`,
      ...walk(below as Outline, depth + 1),
    ]);
  return walk((await document.getOutline()) ?? [], 1);
}

async function pageLines(page: PDFPageProxy, number: number): Promise<readonly string[]> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const operators = await page.getOperatorList();
  const paths = pathsIn(await page.getStructTree());
  const nameOf = (font: string): string => String(page.commonObjs.get(font).name).replace(/^[A-Z]{6}\+/, '');
  const all = drawn(operators, top, nameOf);
  const links = await page.getAnnotations();
  return [
    '',
    `page ${number}: ${places(right - left, top - bottom)}`,
    ...lines(all, (content) => (content === undefined ? 'Artifact' : (paths.get(content) ?? 'nowhere'))),
    ...links.map(({ rect: [x1, y1, x2, y2], url, dest }) => {
      return `${places(x1, top - y2, x2 - x1, y2 - y1)} link to ${url ?? target(dest)}`;
    }),
  ];
}

/** The way through the structure tree to each piece of marked content of a page; its sections are counted. */
function pathsIn(tree: Awaited<ReturnType<PDFPageProxy['getStructTree']>>): ReadonlyMap<string, string> {
  interface Node {
    role?: string;
    children?: readonly Node[];
    id?: string;
  }
  const found = new Map<string, string>();
  let sections = 0;
  const walk = ({ role, children, id }: Node, above: readonly string[]): void => {
    const name = role === 'Sect' ? `Sect${++sections}` : role;
    if (id !== undefined) found.set(/_mc(\d+)$/.exec(id)?.[1] ?? id, above.slice(1).join(' '));
    for (const child of children ?? []) walk(child, name === undefined || name === 'Root' ? above : [...above, name]);
  };
  walk(tree as Node, []);
  return found;
}

/** The way is said when it changes; the paths of one drawing are one line. */
function lines(all: readonly Drawn[], wayOf: (content: string | undefined) => string): readonly string[] {
  const said: string[] = [];
  let way = '';
  for (let at = 0; at < all.length; ) {
    const one = all[at];
    if (one === undefined) break;
    const next = wayOf(one.content);
    if (next !== way) said.push(`  ${next}`);
    way = next;
    const { words, shape } = one;
    if (words)
      said.push(`${places(one.x, one.y)} ${words.font} ${number(words.size)} ${one.colour} ${words.text}`.trimEnd());
    if (shape?.straight)
      said.push(`${places(one.x, one.y, shape.width, shape.height)} ${shape.stroked ? 'line' : 'area'} ${one.colour}`);
    const end = shape?.straight === false ? endOfDrawing(all, at) : at + 1;
    if (shape?.straight === false) said.push(drawing(all.slice(at, end)));
    at = end;
  }
  return said;
}

function endOfDrawing(all: readonly Drawn[], start: number): number {
  const end = all.findIndex(
    (one, at) => at > start && (one.words !== undefined || one.content !== all[start]?.content),
  );
  return end === -1 ? all.length : end;
}

function drawing(shapes: readonly Drawn[]): string {
  const left = Math.min(...shapes.map(({ x }) => x));
  const top = Math.min(...shapes.map(({ y }) => y));
  const right = Math.max(...shapes.map(({ x, shape }) => x + (shape?.width ?? 0)));
  const bottom = Math.max(...shapes.map(({ y, shape }) => y + (shape?.height ?? 0)));
  const colours = [...new Set(shapes.map(({ colour }) => colour))].join(' ');
  return `${places(left, top, right - left, bottom - top)} drawing of ${shapes.length} in ${colours}`;
}

function target(dest: unknown): string {
  return typeof dest === 'string' ? dest : JSON.stringify(dest);
}

function places(...values: readonly number[]): string {
  return values.map(number).join(' ');
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
