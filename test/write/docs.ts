/** Small Docs made of what a test needs, with the sample's cover. */
import type { Block, Cell, Doc, Inline, Item, Para, Table } from '../../src/doc/doc.ts';
import { sampleDoc } from '../sample-doc.ts';

export function docOf(...blocks: readonly Block[]): Doc {
  return { ...sampleDoc, blocks };
}

export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

export function para(words: string, role: Para['role'] = 'body'): Para {
  return { kind: 'para', role, content: [text(words)] };
}

export function item(label: string, words: string): Item {
  return { label, id: `direction-${label}`, blocks: [para(words)] };
}

export function heading(level: 1 | 2 | 3, words: string): Block {
  return { kind: 'heading', level, id: words.toLowerCase().replaceAll(' ', '-'), content: [text(words)] };
}

export function tableOf(rows: Table['rows']): Table {
  const columns = [
    { heading: 'Use', width: 0.7, align: 'left' },
    { heading: 'Amount', align: 'right' },
  ] as const;
  return { kind: 'table', caption: 'Table 1: Uses', description: 'Uses and amounts.', columns, rows };
}

export function cells(...words: readonly string[]): Cell[] {
  return words.map((each) => ({ content: [text(each)] }));
}

/** A sentence that fills about this many lines of body text. */
export function sentence(lines: number): string {
  return Array.from({ length: lines * 11 }, (_, index) => `word${index % 97}`).join(' ');
}
