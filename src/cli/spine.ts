/** The spine as the door knows it, so that tests can put another in its place. */

/** Loaded by the commands that need it. */
export type Spine = typeof import('../spine.ts');
