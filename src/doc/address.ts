/** Where a link may lead outside its document. */

/**
 * The target of a link to a page, a letter or a telephone, in plain ASCII: what may not stand in a URL is written as the numbers of its
 * bytes (RFC 3986, 2.1). Undefined for anything else, which may be a script or nothing at all: such a link is printed as its words.
 */
export function addressOf(target: string): string | undefined {
  return /^(?:https?:\/\/[^\s/?#]|mailto:\S|tel:\S)/i.test(target)
    ? target.replace(/[^\x21-\x7e]+|["<>[\\\]^`{|}]|%(?![0-9a-f]{2})/gi, encodeURIComponent)
    : undefined;
}
