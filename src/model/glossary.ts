/** Names and abbreviations, spelt once: what the checks compare the text with. */
import type { Authored } from '../diagnostic.ts';

export interface Glossary extends Authored {
  readonly abbreviations: readonly Abbreviation[];
  /** Short titles of Acts. */
  readonly acts: readonly string[];
  /** Terms of the law and names with one right form. */
  readonly terms: readonly Term[];
}

export interface Abbreviation extends Authored {
  readonly short: string;
  readonly long: string;
}

export interface Term extends Authored {
  readonly name: string;
  /** Wrong forms that are known to occur. */
  readonly not: readonly string[];
}
