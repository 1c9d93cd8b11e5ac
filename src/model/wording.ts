/** The standing words of the documents: what a clerk changes in `templates/wording.yaml`. */

/** Every text of the file by its dotted key, for example `cover.status`. `{name}` marks where a fact is filled in. */
export interface Wording {
  readonly [key: string]: string;
}
