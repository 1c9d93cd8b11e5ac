/** The parts of an Office Open XML package (ISO/IEC 29500-2): found by the relationships that lead to them, whatever they are called. */
import { attribute, walk, xmlText } from './read-xml.ts';
import type { Tag, Words } from './xml-step.ts';
import type { Zip } from './open-zip.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `officeDocument`, `worksheet`, `styles`. */
  readonly type: string;
  /** The path of the part, from the top of the package. */
  readonly target: string;
}

export interface Package {
  /** The tags and words of a part; none where there is no such part. Names differ in more than the case of their letters. */
  steps(path: string): Iterable<Tag | Words>;
  /** A part as it is written; empty where there is no such part. */
  text(path: string): string;
  has(path: string): boolean;
  /** Those of a part, or of the package itself. */
  relationships(path?: string): readonly Relationship[];
  /** Where the links of a part lead that lead out of the package, by their ids. */
  links(path: string): ReadonlyMap<string, string>;
}

export function openPackage(zip: Zip): Package {
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const text: Package['text'] = (path) => {
    const bytes = zip.part(names.get(path.toLowerCase()) ?? path);
    return bytes ? xmlText(bytes) : '';
  };
  const steps: Package['steps'] = (path) => (has(path) ? walk(text(path)) : []);
  const has: Package['has'] = (path) => names.has(path.toLowerCase());
  const tagsOf = (path: string, folder: string): readonly Tag[] =>
    [...steps(`${folder}_rels/${path.slice(folder.length)}.rels`)].flatMap((step) =>
      step.kind === 'open' && step.name === 'Relationship' ? [step] : [],
    );
  return {
    steps,
    text,
    has,
    relationships(path = '') {
      const folder = folderOf(path);
      return tagsOf(path, folder).flatMap((tag) => (isOutward(tag) ? [] : [relationshipOf(tag, folder)]));
    },
    links: (path) =>
      new Map(
        tagsOf(path, folderOf(path))
          .filter(isOutward)
          .map((tag) => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']),
      ),
  };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function isOutward(tag: Tag): boolean {
  return attribute(tag, 'TargetMode') === 'External';
}

function relationshipOf(tag: Tag, folder: string): Relationship {
  const target = decoded(attribute(tag, 'Target') ?? '');
  const type = attribute(tag, 'Type') ?? '';
  return {
    id: attribute(tag, 'Id') ?? '',
    type: type.slice(type.lastIndexOf('/') + 1),
    target: resolved(target.startsWith('/') ? target : `/${folder}${target}`),
  };
}

/** `xl/styles.xml` of `/xl/worksheets/../styles.xml`. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
