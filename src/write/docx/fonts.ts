/** Fonts that a Word file carries with it, obfuscated as ISO/IEC 29500-1, 17.8.1, asks, so that other programs do not install them unasked. */
import { md5 } from '../../digest.ts';
import { faceNames, type Faces } from '../layout/faces.ts';
import type { Face } from '../layout/truetype.ts';
import type { Draft } from './draft.ts';
import { relationships } from '../../ooxml/package-parts.ts';
import { element, valued, xmlPart } from '../../ooxml/write-xml.ts';

/** The entry in the list of fonts, and the parts to be added: the faces, and their relationships. */
export function embeddedFonts({ theme, faces }: Draft): {
  readonly listed: string;
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
} {
  const path = (index: number): string => `fonts/font${index + 1}.odttf`;
  const targets = faceNames.map((_, index) => ['font', path(index)] as const);
  return {
    listed: listed(theme.font.word, faces),
    parts: new Map<string, string | Uint8Array>([
      ['word/_rels/fontTable.xml.rels', xmlPart(relationships(targets, idOf))],
      ...faceNames.map((name, index): [string, Uint8Array] => [`word/${path(index)}`, obfuscated(faces[name])]),
    ]),
  };
}

function idOf(number: number): string {
  return `rIdFont${number}`;
}

/** The order is that of CT_Font, ISO/IEC 29500-1, 17.8.3.10. */
function listed(family: string, faces: Faces): string {
  const os2 = faces.Regular.table('OS/2');
  const kind = Buffer.from(os2.buffer, os2.byteOffset + 32, 10)
    .toString('hex')
    .toUpperCase();
  const word = (at: number): string => os2.getUint32(at).toString(16).padStart(8, '0').toUpperCase();
  return element(
    'w:font',
    { 'w:name': family },
    valued('w:panose1', kind),
    valued('w:charset', '00'),
    valued('w:family', 'swiss'),
    valued('w:pitch', 'variable'),
    element('w:sig', {
      'w:usb0': word(42),
      'w:usb1': word(46),
      'w:usb2': word(50),
      'w:usb3': word(54),
      'w:csb0': word(78),
      'w:csb1': word(82),
    }),
    ...faceNames.map((name, index) =>
      element(`w:embed${name}`, { 'r:id': idOf(index + 1), 'w:fontKey': `{${keyOf(faces[name])}}` }),
    ),
  );
}

/** The first 32 bytes are mixed with the key, its last byte first. */
function obfuscated(face: Face): Uint8Array {
  // A Buffer's slice would be the file itself.
  const bytes = Uint8Array.from(face.file);
  const key = (keyOf(face).replaceAll('-', '').match(/../g) ?? []).map((pair) => parseInt(pair, 16)).reverse();
  for (let at = 0; at < 32; at++) bytes[at] = (bytes[at] ?? 0) ^ (key[at % 16] ?? 0);
  return bytes;
}

const keys = new WeakMap<Face, string>();

/** A GUID that follows from the bytes of the file, so that the same font has always the same one. */
function keyOf(face: Face): string {
  const known = keys.get(face);
  if (known !== undefined) return known;
  const hex = md5(face.file).toString('hex').toUpperCase();
  const key = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  keys.set(face, key);
  return key;
}
