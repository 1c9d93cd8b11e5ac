/** The standing words of the documents: what a clerk changes in `templates/wording.yaml`. */
/** Every text of the file by its dotted key, for example `cover.status`. */
export type Wording = ReadonlyMap<string, string>;

/** The words under a key, with their facts filled in. What a board's own file lacks the house's has, so a missing one is our bug. */
export function say(wording: Wording, key: string, facts?: Readonly<Record<string, string>>): string {
  const words = wording.get(key);
  if (words === undefined) throw new Error(`No wording for ${key}`);
  return facts ? filled(words, facts) : words;
}

/** The end of a sentence, perhaps within quotation marks or brackets. */
const stop = /[.!?…][”’")]*$/;

/** With the facts in their places. A fact that is a sentence has a stop of its own, which stands before no other stop and no comma. */
function filled(words: string, facts: Readonly<Record<string, string>>): string {
  return words.replace(/\{([^{}\n]*)\}([.,;:]?)/g, (typed, name: string, mark: string) => {
    const fact = facts[name];
    if (fact === undefined) return typed;
    if (mark === '.') return stop.test(fact) ? fact : `${fact}.`;
    return mark === '' ? fact : `${withoutStop(fact)}${mark}`;
  });
}

/** A sentence of somebody's as a part of another. */
export function withoutStop(words: string): string {
  return words.replace(/(?<!\.)\.$/, '');
}

/** The standing words under a key, with their facts filled in. */
export type Say = (key: string, facts?: Readonly<Record<string, string>>) => string;

/** The words of the file; where it is broken or does not matter, the keys themselves, which tell apart what the words do. */
export function sayIn(wording: Wording | undefined): Say {
  if (wording) return (key, facts) => say(wording, key, facts);
  return (key, facts = {}) => [key, ...Object.values(facts)].join(' ');
}

/** Several sentences behind one another, each with a stop; nothing in the place of empty ones. */
export function sentences(all: readonly string[]): string {
  return all.flatMap((words) => (words === '' ? [] : [stop.test(words) ? words : `${words}.`])).join(' ');
}

/** Words that begin a line of their own, set within a sentence: names in them keep their capitals. */
export function withinSentence(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
