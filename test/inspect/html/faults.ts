/** What a page must not have, as far as its source alone can tell. */
import type { Html } from './parse.ts';
import { all, elementsIn, everyElement, wordsIn } from './parse.ts';

/** One sentence for each fault; none for a sound page. */
export function faultsIn(root: Html): readonly string[] {
  return [
    ...idFaults(root),
    ...linkFaults(root),
    ...headingFaults(root),
    ...outsideFaults(root),
    ...tableFaults(root),
    ...listFaults(root),
    ...pictureFaults(root),
  ];
}

function idFaults(root: Html): readonly string[] {
  const ids = idsIn(root);
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  const empty = ids.filter((id) => id === '' || /\s/.test(id));
  return [...twice.map((id) => `The id ${id} is there twice.`), ...empty.map((id) => `“${id}” is no id.`)];
}

export function idsIn(root: Html): readonly string[] {
  return everyElement(root).flatMap(({ attributes }) => attributes['id'] ?? []);
}

/** Links of the page and the references by which one element names another. */
function linkFaults(root: Html): readonly string[] {
  const ids = new Set(idsIn(root));
  const links = all(root, 'a').flatMap(({ attributes }) =>
    attributes['href']?.startsWith('#') ? [decodeURIComponent(attributes['href'].slice(1))] : [],
  );
  const named = everyElement(root).flatMap(({ attributes }) =>
    [attributes['aria-labelledby'], attributes['aria-describedby']].flatMap((id) => id ?? []),
  );
  const silent = all(root, 'a').filter((link) => wordsIn(link) === '');
  return [
    ...[...links, ...named].filter((id) => !ids.has(id)).map((id) => `Something points at ${id}, which is not there.`),
    ...silent.map(() => 'A link has no words.'),
  ];
}

function headingFaults(root: Html): readonly string[] {
  const levels = everyElement(root).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
  const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const titles = levels.filter((level) => level === 1).length;
  return [
    ...gaps.map((level) => `A heading of level ${level} has none above it.`),
    ...(titles === 1 ? [] : [`There are ${titles} headings of level 1.`]),
  ];
}

/** A page that runs nothing and asks nobody for anything. */
function outsideFaults(root: Html): readonly string[] {
  const elements = everyElement(root);
  const active = elements.filter(({ name }) =>
    ['script', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'video', 'audio'].includes(name),
  );
  // An image that is in the page itself is asked of nobody.
  const held = ({ name, attributes }: Html): boolean =>
    name === 'img' && (attributes['src'] ?? '').startsWith('data:image/png;base64,');
  const handlers = elements.flatMap((one) =>
    Object.keys(one.attributes).filter(
      (key) =>
        key.startsWith('on') ||
        (key === 'src' && !held(one)) ||
        key === 'srcset' ||
        (key.endsWith('href') && one.name !== 'a'),
    ),
  );
  const styles = all(root, 'style').flatMap(({ children }) =>
    children.filter((css) => typeof css === 'string' && /url\((?!data:)|@import/.test(css)),
  );
  return [
    ...active.map(({ name }) => `There is a ${name} element.`),
    ...handlers.map((key) => `There is an attribute ${key}.`),
    ...styles.map(() => 'The style sheet asks for a file.'),
  ];
}

function tableFaults(root: Html): readonly string[] {
  return all(root, 'table').flatMap((table) => {
    const [first] = elementsIn(table);
    const heads = all(table, 'th');
    const spans = everyElement(table).some(
      ({ attributes }) => attributes['colspan'] !== undefined || attributes['rowspan'] !== undefined,
    );
    const widths = new Set(all(table, 'tr').map((row) => elementsIn(row).length));
    return [
      ...(first?.name === 'caption' && wordsIn(first) !== '' ? [] : ['A table has no caption.']),
      ...(heads.every(({ attributes }) => attributes['scope'] === 'col' || attributes['scope'] === 'row')
        ? []
        : ['A header cell does not say what it heads.']),
      ...(heads.some((head) => wordsIn(head) === '') ? ['A header cell is empty.'] : []),
      ...(spans || widths.size !== 1 ? ['The rows of a table are not alike.'] : []),
    ];
  });
}

function listFaults(root: Html): readonly string[] {
  const lists = everyElement(root).filter(({ name }) => name === 'ol' || name === 'ul');
  return lists
    .filter((list) => elementsIn(list).length === 0 || elementsIn(list).some(({ name }) => name !== 'li'))
    .map(() => 'A list has something else than items, or nothing, in it.');
}

/** A picture has words, or says that it is decoration. */
function pictureFaults(root: Html): readonly string[] {
  const drawings = all(root, 'svg').filter(
    ({ attributes }) =>
      attributes['aria-hidden'] !== 'true' && (attributes['role'] !== 'img' || (attributes['aria-label'] ?? '') === ''),
  );
  const images = all(root, 'img').filter(({ attributes }) => attributes['alt'] === undefined);
  return [...drawings, ...images].map(() => 'A picture has neither words nor a mark that it is decoration.');
}
