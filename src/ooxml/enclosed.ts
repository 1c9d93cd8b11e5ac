/** Files that travel inside a Word document: a zip file of them in a custom XML part (ISO/IEC 29500-1, 15.2.5), which Word keeps as it is. */
import { NotZip, openZip } from './open-zip.ts';
import { element } from './write-xml.ts';
import { zipParts } from './zip-parts.ts';

/** The namespace of the part's root, by which it is known among others. */
export const enclosedNamespace = 'urn:directions:sources';

/** More than the authored files of a thousand groups. */
const largest = 64 * 1024 * 1024;

/** The root of the part. */
export function enclosedXml(files: ReadonlyMap<string, Uint8Array>): string {
  return element('sources', { xmlns: enclosedNamespace }, Buffer.from(zipParts(files)).toString('base64'));
}

/** By path, as anyone may have written it. Throws NotZip for words that are no such files. */
export function enclosedIn(words: string): ReadonlyMap<string, Uint8Array> {
  const zip = openZip(bytesOf(words), largest);
  return new Map(zip.names.map((name) => [name, zip.part(name) ?? new Uint8Array()]));
}

function bytesOf(words: string): Uint8Array {
  try {
    return Uint8Array.from(atob(words), (character) => character.charCodeAt(0));
  } catch {
    throw new NotZip('damaged');
  }
}
