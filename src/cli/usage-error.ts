/** The second way to fail: the command line, or the place it runs in, is not as it should be. */

/** Told to the user without a stack; exit code 2. `help` says what to type or do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
