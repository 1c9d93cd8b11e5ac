// The small faults that could stand in a text of TypeScript: another operator, condition, boolean, number or answer.

/** What is replaced, and by what. `$1` is what the pattern found in its first brackets. */
const kinds = [
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ < /g, ' <= '],
  [/ <= /g, ' < '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \?\? /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \* /g, ' / '],
  [/ \/ /g, ' * '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/(?<![\w.#])\d+(?![\w.])/g, (number) => String(Number(number) + 1)],
  [/\bif \((?=[^\n]*\))/g, 'if (!('],
  [/\breturn (?=[^\n]*;$)/gm, 'return undefined; // '],
  [/\bcontinue;/g, ';'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
];

/** Each with the offsets of what it replaces, its line, and words for a person. */
export function mutationsOf(text) {
  const code = masked(text);
  return kinds
    .flatMap(([pattern, change]) =>
      [...code.matchAll(pattern)].map((found) =>
        mutation(text, code, found, typeof change === 'string' ? change : change(found[0])),
      ),
    )
    .filter((one) => one !== undefined)
    .sort((one, other) => one.from - other.from);
}

function mutation(text, code, { 0: found, index: from }, change) {
  let [to, put] = [from + found.length, change];
  if (found === 'if (') {
    const end = closing(code, to);
    if (end === undefined) return undefined;
    put = `if (!(${text.slice(to, end)})`;
    to = end;
  }
  const start = text.lastIndexOf('\n', from) + 1;
  const end = text.indexOf('\n', from);
  const line = text.slice(0, from).split('\n').length;
  return {
    from,
    to,
    text: put,
    line,
    words: `${found.trim()} → ${change.trim()}: ${text.slice(start, end).trim().slice(0, 100)}`,
  };
}

function closing(code, from) {
  let depth = 1;
  for (let at = from; at < code.length; at++) {
    if (code[at] === '(') depth++;
    if (code[at] === ')' && --depth === 0) return at;
  }
  return undefined;
}

/** The text with blanks for whatever is no code: comments, texts, patterns, types, imports, the words and examples of rules. */
function masked(text) {
  const blank = (found) => found.replace(/[^\n]/g, '\u00b7');
  const quiet =
    /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?] ?|^\s*|return )\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/gm;
  return text
    .replace(quiet, blank)
    .replace(/^import [\s\S]*?;$/gm, blank)
    .replace(/^(?:export )?(?:interface|type) [\s\S]*?^(?:\}|[^\n]*;$)/gm, blank);
}
