/** The second way to fail: the command line, or the place it runs in, is not as it should be. */

/** Told to the user without a stack; exit code 2. `help` says what to type or do instead, `refused` which words were typed that nothing is known of, `meant` what belongs in their place in the same command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly help: string | undefined;
  readonly refused: readonly string[] | undefined;
  readonly meant: readonly string[] | undefined;

  constructor(message: string, help?: string, refused?: readonly string[], meant?: readonly string[]) {
    super(message);
    this.help = help;
    this.refused = refused;
    this.meant = meant;
  }
}
