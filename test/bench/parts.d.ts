/** The types of parts.js, for its test. */
export const parts: Readonly<
  Record<string, { readonly format: string; readonly module: string; readonly instead: string }>
>;
export function without(repository: string, name: string, folder: string, isCompiled?: boolean): Promise<string>;
