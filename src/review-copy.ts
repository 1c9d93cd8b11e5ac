/** The pack in Word for those who read it before it is issued, with every finding as a comment at the words that it is about. */
import { isWithin, type Diagnostic, type Span } from './diagnostic.ts';
import { printable } from './doc/characters.ts';
import type { Remark } from './doc/remark.ts';
import { houseTheme } from './doc/theme.ts';
import { printedFrom } from './edit/reworded.ts';
import { reviewMark } from './file-names.ts';
import { judge } from './judge.ts';
import { composed, type MakeRequest, type MakeResult } from './make.ts';
import { everyText } from './model/authored-text.ts';
import { documentDate, everyDirection, type Pack } from './model/pack.ts';
import { factsOf, factsOfDirection, fill, type Facts } from './model/placeholder.ts';
import { statuses } from './model/status.ts';
import { sayIn, type Say } from './model/wording.ts';
import { Cache } from './read/cache.ts';
import { themesAmong } from './read/looks.ts';
import type { Workspace } from './source/workspace.ts';

/** What tells our comments from those of reviewers; nine letters are Word's most. */
export const findingInitials = 'findings';

type ReviewRequest = Pick<MakeRequest, 'year' | 'as' | 'theme' | 'source'>;

/** Marked as a draft whatever the status, for it is not the instrument: so that nothing but an error stops it. */
export async function reviewCopy(
  workspace: Workspace,
  { year, as, theme = houseTheme, source }: ReviewRequest,
  cache = new Cache(),
): Promise<MakeResult> {
  const wants = { needs: new Set<never>(), toWrite: false };
  const { diagnostics, waived, status, wording } = judge(workspace, year, cache, { as, themes: [theme], wants });
  const marked = status === 'for-approval' ? status : 'draft';
  const made = await composed(workspace, { year, as: marked, theme }, cache);
  const { pack, doc, looks, authored } = made;
  if (!doc || !looks) return { diagnostics: made.diagnostics, waived, status };
  const say = sayIn(wording);
  const { toCommentedDocx } = await import('./write/docx/to-docx.ts');
  const remarks = {
    author: say('review.author', { ijb: pack.ijb.shortName }),
    initials: findingInitials,
    date: documentDate(pack),
    all: diagnostics.map((one) => remarkOf(one, pack, workspace, say)),
  };
  const carriesSource = source !== false;
  const bytes = toCommentedDocx(doc, looks, remarks, carriesSource ? authored : []);
  const name = `${made.stem}-${reviewMark}.docx`;
  return {
    diagnostics,
    waived,
    status,
    outputs: [{ name, audience: 'combined', bytes, carriesSource, isReviewCopy: true }],
  };
}

/** What the comments of a copy say that was made of one of these, for whatever status and in whatever theme. */
export function remarksIn(workspaces: readonly Workspace[], year: string): readonly string[] {
  const cache = new Cache();
  const wants = { needs: new Set<never>(), toWrite: false };
  const all = workspaces.flatMap((workspace) =>
    themesAmong(cache.paths(workspace).get('') ?? []).flatMap((theme) =>
      [undefined, ...statuses].flatMap((as) => {
        const { diagnostics, pack, wording } = judge(workspace, year, cache, { as, themes: [theme], wants });
        return diagnostics.map((one) => remarkOf(one, pack, workspace, sayIn(wording)).paragraphs.join(' '));
      }),
    ),
  );
  return [...new Set(all)].map(printable);
}

function remarkOf(diagnostic: Diagnostic, pack: Pack, workspace: Workspace, say: Say): Remark {
  const { rule, severity, message, help, at } = diagnostic;
  const { anchor, facts = factsOf(pack) } = partOf(at, pack);
  const typed = typedAt(at, workspace);
  const text = /[*[\]\\]/.test(typed)
    ? everyText(pack).find(({ origin, path }) => isWithin(at, origin.span(...path)))
    : undefined;
  const words = text ? printedFrom(text, facts, at) : fill(typed, facts);
  const place = `${at.file}:${at.start.line}`;
  return {
    ...(anchor !== undefined && { anchor }),
    words,
    paragraphs: [
      say(`review.${severity}`, { message }),
      ...(help === undefined ? [] : [help]),
      say('review.place', { place, rule }),
    ],
  };
}

interface Part {
  /** Absent for what the pack has no part for, or is about all of it. */
  readonly anchor?: string;
  /** What placeholders there stand for. */
  readonly facts?: Facts;
}

/** The part of the pack that is made from this place. */
function partOf(at: Span, pack: Pack): Part {
  const direction = [...everyDirection(pack)].find(({ origin }) => isWithin(at, origin.span()));
  if (direction) return { anchor: `direction-${direction.number}`, facts: factsOfDirection(direction, factsOf(pack)) };
  const group = pack.groups.find(({ origin }) => origin.file === at.file);
  if (group) return { anchor: `group-${group.number}` };
  if (at.file === pack.budget?.origin.file) return { anchor: 'appendix-1' };
  if (at.file === pack.scheme.origin.file) return { anchor: 'functions' };
  return isWithin(at, pack.origin.span('introduction')) ? { anchor: 'introduction' } : {};
}

function typedAt({ file, start, end }: Span, { files }: Workspace): string {
  const lines = new TextDecoder()
    .decode(files.get(file))
    .split('\n')
    .slice(start.line - 1, end.line);
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === end.line - start.line ? end.column - 1 : undefined),
    )
    .join(' ');
}
