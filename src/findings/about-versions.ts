/** What may be wrong with what was issued: what `directions explain` says of it. */
import { error, type Explained } from './explained.ts';

export const aboutVersions = {
  'changed-after-issue': error(
    'Something differs from the version that was issued.',
    'A direction stays in force as it was given until a later one varies or revokes it, in writing (section 27(5) of the 2014 Act). What the recipients hold must be what the record says; an amendment is a version of its own.',
  ),
  'damaged-version': error(
    'A version that was issued cannot be read.',
    'It proves what the recipients were given. A damaged one proves nothing; the repository or a backup has it whole.',
  ),
} satisfies Explained;
