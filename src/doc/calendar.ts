/** A calendar in no format: whole days on which something falls due. Nothing here has heard of a Direction. */

export interface Calendar {
  readonly name: string;
  /** In the order of their days; at least one. */
  readonly entries: readonly [CalendarEntry, ...CalendarEntry[]];
}

export interface CalendarEntry {
  /** The same for ever: a program that has the entry moves it, and adds none. */
  readonly id: string;
  /** How often it was changed: of two entries of one id, programs take the higher. */
  readonly sequence: number;
  /** `YYYY-MM-DD`: the day of what says so. */
  readonly stated: string;
  readonly day: string;
  /** The day after it. */
  readonly end: string;
  readonly title: string;
  /** A line each. */
  readonly words: readonly string[];
  readonly category: string;
  /** Tentative until it binds; what is cancelled, programs take out. */
  readonly standing: 'tentative' | 'confirmed' | 'cancelled';
}
