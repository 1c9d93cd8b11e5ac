/** The files that travel inside a PDF, and how they belong to it (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4). */
import type { Objects } from '../../../src/inspect/pdf/objects.ts';
import { Reference, Text, textOf, type Dictionary, type Value } from '../../../src/inspect/pdf/values.ts';

export interface PdfAttachment {
  readonly name: string;
  readonly description: string;
  /** MIME type. */
  readonly type: string;
  /** What the file is to the document, for example `Source`; '' when it is not associated with the document as a whole. */
  readonly relationship: string;
  readonly bytes: Uint8Array;
  /** As the file says: they have to fit the bytes. The checksum is in hexadecimal. */
  readonly size: number;
  readonly checksum: string;
  /** `D:20300401000000Z` */
  readonly created: string;
  readonly modified: string;
}

/** In the order of the name tree. `specifications` are its pairs. */
export function attachmentsIn(
  objects: Objects,
  root: Dictionary,
  specifications: readonly (readonly [string, Value])[],
): readonly PdfAttachment[] {
  const associated = objects.array(root.get('AF'));
  return specifications.map(([name, value]) => {
    const specification = objects.dictionary(value);
    const stream = objects.dictionary(specification.get('EF')).get('UF');
    const parameters = objects.dictionary(objects.dictionary(stream).get('Params'));
    const belongs = associated.some(
      (one) => one instanceof Reference && value instanceof Reference && one.id === value.id,
    );
    return {
      name,
      description: textOf(specification.get('Desc')),
      type: unescaped(String(objects.dictionary(stream).get('Subtype') ?? '')),
      relationship: belongs ? String(specification.get('AFRelationship') ?? '').slice(1) : '',
      bytes: Uint8Array.from(objects.stream(stream), (character) => character.charCodeAt(0)),
      size: Number(parameters.get('Size')),
      checksum: hexadecimal(parameters.get('CheckSum')),
      created: textOf(parameters.get('CreationDate')),
      modified: textOf(parameters.get('ModDate')),
    };
  });
}

/** A name without its slash, `#2F` in it read as what it stands for. */
function unescaped(name: string): string {
  return name.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function hexadecimal(value: Value | undefined): string {
  return value instanceof Text
    ? [...value.bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
    : '';
}
