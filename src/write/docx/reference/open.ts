/** Opens the board's own Word template that the theme names, as far as its looks go: styles, and theme fonts and colours. */
import { openPackage } from '../../../ooxml/open-package.ts';
import { NotXml } from '../../../ooxml/read-xml.ts';
import { NotZip, openZip, type Zip } from '../../../ooxml/open-zip.ts';
import type { Looks } from '../../format.ts';
import { parseNode, type Node } from '../../../ooxml/xml-tree.ts';

export interface Reference {
  /** `w:styles`, in the transitional namespace under the prefix that Word gives it. */
  readonly styles: Node;
  /** `a:theme` */
  readonly theme?: Node;
}

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** All parts of a template that hold looks come to far less. */
const largest = 16 * 1024 * 1024;

/** What the author is told. */
class Unusable extends Error {}

const opened = new WeakMap<Uint8Array, Reference>();

/** The template; undefined when the theme names none. Throws when it cannot be used, which `referenceFault` says beforehand. */
export function referenceOf({ theme, files }: Looks): Reference | undefined {
  if (theme.reference === undefined) return undefined;
  const bytes = files.get(theme.reference);
  if (!bytes) throw new Unusable('is missing');
  const known = opened.get(bytes) ?? open(bytes);
  opened.set(bytes, known);
  return known;
}

/** What is wrong with the template that the theme names, in a sentence; undefined when it can be used or none is named. */
export function referenceFault(looks: Looks): string | undefined {
  try {
    referenceOf(looks);
    return undefined;
  } catch (error) {
    if (error instanceof Unusable) return `The file templates/${looks.theme.reference} ${error.message}.`;
    throw error;
  }
}

function open(bytes: Uint8Array): Reference {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new Unusable('is an old Word file (.doc or .dot), or has a password');
  const zip = zipIn(bytes);
  const main = partBeside(zip, '', 'officeDocument');
  if (main === undefined || !isWord(zip, main)) throw new Unusable('is no Word document or template');
  const styles = readable(zip, partBeside(zip, main, 'styles'));
  if (styles?.name !== 'w:styles') throw new Unusable('has no styles that can be read');
  if (styles.attributes.get('xmlns:w') !== transitional) throw new Unusable('is saved as “Strict Open XML”');
  const theme = readable(zip, partBeside(zip, main, 'theme'));
  return { styles, ...(theme?.name === 'a:theme' && { theme }) };
}

function zipIn(bytes: Uint8Array): Zip {
  try {
    return openZip(bytes, largest);
  } catch (error) {
    if (error instanceof NotZip) throw new Unusable('is no Word document or template');
    throw error;
  }
}

/** The part's root; undefined when there is none, or it is broken. */
function readable(zip: Zip, path: string | undefined): Node | undefined {
  return unlessBroken(() => {
    const bytes = path === undefined ? undefined : zip.part(path);
    return bytes && parseNode(bytes);
  });
}

/** Where a relationship of this type leads from a part, or from the package itself. */
function partBeside(zip: Zip, path: string, type: string): string | undefined {
  const all = unlessBroken(() => openPackage(zip).relationships(path));
  return all?.find((one) => one.type === type)?.target;
}

function unlessBroken<Found>(read: () => Found): Found | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotXml || error instanceof NotZip) return undefined;
    throw error;
  }
}

function isWord(zip: Zip, main: string): boolean {
  const types = readable(zip, '[Content_Types].xml')?.children ?? [];
  const own = types.find(
    ({ name, attributes }) =>
      name === 'Override' && attributes.get('PartName')?.toLowerCase() === `/${main.toLowerCase()}`,
  );
  return /wordprocessingml\.(document|template)\.main\+xml$|ms-word\.(document|template)\.macroEnabled/.test(
    own?.attributes.get('ContentType') ?? '',
  );
}
