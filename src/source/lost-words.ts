/** Words that sound YAML takes away or runs together: behind a number sign, and lines of a running text that were meant to be something else. */
import { commentsInTexts, wordsIn } from './comment-in-text.ts';
import { outlineOf, type Row } from './outline.ts';
import { problem, type Problem } from './problem.ts';
import { excerpt, isGaelic } from './text-line.ts';
import { keysOfItems, listIn, listOnLine, mayBeList } from './typed-lists.ts';
import { grouped } from '../grouped.ts';

/** Whether there may be anything to look for; most files have nothing. */
const suspicious =
  /^[ \t]*(?:- )*(?:[a-z][\w-]*:[ \t]+)?["']?(?:[•●○◦▪■□➢➤✓✔·‣⁃»–—o]|--+|[-=]+>|<[-=]+)(?:[ \t]|\r?$)|(?:[^\s:-]|[>|][-+\d]*)[ \t]+#|:[ \t]+(?:"[^"\n]+|'[^'\n]*)$|^[^"\r\n]*:[ \t]+"$|^[ \t]+[>|](?:-?[ \t]*\r?$|[-+] )/m;
/** A line of a running text behind `>-` or `|` that looks like an item, a remark or a key. */
const lineInText =
  /^([ \t]*)(?=\S)[^\n]*[>|][-+\d]*[ \t]*\r?\n(?:\1[ \t][^\n]*\n|(?!\1[ \t])[ \t\r]*\n)*?\1[ \t]+(?:[-#](?:[ \t]|\r?$)|["']?[a-z][\w-]*["']?[ \t]*:)/im;

/** A line that begins with a dash and goes on with the text above it: it is further in than an item, or as far in as a line that is none. */
const dashInText =
  /^([ \t]*)(?=\S)(?!(?:- )*[\w-]+:[ \t]*(?:#[^\n]*)?\r?$)(?:(?![-#])[^\n]*\n(?:[ \t\r]*\n)*\1|-[^\n]*\n(?:[ \t\r]*\n)*\1[ \t]+)[ \t]*- /m;

/** A dash that stands a space less far in than the lines of the text above it, and so is none of the next item. */
const slippedDash = /^([ \t]*) (?=[^\s#-])[^\n]*\n(?:[ \t\r]*\n)*\1- /m;

/** An item that is the name of what can be shown, alone or behind “show”, and so a text. */
const toShow = /^(["']?)(?:show([ \t]*(?:[:;=,.][ \t]*)?))?(aims|served[- ]aims|delegated[- ]functions)\1$/i;
const mayShow = /^[ \t]*- +["']?(?:show\W|(?:served-)?aims|delegated-functions)/im;

/** What is said to colleagues. `#hellomynameis` and `//server` are words. */
const toColleagues =
  /^(?:#+|\/\/+)[ \t]*(?:check|todo|fixme|tbc|tbd|confirm|query|note|nb|delete|remove|awaiting|draft|xxx)(?![\w-])/i;
const mayRemark = /^[ \t]+(?:#+[a-z#]|\/[/*])|[ \t]\/\*/im;

/** A quote that the end of its line does not close, and below it what may be a remark. */
const mayRemarkInQuotes =
  /(?:^[ \t]*|[-:,][ \t]+|[[{][ \t]*)(?:"(?:[^"\\\n]|\\[^])*\n(?:[^"\n]*\n){0,30}?|'[^'\n]*\n(?:[^'\n]*\n){0,30}?)[ \t]*(?:#|\/[/*])/m;

type IsKey = (name: string) => boolean;

/** What is lost in a text that can be read as YAML. @param isKey whether authored files can have such a key */
export function lostWords(text: string, isKey: IsKey): readonly Problem[] {
  const isOpen = openEnd.test(text);
  const signs = [suspicious, lineInText, dashInText, slippedDash, mayShow, mayRemark, mayBeList];
  const comments = [...commentsInTexts(text), ...remarksInQuotes(text)];
  if (!isOpen && !signs.some((sign) => sign.test(text))) return comments;
  const rows = outlineOf(text);
  const lists = keysOfItems(rows);
  return [
    ...(isOpen ? [cutOff(rows) ?? []].flat() : []),
    ...comments,
    ...rows.flatMap((row, index) => markBeforeText(row, rows[index + 1]) ?? []),
    ...rows.flatMap((row) => lostColon(row, lists.get(row)) ?? []),
    ...rows.flatMap((row) => remarkInText(row) ?? []),
    ...inRunningTexts(text, withDashes(rows), isKey),
  ];
}

/** Neither a line break nor a mark that ends a sentence or a placeholder. */
const openEnd = /[^\s.:;!?…)\]}"'”’]$/;

/** A running text with which the file ends in the middle of a line and of a sentence: programs that save a file in full end its last line. */
function cutOff(rows: readonly Row[]): Problem | undefined {
  const last = rows.at(-1);
  if (last?.role !== 'running') return undefined;
  const { line } = last;
  const shown = line.content.length <= 30 ? line.content : `… ${line.content.slice(-30).replace(/^\S*\s+/, '')}`;
  const message = `The file ends in the middle of a sentence, “${shown}”, and of a line.`;
  const found = problem(
    'file-cut-off',
    [line.at, line.end],
    message,
    'Fetch the rest from an earlier copy; if nothing is missing, end the sentence and the line.',
  );
  return { ...found, within: [last.head?.line.start ?? line.start, line.end] };
}

const markFirst = /^(["']?)([•●○◦▪■□➢➤✓✔·‣⁃»–—]|--+|[-=]+>|<[-=]+|o(?= ))(?:[ \t]+|$)(?=(.*))/;

/** A text that begins with a bullet or a dash as Word makes them, or one of these alone where `>-` was meant. */
export function markBeforeText(row: Row, next: Row | undefined): Problem | undefined {
  const { line, role, value } = row;
  const [, quote = '', mark = '', words = ''] = (/^(?:key|item)$/.test(role) && markFirst.exec(value)) || [];
  const goesOn = next?.role === 'continued' && next.head === row;
  // Alone, it may be the sign for nothing.
  if (mark === '' || (words === '' && !goesOn) || (mark === 'o' && isGaelic(words))) return undefined;
  const at = line.end - value.length + quote.length;
  const message = /^[{[]/.test(words)
    ? `“${mark}” stands before what belongs to the dash.`
    : `The text begins with “${mark}”, which would be printed.`;
  const isList = role === 'item';
  if (words === '' || /^[>|]-?$/.test(words))
    return problem(
      'mark-before-text',
      [at, line.end],
      message,
      `Write “>-” instead${isList ? ', behind the dash' : ''}.`,
    );
  return problem(
    'mark-before-text',
    [at, at + mark.length],
    message,
    isList
      ? 'Delete it; the dash alone makes the point.'
      : 'Delete it; points stand under “items:”, each behind a dash.',
  );
}

/** A place where data is shown that was written as a text: `- show aims`, `- show:aims`, `- "show: aims"`, `- aims`. */
function lostColon({ line, role, value }: Row, list: string | undefined): Problem | undefined {
  const found = role === 'item' && toShow.exec(value);
  if (!found) return undefined;
  const [, quote = '', sign, what = ''] = found;
  const data = what.toLowerCase().replace(' ', '-');
  // Without “show”, it is one in the place of a paragraph only, and as the key would have it.
  if (sign === undefined && (what !== data || list === 'items' || list === 'measures')) return undefined;
  const [rule, why] = causeOf(quote, sign);
  return problem(
    rule,
    [line.at, line.end],
    `${quote === '' ? `"${value}"` : value} is printed as a text, for ${why}.`,
    quote === '' ? `Write "show: ${data}".` : `Take the quotation marks away: show: ${data}`,
  );
}

function causeOf(quote: string, sign: string | undefined): readonly [Problem['rule'], string] {
  if (sign === undefined) return ['missing-colon', 'it has no "show:" before it'];
  const typed = sign.trim();
  if (typed === '') return ['missing-colon', 'there is no colon behind "show"'];
  if (typed !== ':') return ['missing-colon', `"show" has "${typed}" where YAML has a colon`];
  return quote === ''
    ? ['missing-space', 'there is no space behind the colon']
    : ['wrong-type', 'it stands in quotation marks'];
}

/** The lines with those that begin with a dash within a text without quotes, where YAML takes the dash for a word. */
function withDashes(rows: readonly Row[]): readonly Row[] {
  let head: Row | undefined;
  return rows.map((row) => {
    const { role, line, value } = row;
    const outer = head?.role === 'key' ? head.column : head && head.line.indent - (head.role === 'stray' ? 1 : 0);
    if (head && outer !== undefined && /^(?:item|continued)$/.test(role) && line.indent > outer)
      return { ...row, role: 'continued', head };
    if (role === 'key' || role === 'item' || role === 'stray')
      head = /^[^\s"'[{>|].*(?<!:)$/.test(value) ? row : undefined;
    return row;
  });
}

function inRunningTexts(text: string, rows: readonly Row[], isKey: IsKey): readonly Problem[] {
  const texts = grouped(
    rows.filter(({ head }) => head && /^[>A-Za-z"']/.test(head.value)),
    ({ head }) => head,
  );
  const keys = keysOfItems(rows);
  // “The Board has three / measures:” is followed by them.
  const leadIns = new Set(
    rows.filter(({ value }, index) => value.endsWith(':') && rows[index + 1]?.line.key?.name === 'items'),
  );
  return rows
    .filter((row) => texts.has(row) || (/^(?:key|item)$/.test(row.role) && /^["'A-Z]/.test(row.value)))
    .flatMap((head) => {
      const lines = texts.get(head) ?? [];
      return (
        swallowed(
          lines.filter((line) => !leadIns.has(line)),
          isKey,
        ) ??
        listIn(lines, keys) ??
        listOnLine(text, head, lines, keys) ??
        []
      );
    });
}

/** The first line of a running text that was meant to be a line of its own, or, where no line surely was, the first that may have been. */
function swallowed(lines: readonly Row[], isKey: IsKey): Problem | undefined {
  const found = lines.flatMap((row, index) => meantAlone(row, index, lines, isKey) ?? []);
  return found.find(({ rule }) => rule === 'swallowed-line') ?? found[0];
}

function meantAlone(row: Row, index: number, lines: readonly Row[], isKey: IsKey): Problem | undefined {
  const { line, role } = row;
  const { content } = line;
  const shown = excerpt(line.dashes + content);
  const inText = `“${shown}” is part of the text above it, and would be printed.`;
  const outdent = 'Indent it less, exactly as the lines it belongs with; if it is part of the text,';
  const asKey = keyIn(row, index, lines, isKey);
  if (asKey === 'is' || /^[>|](?:[-+]?$|[-+] )/.test(content)) {
    const help = `${outdent} begin the line with another word of it.`;
    return problem('swallowed-line', [line.at, line.end], inText, help);
  }
  // A heading in the first line is looked at by the rule about markup.
  const isHeading = index === 0 && /^#+ /.test(content) && !toColleagues.test(content);
  const isLine = role === 'running' && line.dashes === '' && !isHeading;
  if (isLine && beginsRemark(content, lines[index - 1]?.line.content))
    return problem('swallowed-line', [line.at, line.end], inText, takeOut);
  if (asKey === undefined) return undefined;
  const message = `“${shown}” begins as a key does, and is printed as part of the text above it.`;
  return problem('key-in-text', [line.at, line.end], message, `${outdent} move its first word to the line above.`);
}

/** What no sentence has behind a colon: a list or a map in brackets, `>-`, an id, a date, a number in quotes. */
const asData =
  /^(?:\[.*\]|\{ *[a-z-]+: .*\}|[>|][-+]?|(?=.*\d)[a-z\d]+(?:-[a-z\d]+)+|["']?\d{4}-\d\d(?:-\d\d)?["']?|["'][\d.]+["'])$/;
/** Keys with the values that a file has of them, and no sentence as a line of its own. */
const asKept =
  /^(?:mode: (?:each|jointly)|deadline: (?:continuing|\d{1,2} [A-Z][a-z]+ \d{4})|to: [a-z]+(?:-[a-z\d]+)+(?:, [a-z]+(?:-[a-z\d]+)+)*)$/;
/** The end of a sentence, in bold or the words of a link too. */
const stop =
  /(?<!\b(?:approx|ca?|cf|[Ee]tc|[Ee]\.g|[Ii]\.e|[Nn]os?|viz))(?:[.!?…]["'”’)\]*_]*(?:\]\([^\s()]*\)["'”’)\]*_]*)?|\{deadline[^{}]*\})$/;
/** The end of a line within a sentence, or of an item that another follows. */
const unfinished =
  /(?:[,;:–—-]|\b(?:all|an?|and|are|as|at|be|but|by|each|for|from|has|have|if|in|is|its|may|must|no|not|of|on|or|that|the|their|these|this|to|under|which|who|with))$/;
/** The end of a line that is nothing without a noun behind it: “a named / lead: Head of Service.” */
const needsNoun =
  /\b(?:an?|the|one|its|their|each|every)\s(?:own\s|single\s|new\s)?(?:named|designated|nominated|appointed|identified|dedicated|responsible|accountable|clinical|operational|strategic|overall|senior)$/;
/** Keys whose values are words. */
const ofWords = /^(?:lead|note|reporting|statement|text|title)$/;

/** Keys that no sentence is likely to have as its first word, with a colon, in the place of a key. */
const capitalKey = /^(?:Lead|Deadline|Reporting|Functions|Supersedes)$/;
/** The end of a line that a sentence goes on from with a noun. */
const beforeNoun =
  /\b(?:e\.g\.|i\.e\.|viz\.?|one|two|three|four|five|six|seven|eight|nine|ten|single|first|last|next|following|coming|other|same|own|new|main|clear|important|current|national|strategic|delegated|annual|quarterly|monthly)$/;

/** Whether a line is a key and its value, or may be one: the words of a sentence that does not go on from the line before. */
function keyIn(row: Row, index: number, lines: readonly Row[], isKey: IsKey): 'is' | 'may be' | undefined {
  if (isKeyLine(row, index, lines, isKey)) return 'is';
  const name = nameOf(row);
  const before = lines[index - 1]?.line.content;
  if (name === '' || before === undefined) return undefined;
  if (capitalKey.test(name)) return stop.test(before) ? 'may be' : undefined;
  return isKey(name) && ![unfinished, beforeNoun, needsNoun].some((end) => end.test(before)) ? 'may be' : undefined;
}

/** The name before a colon that YAML would take for a key, without quotes. */
function nameOf({ line }: Row): string {
  return line.key?.name.replaceAll(/["']/g, '') ?? '';
}

/**
 * Whether a line is a key and its value, as files have it or mistyped: `To: [a, b]`, `deadline:january-2024`, `deadlin: january-2024`. A
 * sentence may have the words too, “the following three / measures: more visits”, but none begins with them, ends so without a stop, or has
 * them in two lines that do not go on.
 */
function isKeyLine(row: Row, index: number, lines: readonly Row[], isKey: IsKey): boolean {
  const before = lines[index - 1];
  const { content, start } = row.line;
  const key = nameOf(row);
  const [, name = '', value = ''] = /^["']?([A-Za-z][\w-]*)["']?[ \t]*:[ \t]*(.*)$/.exec(content) ?? [];
  if (key === '' || !isKey(key)) return asData.test(value) && misspellings(name.toLowerCase()).some(isKey);
  if (asData.test(value) || asKept.test(content) || /^["']/.test(content)) return true;
  // An item of a list may begin with a small letter.
  if (before ? start > before.line.next || stop.test(before.line.content) : row.head?.role !== 'item') return true;
  const next = lines[index + 1]?.line;
  if (!next) return before !== undefined && endsAsKey(row, before, name, value);
  return value === '' ? next.dashes !== '' : isKey(next.key?.name ?? '') && !unfinished.test(value);
}

/** Whether a text that ends with a name and this value ends with a key: without a stop, or with words that begin as a sentence does. */
function endsAsKey({ head }: Row, { line }: Row, name: string, value: string): boolean {
  if (unfinished.test(value) || needsNoun.test(line.content)) return false;
  if (stop.test(value)) return ofWords.test(name) && /^["']?\p{Lu}/u.test(value) && !unfinished.test(line.content);
  // An item may have no stop.
  return /^(?:text|statement)$/.test(head?.line.key?.name ?? '') || ofWords.test(name) || !/\s/.test(value);
}

/** A name, and what it may have been meant for: a letter more or less, another one, or two in the other order. */
function misspellings(name: string): readonly string[] {
  if (name.length < 5 || name.length > 20) return [name];
  const places = Array.from({ length: name.length + 1 }, (_, at) => [name.slice(0, at), name.slice(at)] as const);
  return [
    name,
    ...places.flatMap(([before, after]) => [
      before + after.slice(1),
      before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
      ...Array.from(letters, (letter) => before + letter + after),
      ...Array.from(letters, (letter) => before + letter + after.slice(1)),
    ]),
  ];
}

const letters = 'abcdefghijklmnopqrstuvwxyz-';

const takeOut = 'Take it out; a remark stands above the key, not within its text.';

/** Of a whole line. One within a sentence may begin with “# of people”, “# 5” or “#check-in”. */
function beginsRemark(content: string, before = ''): boolean {
  const words = stop.test(before) ? content.replace(/-.*/, '') : undefined;
  if (words !== undefined && (/^# /.test(words) || toColleagues.test(words))) return true;
  return /^(?:# (?!(?:of|per|\d+|[A-Z])\b)|##|\/\/+ |\/\*)/.test(content) || toColleagues.test(content);
}

/** Lines of texts in quotes that begin as a remark does. */
function remarksInQuotes(text: string): readonly Problem[] {
  if (!mayRemarkInQuotes.test(text)) return [];
  return wordsIn(text).flatMap(({ word, end }) => {
    if (!/^["']/.test(word)) return [];
    const lines = [...word.slice(0, -1).matchAll(/[^\s][^\r\n]*/g)];
    return lines.flatMap(({ 0: line, index }, nth) => {
      if (nth === 0 || !beginsRemark(line, lines[nth - 1]?.[0])) return [];
      const from = end - word.length + index;
      const message = `“${excerpt(line)}” is part of the text in quotes, and would be printed.`;
      return problem('swallowed-line', [from, from + line.length], message, takeOut);
    });
  });
}

/** Behind the end of a sentence, or said to colleagues: “the # of people”, “Ward # B” and what is quoted go on. */
function endsInRemark(before: string, rest: string): boolean {
  return (/[.!?…}]\s*$/.test(before) && /^(?:#+[ \t]+\p{L}{2}|\/\*)/u.test(rest)) || toColleagues.test(rest);
}

/** A remark behind the words of a line that is printed, in a text behind `>-`. */
function remarkInText({ line, role, value }: Row): Problem | undefined {
  const words = role === 'running' ? value : '';
  const signs = Array.from(words.matchAll(/[ \t](?=#|\/[/*])/g), ({ index }) => index + 1);
  const sign = signs.find((index) => endsInRemark(words.slice(0, index), words.slice(index)));
  if (sign === undefined) return undefined;
  const at = line.end - value.length + sign;
  const shown = excerpt(words.slice(sign));
  const message = `“${shown}” is part of the text, and would be printed.`;
  return problem('swallowed-line', [at, line.end], message, takeOut);
}
