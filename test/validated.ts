/** Findings of a root for tests that change one file of it again and again: what is as it was is read once. */
import { Cache, validate as judged } from '../src/spine.ts';

const cache = new Cache();

export const validate: typeof judged = (workspace, request) => judged(workspace, request, cache);
