/** What a walk over XML comes by: tags, and the words between them. */

export interface Tag {
  readonly kind: 'open' | 'close';
  /** Without its namespace prefix: writers choose different ones. */
  readonly name: string;
  readonly prefix: string;
  /** By their names as written, in their order. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its angle bracket stands. */
  readonly at: number;
}

export interface Words {
  readonly kind: 'words';
  readonly text: string;
  /** Where they begin. */
  readonly at: number;
}
