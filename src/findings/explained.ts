/** How the lists of findings are written: a severity, what it finds, why that matters, and an example. */
import type { Example, Explanation } from '../diagnostic.ts';

/** What is said of a kind of finding, under whose name it stands. */
export type About = Omit<Explanation, 'id'>;
export type Explained = Readonly<Record<string, About>>;

/** A kind of finding that always stops. */
export function error(summary: string, why: string): About;
export function error(summary: string, why: string, example: Example): About & { readonly example: Example };
export function error(summary: string, why: string, example?: Example): About {
  return { severity: 'error', summary, why, ...(example && { example }) };
}

/** A kind of finding that stops from "approved" on. */
export function warning(summary: string, why: string): About;
export function warning(summary: string, why: string, example: Example): About & { readonly example: Example };
export function warning(summary: string, why: string, example?: Example): About {
  return { severity: 'warning', summary, why, ...(example && { example }) };
}

/** A kind of finding that only informs. */
export function advice(summary: string, why: string): About;
export function advice(summary: string, why: string, example: Example): About & { readonly example: Example };
export function advice(summary: string, why: string, example?: Example): About {
  return { ...(example ? error(summary, why, example) : error(summary, why)), severity: 'advice' };
}

/** A change to one line, of the first group unless another file is named; the cure is the line as it was unless another is given. */
export function change(at: string, bad: string, good = at, file = '2030-31/01-access.yaml'): Example {
  return { file, at, bad, good };
}
