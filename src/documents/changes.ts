/** What changed since the version before, or since last year's Directions: an appendix for those who decide on the new ones. */
import { heading, plainPara } from '../doc/build.ts';
import type { Document } from './document.ts';
import type { Context } from './context.ts';
import { changesTable } from './parts/amendments.ts';
import { front, headed } from './parts/front.ts';

export const changes: Document = {
  name: 'changes',
  title: 'the appendix of changes',
  tellsChanges: true,
  withheld({ since, audience, pack, say }) {
    if (!since) return say('amendments.since-none', { year: pack.year.id });
    return audience.others.length > 0 ? say('amendments.since-combined') : undefined;
  },
  compose(context) {
    const { since, audience, say } = context;
    const facts = sinceWords(context);
    const title = say('amendments.since', facts);
    const table = changesTable(since?.changes ?? [], context, {
      caption: title,
      before: say('amendments.since-before', facts),
      after: say('amendments.since-after', facts),
    });
    return {
      ...headed(front(context, title, 'amendments.since-subject', audience.recipients)),
      blocks: [heading(1, 'changes', title), table ?? plainPara(say('amendments.since-nothing', facts))],
    };
  },
};

function sinceWords({ since, pack, say }: Context): Readonly<Record<string, string>> {
  const name =
    since?.version === undefined
      ? (since?.year ?? '')
      : say('amendments.since-version', { version: String(since.version), year: since.year });
  return { since: name, year: pack.year.id };
}
