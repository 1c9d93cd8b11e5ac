/** What is said about a document beside its words: in Word a comment. */

export interface Remark {
  /** The part it is about: from this anchor to the next. Without it, or where the document has no such anchor, the title. */
  readonly anchor?: string;
  /** The words of that part that it is about; without them, or where they are not printed, the number or heading of the part. */
  readonly words?: string;
  readonly paragraphs: readonly string[];
}

export interface Remarks {
  readonly author: string;
  /** What tells these from what others said, whatever the author is called. */
  readonly initials: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly all: readonly Remark[];
}
