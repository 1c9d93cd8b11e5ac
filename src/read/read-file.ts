/** Reads one file: what it says, held against its schema, and what is wrong with it. It follows from the path and the bytes alone. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Kind } from '../source/kind.ts';
import { parse } from '../source/parse.ts';
import type { Source } from '../source/source.ts';
import { Entry } from './entry.ts';
import { damagedLetters } from './problems/damaged-letters.ts';
import { schemaProblems } from './problems/schema-problems.ts';
import { unprintableCharacters } from './problems/unprintable-characters.ts';
import { schemaErrors } from './schema.ts';
import { schemas } from './schemas.ts';

export interface FileRead {
  readonly source: Source;
  /** Undefined when the contents cannot be taken in. */
  readonly entry?: Entry;
  readonly findings: readonly Diagnostic[];
  /** What the texts hold besides plain letters. */
  readonly unusual: ReadonlySet<number>;
}

export function readFile(path: string, kind: Kind, bytes: Uint8Array): FileRead {
  const source = parse(path, bytes);
  const unusual = new Set<number>();
  if (source.diagnostics.some((one) => one.severity === 'error'))
    return { source, findings: source.diagnostics, unusual };
  const errors = schemaErrors(kind, source.value);
  const findings = [...source.diagnostics, ...unprintableCharacters(source, unusual), ...damagedLetters(source)];
  return errors.length === 0
    ? { source, entry: new Entry(source.value, source.origin), findings, unusual }
    : { source, findings: [...findings, ...schemaProblems(errors, source, schemas[kind])], unusual };
}
