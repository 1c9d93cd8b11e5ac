/** What the program answers the shell with; users' CI relies on these numbers. */

export const exitCode = {
  /** Nothing stops the command. */
  fine: 0,
  /** Problems in the authored files, or `--check` or `verify` found a difference. */
  problems: 1,
  /** Wrong usage: unknown command, option, year, recipient, file; or a place that cannot be read or written. */
  usage: 2,
  /** Our own fault. */
  fault: 3,
  /** The answer could not be written to where it was sent: the disk is full, or nobody read to the end. */
  unwritten: 4,
} as const;
