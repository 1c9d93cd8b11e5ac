/** What is found in a PDF: its structure and words, its properties, and what is wrong with it. */
import type { PdfAttachment } from './attachments.ts';
import type { TreeFacts } from './tree.ts';

export interface PdfFacts extends Omit<TreeFacts, 'content'> {
  readonly title: string;
  readonly language: string;
  readonly displaysTitle: boolean;
  readonly pageCount: number;
  /** The words of each page's artifacts: mark, header, footer, repeated table heads. */
  readonly artifacts: readonly (readonly string[])[];
  /** Painting operators that are neither content nor artifact. */
  readonly untagged: number;
  /** "page:identifier" of marked content that the tree does not hold. */
  readonly orphans: readonly string[];
  readonly bookmarks: readonly { readonly title: string; readonly level: number; readonly page: number }[];
  /** Page by named destination. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean; readonly unicode: boolean }[];
  readonly attachments: readonly PdfAttachment[];
  /** The XMP packet. */
  readonly metadata: string;
  /** One sentence for whatever PDF/UA-1 or PDF/A asks for and the file does not keep, as far as it can be told without judging words. */
  readonly faults: readonly string[];
}
