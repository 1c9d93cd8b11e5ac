/** What there is to be found in a text. What takes long is looked for once: rules ask alike, and years repeat each other’s texts. */

/** Answers by text, then by question, of so many texts at most. */
const known = new Map<string, Map<object, unknown>>();
const mostTexts = 10_000;
const mostQuestions = 250;

/** What `find` answers, which must follow from the text alone; `question` stands for it and must be the same each time. */
export function once<T>(text: string, question: object, find: (text: string) => T): T {
  let answers = known.get(text);
  if (!answers || answers.size > mostQuestions) {
    if (known.size >= mostTexts) known.clear();
    answers = new Map();
    known.set(text, answers);
  }
  const before = answers.get(question) as T | undefined;
  if (before !== undefined) return before;
  const found = find(text);
  answers.set(question, found);
  return found;
}

/** Every match of a global pattern, in order; quicker than `matchAll`, which copies the pattern for each text. */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (!found) return none;
  const all: RegExpExecArray[] = [];
  for (; found; found = pattern.exec(text)) {
    all.push(found);
    if (found[0] === '') pattern.lastIndex++;
  }
  return all;
}

const none: readonly RegExpExecArray[] = [];
