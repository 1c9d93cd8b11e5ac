/** Characters and marks that no authored file may have, whatever its YAML: control characters, and the marks of an unfinished merge. */
import { windowsCharacter } from './decode.ts';
import { problem, type Problem } from './problem.ts';

/** What Word and its kin leave behind when text is pasted. */
const names: Readonly<Record<number, string>> = {
  0x00: 'NUL',
  0x07: 'the end-of-cell mark of a Word table',
  0x0b: 'a line break from Word (vertical tab)',
  0x0c: 'a page break (form feed)',
  0x0d: 'a carriage return without a line feed',
  0x1e: 'a non-breaking hyphen from Word',
  0x1f: 'an optional hyphen from Word',
  0x7f: 'delete',
  0x85: 'a next-line mark',
};
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)|[\ufffe\uffff]/g;
const marks = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/gm;
/** More than these are the same fault again. */
const most = 20;

/** Everything wrong with the characters of a text; when there is anything, its YAML is not worth judging. */
export function characterProblems(text: string): readonly Problem[] {
  return [...mergeConflicts(text), ...controlCharacters(text)];
}

function mergeConflicts(text: string): readonly Problem[] {
  if (!text.includes('<<<<<<<')) return [];
  const found: Problem[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (!mark.startsWith('<') || found.length === most) continue;
    const end = text.indexOf('>>>>>>>', index);
    const found1 = problem(
      'merge-conflict',
      [index, lineEnd(text, index)],
      'Two versions of this passage were never merged: the marks of a Git conflict are still in the file.',
      'Keep the version that is right, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    );
    const related = end === -1 ? [] : [{ from: end, to: lineEnd(text, end), message: 'the conflict ends here' }];
    found.push({ ...found1, related });
  }
  return found;
}

function controlCharacters(text: string): readonly Problem[] {
  const found: Problem[] = [];
  let count = 0;
  for (const { 0: character, index } of text.matchAll(controls)) {
    count++;
    if (found.length < most) found.push(controlCharacter(character, index));
  }
  const rest = count - found.length;
  const last = found.at(-1);
  if (last && rest) found[found.length - 1] = { ...last, message: `${last.message} The file has ${rest} more.` };
  return found;
}

function controlCharacter(character: string, at: number): Problem {
  const code = character.charCodeAt(0);
  const name = names[code];
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const windows = code < 0x80 || code > 0x9f || name ? character : windowsCharacter(code);
  if (windows !== character)
    return {
      ...problem(
        'control-character',
        [at, at + 1],
        `The text has U+${hex}, which cannot be printed: the letters were damaged in a conversion, and it was “${windows}”.`,
        `Type “${windows}” in its place.`,
      ),
      fix: windows,
    };
  const message = `The text has a character that cannot be printed: U+${hex}${name ? `, ${name}` : ''}.`;
  const help =
    'Delete it and type what was meant. Text pasted from Word brings such characters; paste it as plain text.';
  return problem('control-character', [at, at + 1], message, help);
}

function lineEnd(text: string, at: number): number {
  const found = /[^\r\n]*/y;
  found.lastIndex = at;
  return at + (found.exec(text)?.[0].length ?? 0);
}
