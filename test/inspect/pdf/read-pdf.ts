/** Reads a finished PDF back: its words in the order in which they are read out, and what makes it accessible. */
import { attachmentsIn } from './attachments.ts';
import { elementsIn } from './elements.ts';
import { fileFaults } from './file-faults.ts';
import { Objects } from '../../../src/inspect/pdf/objects.ts';
import { pageFaults } from './page-faults.ts';
import type { PdfFacts } from './pdf-facts.ts';
import { readPage } from './page.ts';
import { structureFaults } from './structure-faults.ts';
import { readTree } from './tree.ts';
import { textOf, type Dictionary, type Value } from '../../../src/inspect/pdf/values.ts';

/** Throws when the bytes are no PDF of the kind our writer makes (classic cross-reference table, Flate or no compression). */
export function readPdf(bytes: Uint8Array): PdfFacts {
  const objects = new Objects(bytes);
  const root = objects.dictionary(objects.trailer.get('Root'));
  const pages = objects.array(objects.dictionary(root.get('Pages')).get('Kids'));
  const words = pages.map((page) => readPage(objects, objects.dictionary(page)));
  const treeRoot = objects.dictionary(root.get('StructTreeRoot'));
  const { content, ...tree } = readTree(objects, treeRoot, pages, words);
  const names = objects.dictionary(root.get('Names'));
  const facts = {
    ...tree,
    title: textOf(objects.resolve(objects.dictionary(objects.trailer.get('Info')).get('Title'))),
    language: textOf(root.get('Lang')),
    displaysTitle: objects.dictionary(root.get('ViewerPreferences')).get('DisplayDocTitle') === true,
    pageCount: pages.length,
    artifacts: words.map((page) => page.artifacts),
    untagged: words.reduce((sum, page) => sum + page.untagged, 0),
    orphans: words
      .flatMap((page, index) => [...page.marked.keys()].map((id) => `${index + 1}:${id}`))
      .filter((place) => !content.has(place)),
    bookmarks: bookmarks(objects, objects.dictionary(root.get('Outlines')), pages, 1),
    destinations: new Map(
      pairs(objects, names.get('Dests')).map(([name, place]) => [name, pageOf(objects, place, pages)]),
    ),
    fonts: fonts(objects, pages),
    attachments: attachmentsIn(objects, root, pairs(objects, names.get('EmbeddedFiles'))),
    metadata: utf8(objects.stream(root.get('Metadata'))),
  };
  const elements = elementsIn(objects, treeRoot, pages);
  const faults = [
    ...structureFaults(objects, treeRoot, elements),
    ...pageFaults(objects, treeRoot, elements, pages, words, new Set(facts.destinations.keys())),
    ...fileFaults(objects, root, facts),
  ];
  return { ...facts, faults };
}

function utf8(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

/** The leaves of a name tree with one node. */
function pairs(objects: Objects, tree: Value | undefined): [string, Value][] {
  const flat = objects.array(objects.dictionary(tree).get('Names'));
  return flat.flatMap((value, index): [string, Value][] => (index % 2 === 1 ? [[textOf(flat[index - 1]), value]] : []));
}

/** The page of an explicit destination, from 1. */
function pageOf(objects: Objects, place: Value, pages: readonly Value[]): number {
  const page = objects.dictionary(objects.array(place)[0]);
  return pages.findIndex((each) => objects.dictionary(each) === page) + 1;
}

function bookmarks(
  objects: Objects,
  parent: Dictionary,
  pages: readonly Value[],
  level: number,
): { title: string; level: number; page: number }[] {
  const all: { title: string; level: number; page: number }[] = [];
  for (let next = parent.get('First'); next !== undefined; ) {
    const item = objects.dictionary(next);
    all.push({ title: textOf(item.get('Title')), level, page: pageOf(objects, item.get('Dest') ?? null, pages) });
    all.push(...bookmarks(objects, item, pages, level + 1));
    next = item.get('Next');
  }
  return all;
}

function fonts(objects: Objects, pages: readonly Value[]): { name: string; embedded: boolean; unicode: boolean }[] {
  const found = new Map<string, { name: string; embedded: boolean; unicode: boolean }>();
  for (const page of pages) {
    for (const value of objects
      .dictionary(objects.dictionary(objects.dictionary(page).get('Resources')).get('Font'))
      .values()) {
      const font = objects.dictionary(value);
      const name = String(font.get('BaseFont')).slice(1);
      const descendant = objects.dictionary(objects.array(font.get('DescendantFonts'))[0]);
      const descriptor = objects.dictionary(descendant.get('FontDescriptor'));
      found.set(name, { name, embedded: descriptor.has('FontFile2'), unicode: font.has('ToUnicode') });
    }
  }
  return [...found.values()];
}
