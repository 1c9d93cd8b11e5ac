/** The board's styles, and those of ours that it lacks: its own are kept as they are. */
import { ordered } from './order.ts';
import { changed, childOf, node, valOf, type Node } from '../../../ooxml/xml-tree.ts';

export interface Merged {
  readonly styles: Node;
  /** Ids that ours have in the result, by what they were, where that differs: Word knows a style by its name, and ids differ by language and program. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** @param language BCP 47, of the document: it wins over whatever language the board's styles were written in. */
export function mergeStyles(theirs: Node, ours: Node, language: string): Merged {
  const known = stylesIn(theirs);
  const ids = new Set(known.map(idOf));
  const names = new Set(known.map(nameOf));
  const renamed = new Map<string, string>();
  const added: Node[] = [];
  for (const style of stylesIn(ours)) {
    const same = counterpartOf(style, known);
    const id = same ? idOf(same) : unused(idOf(style), ids, '');
    if (id !== idOf(style)) renamed.set(idOf(style), id);
    if (same) continue;
    const name = unused(valOf(style, 'w:name') ?? id, names, ' ');
    ids.add(id);
    names.add(name.toLowerCase());
    added.push(named(style, id, name));
  }
  const refer = (one: Node): Node =>
    ['w:basedOn', 'w:next', 'w:link'].includes(one.name)
      ? withVal(one, renamed.get(one.attributes.get('w:val') ?? ''))
      : one;
  const kept = theirs.children.filter(({ name }) => name !== 'w:docDefaults');
  const whole = {
    ...theirs,
    children: [defaultsOf(theirs, language), ...kept, ...added.map((style) => changed(style, refer))],
  };
  return { styles: ordered(changed(whole, (one) => cleaned(one, language))), renamed };
}

/** What ours is in their template: its default paragraph style for Normal, else the same id, else the same name. */
function counterpartOf(style: Node, known: readonly Node[]): Node | undefined {
  const alike = known.filter((one) => typeOf(one) === typeOf(style));
  const isNormal = typeOf(style) === 'paragraph' && isDefault(style);
  return (
    (isNormal ? alike.find(isDefault) : undefined) ??
    alike.find((one) => idOf(one) === idOf(style)) ??
    alike.find((one) => nameOf(one) === nameOf(style))
  );
}

/** Numbers are words in a pack: a style that counts by lists of the template, which are not taken over, would count by ours. */
function cleaned(one: Node, language: string): Node | undefined {
  if (one.name === 'w:numPr') return undefined;
  return ordered(one.name === 'w:lang' ? withVal(one, language) : one);
}

/** What holds where no style says anything: theirs, in the document's language. */
function defaultsOf(theirs: Node, language: string): Node {
  const own = childOf(theirs, 'w:docDefaults');
  const run = childOf(childOf(own, 'w:rPrDefault'), 'w:rPr')?.children ?? [];
  const lang = run.find(({ name }) => name === 'w:lang') ?? node('w:lang', { 'w:val': language });
  const words = node('w:rPrDefault', {}, [node('w:rPr', {}, [...run.filter((one) => one !== lang), lang])]);
  return node('w:docDefaults', {}, [words, ...(own?.children.filter(({ name }) => name === 'w:pPrDefault') ?? [])]);
}

function named(style: Node, id: string, name: string): Node {
  const children = style.children.map((one) => (one.name === 'w:name' ? withVal(one, name) : one));
  return { ...style, attributes: new Map([...style.attributes, ['w:styleId', id]]), children };
}

function withVal(one: Node, value: string | undefined): Node {
  return value === undefined ? one : { ...one, attributes: new Map([...one.attributes, ['w:val', value]]) };
}

/** The word, or the first of its numbered variants that is not taken. `taken` is in small letters where Word looks past capitals. */
function unused(word: string, taken: ReadonlySet<string>, space: string): string {
  const isTaken = (one: string): boolean => taken.has(one) || taken.has(one.toLowerCase());
  let free = word;
  for (let count = 2; isTaken(free); count++) free = `${word}${space}${count}`;
  return free;
}

function stylesIn(root: Node): readonly Node[] {
  return root.children.filter(({ name }) => name === 'w:style');
}

function idOf({ attributes }: Node): string {
  return attributes.get('w:styleId') ?? '';
}

function typeOf({ attributes }: Node): string {
  return attributes.get('w:type') ?? 'paragraph';
}

function nameOf(style: Node): string {
  return (valOf(style, 'w:name') ?? '').toLowerCase();
}

function isDefault({ attributes }: Node): boolean {
  return ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '');
}
