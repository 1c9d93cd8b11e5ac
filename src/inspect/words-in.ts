/** A Word file → its paragraphs as a reader sees them, each with the direction or heading that it belongs to, whoever made or edited the file. */
import { openPackage, type Package } from '../ooxml/open-package.ts';
import { NotZip, openZip } from '../ooxml/open-zip.ts';
import { attribute, NotXml, type Tag } from '../ooxml/read-xml.ts';

export interface ReadParagraph {
  /** "Direction 1.1", or the words of the heading that it stands under; '' before the first. */
  readonly place: string;
  readonly text: string;
}

const largest = 64 * 1024 * 1024;

/** Headers and footers come first. Changes that are tracked count as made. Undefined when it is no Word file, or cannot be read. */
export function wordsIn(bytes: Uint8Array): readonly ReadParagraph[] | undefined {
  try {
    const file = openPackage(openZip(bytes, largest));
    const main = file.relationships().find(({ type }) => type === 'officeDocument');
    if (!main) return undefined;
    const running = file
      .relationships(main.target)
      .filter(({ type }) => type === 'header' || type === 'footer')
      .flatMap(({ target }) => paragraphsOf(file, target));
    const body = paragraphsOf(file, main.target);
    return [...running.map(({ text }) => ({ place: 'Head and foot of the pages', text })), ...placed(body)];
  } catch (error) {
    if (error instanceof NotZip || error instanceof NotXml) return undefined;
    throw error;
  }
}

/** A paragraph as it is written. */
interface Written {
  text: string;
  style: string;
  /** The number of the direction that begins here. */
  direction?: string;
}

/** Those with words, but for the entries of a contents list, which Word renews. */
function paragraphsOf(file: Package, path: string): readonly Written[] {
  const found: Written[] = [];
  // A paragraph may hold a text box, which has paragraphs of its own.
  const open: Written[] = [];
  let inWords = false;
  for (const step of file.steps(path)) {
    const paragraph = open.at(-1);
    if (step.kind === 'words') {
      if (inWords && paragraph) paragraph.text += step.text;
      continue;
    }
    inWords = step.kind === 'open' && step.name === 't';
    if (step.name !== 'p' || step.prefix !== 'w') take(step, paragraph);
    else if (step.kind === 'open') open.push({ text: '', style: '' });
    else found.push(...open.splice(-1));
  }
  return found.flatMap((one) => {
    const text = one.text.replace(/\s+/g, ' ').trim();
    return text === '' || /^(TOC|Contents)/i.test(one.style) ? [] : [{ ...one, text }];
  });
}

function take(step: Tag, paragraph: Written | undefined): void {
  if (!paragraph || step.kind === 'close') return;
  if (step.name === 'tab' || step.name === 'br' || step.name === 'cr') paragraph.text += ' ';
  else if (step.name === 'noBreakHyphen') paragraph.text += '\u2011';
  else if (step.name === 'pStyle') paragraph.style = attribute(step, 'w:val') ?? '';
  else if (step.name === 'bookmarkStart') {
    const number = /^direction_(\d+)_(\d+)$/.exec(attribute(step, 'w:name') ?? '');
    if (number) paragraph.direction = `${number[1]}.${number[2]}`;
  }
}

/** What follows a direction without a heading of its own belongs to it. */
function placed(paragraphs: readonly Written[]): readonly ReadParagraph[] {
  let place = '';
  return paragraphs.map(({ text, style, direction }) => {
    if (/^(Heading\d|Title)$/.test(style)) place = text;
    if (direction !== undefined) place = `Direction ${direction}`;
    return { place, text };
  });
}
