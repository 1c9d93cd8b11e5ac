/** One physical line of a YAML text as an author sees it: indentation, dashes, key, value. */

export interface TextLine {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
  /** Spaces (or tabs) at its start. */
  readonly indent: number;
  /** `- ` or `- - `, with their spaces; empty without. */
  readonly dashes: string;
  /** What follows the dashes. */
  readonly content: string;
  /** Offset of the content. */
  readonly at: number;
  /** The key and the offset of its value, when the content is `key:` or `key: value`. */
  readonly key?: { readonly name: string; readonly value: number } | undefined;
}

const parts = /^([ \t]*)((?:-[ \t]+)*)([^]*)$/;
/** Ends a key, or shows that there is none because a comment comes first. */
const endOfKey = /:(?=[ \t]|$)|[ \t]#/;
const quotedKey = /^(?:"[^"]*"|'[^']*')(?=[ \t]*:(?:[ \t]|$))/;
const noKey = /^[\s:#"'[{&*!|>%@`-]/;

/** The line that the offset lies in; a line break belongs to the line it ends. */
export function lineAt(text: string, offset: number): TextLine {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', start);
  const next = found === -1 ? text.length : found + 1;
  let end = found === -1 ? text.length : found;
  if (text[end - 1] === '\r' && end > start) end--;
  const [, spaces = '', dashes = '', content = ''] = parts.exec(text.slice(start, end)) ?? [];
  const at = start + spaces.length + dashes.length;
  const key = keyOf(content, at);
  const line = { start, end, next, indent: spaces.length, dashes, content, at };
  return key ? { ...line, key } : line;
}

function keyOf(content: string, at: number): TextLine['key'] {
  const quoted = quotedKey.exec(content)?.[0];
  if (quoted === undefined && noKey.test(content)) return undefined;
  const from = quoted?.length ?? 0;
  const found = endOfKey.exec(content.slice(from));
  if (found?.[0] !== ':') return undefined;
  const colon = from + found.index;
  let value = colon + 1;
  while (content[value] === ' ' || content[value] === '\t') value++;
  return { name: quoted ?? content.slice(0, colon).trimEnd(), value: at + value };
}

/** The nearest line above that says something; undefined at the top. */
export function lineAbove(text: string, line: TextLine): TextLine | undefined {
  let above: TextLine = line;
  while (above.start > 0) {
    let at = above.start - 1;
    while (at > 0 && /\s/.test(text[at] ?? '')) at--;
    above = lineAt(text, at);
    if (!isSilent(above)) return above;
  }
  return undefined;
}

/** Blank, or only a comment. */
function isSilent(line: TextLine): boolean {
  return !line.dashes && (line.content === '' || line.content.startsWith('#'));
}

/** At most so much of a text as a message can carry. */
export function excerpt(text: string, most = 40): string {
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()} …`;
}

/** Whether the words are Gaelic, whose “o” is a word and no bullet. English has Gaelic names, but none of the words between them. */
export function isGaelic(words: string): boolean {
  return /(?<!\p{L})(?:ag|agus|airson|anns|bha|bho|chaidh|chionn|daoine|giblean|gu|gus|leis|nach|ris|tha)(?!\p{L})/iu.test(
    words,
  );
}

/** `1 space`, `3 spaces`. */
export function inSpaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/** The sentence as it goes on behind a colon. */
export function lower(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
