/** The parts of a Word document without words, as XML, by their paths. What a theme decides stands in braces, by its name. */
export const skeleton: Readonly<Record<string, string>>;
