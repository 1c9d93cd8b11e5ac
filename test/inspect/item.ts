/** What a reader of finished files yields: one entry for each thing a person would read, in reading order. */

/**
 * The roles that Word and PDF can both tell apart. label: the printed label of a list item ("1.1", "a)", "•", "Aim 1"), followed by
 * the item's paragraphs · head: a column heading of a table · contents: one entry of the contents list, with its page number ·
 * note: an editorial remark · picture: a drawing, by its alternative text · Cover facts are paragraphs ("Status Draft").
 */
export type ReadRole =
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'paragraph'
  | 'label'
  | 'caption'
  | 'head'
  | 'cell'
  | 'contents'
  | 'note'
  | 'picture';

/** `text` has every run of white space as one space and none at its ends; empty cells are kept, nothing else is empty. */
export interface ReadItem {
  readonly role: ReadRole;
  readonly text: string;
}
