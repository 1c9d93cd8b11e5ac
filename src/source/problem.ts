/** What is wrong with a file as YAML, at offsets of its text; parse.ts turns offsets into lines and columns. */
import type { FindingId } from '../findings/index.ts';

/** From an offset to another, exclusive. */
export type Stretch = readonly [from: number, to: number];

export interface Problem {
  readonly rule: FindingId;
  readonly from: number;
  /** End, exclusive. */
  readonly to: number;
  readonly message: string;
  readonly help: string;
  /** What the stretch is to be replaced with, where there is one right answer. */
  readonly fix?: string;
  /** The whole text that the fault spoils, from and to. */
  readonly within?: Stretch;
  readonly related?: readonly { readonly from: number; readonly to: number; readonly message: string }[];
}

/** Builds a problem. */
export function problem(rule: FindingId, [from, to]: Stretch, message: string, help: string): Problem {
  return { rule, from, to, message, help };
}
