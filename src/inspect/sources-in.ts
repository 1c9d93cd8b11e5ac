/** A PDF or Word file → the authored files that travel inside it, whoever made the file. */
import { enclosedIn, enclosedNamespace } from '../ooxml/enclosed.ts';
import { openPackage, type Package } from '../ooxml/open-package.ts';
import { NotZip, openZip } from '../ooxml/open-zip.ts';
import { attribute, NotXml } from '../ooxml/read-xml.ts';
import { isPortable } from '../source/portable.ts';
import { NotPdf, Objects } from './pdf/objects.ts';
import { textOf, type Value } from './pdf/values.ts';

/** Why there is nothing to give back. */
export type Refusal = 'no pack' | 'damaged' | 'protected' | 'without sources' | 'foreign files';

export interface Enclosed {
  /** By path relative to the root; each lies below `directions/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const largest = 64 * 1024 * 1024;
const most = 5000;

/** By what the file is, not by its name. */
export function sourcesIn(bytes: Uint8Array): Enclosed | { readonly refusal: Refusal } {
  const files = attempt(bytes);
  if (typeof files === 'string') return { refusal: files };
  if (files.size === 0) return { refusal: 'without sources' };
  const names = new Set([...files.keys()].map((path) => path.toLowerCase()));
  const isOurs = files.size <= most && names.size === files.size && [...files.keys()].every(isSourcePath);
  return isOurs ? { files } : { refusal: 'foreign files' };
}

function attempt(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | Refusal {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  try {
    if (start.startsWith('%PDF-')) return inPdf(new Objects(bytes));
    if (start.startsWith('PK')) return inWord(openPackage(openZip(bytes, largest)));
    // The container of Word files that have a password.
    return start.startsWith('\xd0\xcf\x11\xe0') ? 'protected' : 'no pack';
  } catch (error) {
    if (error instanceof NotZip || error instanceof NotXml || error instanceof NotPdf) return 'damaged';
    // What stands too deep in itself.
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

/** Those that are associated with the document as its source. */
function inPdf(objects: Objects): ReadonlyMap<string, Uint8Array> | Refusal {
  if (objects.trailer.has('Encrypt')) return 'protected';
  const root = objects.dictionary(objects.trailer.get('Root'));
  const files = new Map<string, Uint8Array>();
  for (const value of objects.array(root.get('AF'))) {
    const specification = objects.dictionary(value);
    if (specification.get('AFRelationship') !== '/Source') continue;
    const path = textOf(specification.get('Desc'));
    if (files.has(path)) return 'foreign files';
    files.set(path, objects.content(streamOf(objects, specification.get('EF'))));
  }
  return files;
}

function streamOf(objects: Objects, files: Value | undefined): Value | undefined {
  const named = objects.dictionary(files);
  return named.get('UF') ?? named.get('F');
}

function inWord(file: Package): ReadonlyMap<string, Uint8Array> | Refusal {
  const main = file.relationships().find(({ type }) => type === 'officeDocument');
  if (!main) return 'no pack';
  for (const { type, target } of file.relationships(main.target)) {
    if (type !== 'customXml') continue;
    const words = wordsOf(file, target);
    if (words !== undefined) return enclosedIn(words);
  }
  return new Map();
}

/** Of a part of ours; undefined for another program's. */
function wordsOf(file: Package, path: string): string | undefined {
  let words: string | undefined;
  for (const step of file.steps(path)) {
    if (words === undefined) {
      if (step.kind !== 'open') continue;
      if (step.name !== 'sources' || attribute(step, 'xmlns') !== enclosedNamespace) return undefined;
      words = '';
    } else if (step.kind === 'words') words += step.text;
  }
  return words;
}

/** Whether it is a place below `directions/` on any system, and no way up. */
function isSourcePath(path: string): boolean {
  return isPortable(path) && /^directions\/.*\.ya?ml$/.test(path) && !/\/\./.test(path);
}
