/** The spine as the door knows it, so that tests can put another in its place. */

/** Loaded by the commands that need it. */
export type Spine = typeof import('../spine.ts');

/** What one command has read, so that its questions about a root read no file twice. */
export type Cache = InstanceType<Spine['Cache']>;
