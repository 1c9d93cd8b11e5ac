/** The first page: board, title, year, to whom it is given, status, date, powers, and how to ask for another format. */
import type { Cover, Inline } from '../../doc/doc.ts';
import { separated, text } from '../../doc/build.ts';
import { formatDate } from '../../model/iso-date.ts';
import { datedOf, isGiven, issueOf, versionOf, type Approval } from '../../model/pack.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Context } from '../context.ts';

/** @param recipients whom the document is given to; none for a paper about what was given to others */
export function cover(context: Context, recipients: readonly Recipient[]): Cover {
  const { pack, audience, say } = context;
  const { ijb } = pack;
  return {
    ...(context.logo && { logo: context.logo }),
    ...(context.ornament && { ornament: context.ornament }),
    masthead: ijb.partnership?.name ?? '',
    organisation: ijb.name,
    title: pack.title,
    subtitle:
      audience.others.length > 0
        ? say('cover.subtitle-for', { year: pack.year.id, recipient: context.names(audience.recipients) })
        : pack.year.id,
    ...(recipients.length > 0 && {
      lead: say(isGiven(pack) ? 'cover.given-to' : 'cover.for', { recipients: context.names(recipients) }),
    }),
    facts: facts(context),
    notes: [formatsLine(context)],
  };
}

function facts(context: Context): Cover['facts'] {
  const { pack, fingerprint, say } = context;
  const { ijb } = pack;
  const last = pack.amendments.at(-1);
  // A later version has a decision and an issue of its own.
  const approval = last ?? pack.approval;
  const issue = issueOf(pack);
  const dated = datedOf(pack);
  const status = say(`status.${pack.status}`);
  const version = say(isGiven(pack) ? 'cover.version' : 'cover.version-open', {
    status,
    version: String(versionOf(pack)),
  });
  const fact = (key: string, value: string | undefined): Cover['facts'] =>
    value === undefined || value === '' ? [] : [{ label: say(`cover.${key}`), value }];
  return [
    ...fact('status', last || issue ? version : status),
    ...fact('date', dated ? formatDate(dated) : say('cover.date-missing')),
    ...fact('fingerprint', isGiven(pack) ? undefined : fingerprint),
    ...fact('approval', approval && decisionWords(approval, context)),
    ...(approval ? decidedOn(context) : []),
    ...fact('approval-first', last && pack.approval && decisionWords(pack.approval, context)),
    ...fact('issue', issue && say('cover.by-line', { date: formatDate(issue.date), reference: issue.by })),
    ...fact('powers', ijb.powers),
  ];
}

function decisionWords({ date, reference }: Approval, { say }: Context): string {
  return say('cover.by-line', { date: formatDate(date), reference });
}

/** The report that the Board decided on, of the version that it decided on. */
function decidedOn({ pack, say }: Context): Cover['facts'] {
  const report = pack.amendments.length > 0 ? undefined : pack.approval?.report;
  if (!report) return [];
  const { title, item } = report;
  const value = item === undefined ? title : say('cover.report-item', { item, title });
  return [{ label: say('cover.report'), value }];
}

/** How to ask for the document in another format or language. */
export function formatsLine({ pack, say }: Context): readonly Inline[] {
  const { contact } = pack.ijb;
  if (!contact) return [text(say('cover.formats-missing'))];
  const { name, address, telephone, email } = contact;
  const parts = [name, address, telephone].flatMap((part): Inline[][] => (part ? [[text(part)]] : []));
  if (email) parts.push([{ kind: 'link', target: `mailto:${email}`, content: [text(email)] }]);
  return [text(say('cover.formats')), ...separated(parts, text(', '))];
}
