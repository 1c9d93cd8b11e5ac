/** What a document says, in no format: the tree that every writer turns into bytes. Nothing here has heard of a Direction. */

import type { Picture } from './picture.ts';

/** What a file says of itself, whatever is in it. */
export interface Properties {
  /** Also of the window, for example "Midlothian IJB Directions 2023-24: NHS Lothian". */
  readonly title: string;
  /** One sentence. */
  readonly subject: string;
  /** The organisation that issues it. */
  readonly author: string;
  /** BCP 47, for example `en-GB`. */
  readonly language: string;
  /** The only date a writer sees, `YYYY-MM-DD`: creation and modification date of the file's metadata. */
  readonly date: string;
  /** What tells it from others of its title: "Version 1, issued 3 June 2030", or the date and fingerprint of a draft. At the foot of every page, too. */
  readonly edition: string;
  /** Of the files that it was made from. */
  readonly fingerprint?: string;
}

/** A whole document. Every string is final: filled, escaped by nobody yet, NFC, without control characters. */
export interface Doc extends Properties {
  readonly cover: Cover;
  /** Printed at the head of every page but one that is all cover. */
  readonly header: string;
  /** Printed at the foot of every page but the cover, left of the page number. */
  readonly footer: string;
  /** "Page {page} of {pages}", printed at the foot of every page but the cover, which counts as page 1. */
  readonly pageLabel: string;
  /** "{words}, page {page}": what a screen reader says of an entry of the contents. */
  readonly entryLabel: string;
  /** The link of a web page that leads past what stands before its main part. */
  readonly skipLabel: string;
  /** "{words}, link to this place": what a screen reader says of a label that leads to its own item. */
  readonly hereLabel: string;
  /** A word across every page, for example DRAFT. It is decoration: the same is said in words on the cover and in the header. */
  readonly mark?: string;
  /** The body, from the first page after the cover. */
  readonly blocks: readonly Block[];
  /** The files of the same document that lie beside it, for a format that leads to them. */
  readonly beside?: Beside;
}

export interface Beside {
  /** "To download: ", before the first. */
  readonly label: string;
  readonly files: readonly { readonly name: string; readonly label: string }[];
}

/** What stands before the body, printed in this order: the first page, or a head above the body's first words. */
export interface Cover {
  /** A page of its own unless it is said to be a head, as of a paper of few pages. */
  readonly form?: 'head';
  /** Stands before all words. */
  readonly logo?: Picture;
  /** Decoration below the title, in one colour. */
  readonly ornament?: Picture;
  /** Small words above all, for example the partnership's name. */
  readonly masthead: string;
  /** The organisation, for example "Midlothian Integration Joint Board". */
  readonly organisation: string;
  /** The document's title proper, for example "Directions". */
  readonly title: string;
  /** The year or another second line of the title. */
  readonly subtitle: string;
  /** One line under the title, for example "Given to NHS Lothian and Midlothian Council". */
  readonly lead?: string;
  /** Label and value pairs: status, date, power … */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Closing paragraphs, for example how to ask for another format. */
  readonly notes: readonly (readonly Inline[])[];
}

/** Whoever writes it says what becomes of each kind: the compiler lists every writer that a new one leaves unfinished. */
export type Block = Heading | Band | Para | List | Facts | Table | Note | Contents | { readonly kind: 'page-break' };

/** A heading. Level 1 is a part of the document; levels never skip. `id` is the anchor that contents and links go to. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly content: readonly Inline[];
  /** Keeps it out of the contents list, though not out of the bookmarks. */
  readonly listed?: false;
}

/** A coloured band that opens a part: a level 1 heading with its number, and the sentence under it. */
export interface Band {
  readonly kind: 'band';
  /** Stands before the title. */
  readonly icon?: Picture;
  readonly id: string;
  readonly number: string;
  readonly title: readonly Inline[];
  readonly statement: readonly Inline[];
  /** Which of the theme's band colours: 0 for the first, round again after the last. */
  readonly tone: number;
}

/** A paragraph. `lead` runs into the list that follows and stays with it on the page; `remark`, smaller and quieter, stands on the page of the end of the table before it. */
export interface Para {
  readonly kind: 'para';
  readonly role: 'body' | 'lead' | 'remark';
  readonly content: readonly Inline[];
}

/**
 * A list whose labels are given in words ("1.1", "a)", "1.", "•"), so that every format prints the same ones.
 * clauses: numbered instructions with a strong hanging number, never renumbered by a word processor ·
 * aims: a short list of prominent statements · numbered, lettered, bulleted: ordinary lists.
 */
export interface List {
  readonly kind: 'list';
  readonly role: 'clauses' | 'aims' | 'numbered' | 'lettered' | 'bulleted';
  readonly items: readonly Item[];
}

export interface Item {
  readonly label: string;
  /** Anchor, for example `direction-1.1`. */
  readonly id?: string;
  /** Paragraphs, facts and nested lists. A first paragraph stands beside the label, anything else below it. */
  readonly blocks: readonly (Para | Facts | List)[];
}

/**
 * Labels with their words, such as what a provision rests on. direction: within an item, smaller than its words, its labels muted; it
 * stands on the page of what is before it · quiet: smaller and all of it muted.
 */
export interface Facts {
  readonly kind: 'facts';
  readonly role?: 'direction' | 'quiet';
  readonly items: readonly Fact[];
}

export interface Fact {
  /** A few words: it is never broken. */
  readonly label: string;
  /** Anchor, for example `function-nhs-adults-2`. */
  readonly id?: string;
  readonly content: readonly Inline[];
}

/** A data table. One header row of column headings; the first cell of a row is its header. No spans. */
export interface Table {
  readonly kind: 'table';
  /** Anchor, for example `table-4`. */
  readonly id?: string;
  readonly caption: string;
  /** What the table holds, for those who cannot see it. */
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Figures are aligned right, and their column is as wide as they are. Columns of words share what is left, each in proportion to its `width`. Cells of bars have no words. */
export type Column =
  | { readonly heading: string; readonly align: 'right' | 'bars' }
  | { readonly heading: string; readonly align: 'left'; readonly width: number };

export type Align = Column['align'] | undefined;

/** group: a row that stands above those it is about, its parts · item: any other, before totals. */
export interface Row {
  readonly role: 'group' | 'part' | 'item' | 'subtotal' | 'total';
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly content: readonly Inline[];
  /** A second paragraph, smaller and quieter. */
  readonly below?: readonly Inline[];
  /** On pages what stands below begins on the last line of the words, as in a dictionary, if its letters are smaller. */
  readonly runOn?: true;
  /** The number behind the words, for spreadsheets: pence, or a plain count. */
  readonly value?: number;
  /** In a column of bars: what its figures look like. It is decoration: the row has the figure in words. */
  readonly bar?: TableBar;
}

/** Drawn to the scale of its column: where it begins and how long it is, in parts of the column's width. */
export interface TableBar {
  readonly start: number;
  readonly length: number;
  /** Drawn as an outline alone, so that two kinds can be told apart without colour. */
  readonly hollow: boolean;
}

/** An editorial remark set apart from the issued text, for example what a filtered pack leaves out. */
export interface Note {
  readonly kind: 'note';
  readonly content: readonly Inline[];
}

/** The contents list: every heading and band after it, with page numbers where pages exist. */
export interface Contents {
  readonly kind: 'contents';
  readonly heading: string;
  readonly id: string;
}

/** The same goes for these; `break` is a line break inside a paragraph. */
export type Inline = Text | Emphasis | Link | Abbreviation | { readonly kind: 'break' };

export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

/** Words that stand out. */
export interface Emphasis {
  readonly kind: 'strong' | 'emph';
  readonly content: readonly Inline[];
}

/** A link to a URL, or with `#id` to an anchor of this document. */
export interface Link {
  readonly kind: 'link';
  readonly target: string;
  readonly content: readonly Inline[];
}

/** A short form, and what assistive technology says in its stead. Its content is the short form itself. */
export interface Abbreviation {
  readonly kind: 'abbreviation';
  readonly long: string;
  readonly content: readonly Inline[];
}
