/** Why a picture cannot be used. */

/** The reason begins with a small letter and has no full stop. `line` is that of the file, where it has lines. */
export class Refused extends Error {
  readonly line: number | undefined;

  constructor(reason: string, line?: number) {
    super(reason);
    this.line = line;
  }
}
