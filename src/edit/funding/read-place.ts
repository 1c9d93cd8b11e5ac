/** Reads whose money a line is, of which kind and in which group: from its own cells, or from where its row stands. */
import { distance } from '../../diagnostic.ts';
import { grouped } from '../../grouped.ts';
import type { AllocationGroup, FundingSource } from '../../model/budget.ts';
import type { FundingRow } from '../../model/funding-row.ts';
import type { Recipient } from '../../model/recipient.ts';
import { say, type Wording } from '../../model/wording.ts';
import type { FoundRow, FundingTable } from './find-rows.ts';
import { proposedId } from './proposed-id.ts';
import { readWords } from './read-words.ts';
import { asRead, inQuotes, type Reading } from './reading.ts';

type Group = Pick<AllocationGroup, 'id' | 'title'>;

export interface Place {
  readonly recipient: Reading<Recipient>;
  readonly money: Reading<FundingSource>;
  readonly group: Reading<Group>;
}

type SumRow = Extract<FundingRow, { readonly kind: 'total' | 'subtotal' }> & { readonly at: number };

/** The totals of each table, from above. */
function sumsIn(rows: readonly FoundRow[]): ReadonlyMap<FundingTable, readonly SumRow[]> {
  const sums = rows.flatMap(({ stands, table, number }) =>
    stands.kind === 'total' || stands.kind === 'subtotal' ? [{ ...stands, at: number, table }] : [],
  );
  return grouped(sums, ({ table }) => table);
}

const kinds = ['payment', 'set-aside'] as const satisfies readonly FundingSource[];

/** Reads the places of one spreadsheet's rows. */
export class Places {
  /** Those that budgets.yaml does not have yet. */
  readonly newGroups: Group[] = [];
  readonly #sums: ReadonlyMap<FundingTable, readonly SumRow[]>;
  readonly #recipients: readonly Recipient[];
  readonly #groups: readonly Group[];
  /** The bodies and the kinds of money by their ids, and by their names as a reader takes them. */
  readonly #bodies: ReadonlyMap<string, Recipient>;
  readonly #kinds: ReadonlyMap<string, FundingSource>;
  readonly #kindNames: readonly string[];
  readonly #said = new Map<FoundRow, Place>();
  /** Titles of groups, of which there are few, as a reader takes them: each of thousands of rows asks. */
  readonly #titles = new Map<string, string>();

  /** @param groups as they are called now, then as they were when the spreadsheet was exported */
  constructor(rows: readonly FoundRow[], recipients: readonly Recipient[], groups: readonly Group[], wording: Wording) {
    this.#sums = sumsIn(rows);
    this.#recipients = recipients;
    this.#groups = groups;
    this.#bodies = new Map([
      ...recipients.map((one) => [one.id, one] as const),
      ...recipients.map((one) => [asRead(one.name), one] as const),
    ]);
    this.#kinds = new Map([
      ...kinds.map((kind) => [kind, kind] as const),
      ...kinds.map((kind) => [asRead(say(wording, `workbook.${kind}`)), kind] as const),
    ]);
    this.#kindNames = kinds.map((kind) => say(wording, `workbook.${kind}`));
  }

  groupOf(id: unknown): Group | undefined {
    return [...this.#groups, ...this.newGroups].find((one) => one.id === id);
  }

  /** As the cells of the row say it. A table without a column for whose money it is belongs to whom its total is for. @param known the group that it was in, which another may be called like */
  said(row: FoundRow, known?: Group): Place {
    const before = this.#said.get(row);
    if (before) return before;
    const place = { recipient: this.#recipient(row), money: this.#money(row), group: this.#group(row, known) };
    this.#said.set(row, place);
    return place;
  }

  /** What the row stands among: the next total below it has the lines above it. */
  around({ table, number }: FoundRow): { readonly money?: FundingSource; readonly group?: Group } {
    const sums = this.#sums.get(table) ?? [];
    const next = sums.find(({ at }) => at > number);
    const money = next?.money ?? (new Set(sums.map((one) => one.money)).size === 1 ? sums[0]?.money : undefined);
    const group = next?.kind === 'subtotal' ? this.#groups.find((one) => one.id === next.group) : undefined;
    return { ...(money !== undefined && money !== 'all' && { money }), ...(group && { group }) };
  }

  #recipient(row: FoundRow): Reading<Recipient> {
    const words = readWords(row.cells.get('recipient'));
    if ('message' in words) return words;
    if (words.value === undefined) return { value: this.#recipients.find((one) => one.id === this.#owner(row)) };
    const { value } = words;
    const found = this.#bodies.get(asRead(value));
    return found
      ? { value: found }
      : {
          message: `${inQuotes(value)} is none of the bodies that the money can be for.`,
          help: `Write one of: ${this.#recipients.map((one) => one.name).join('; ')}.`,
        };
  }

  #owner({ table }: FoundRow): string | undefined {
    const owners = new Set((this.#sums.get(table) ?? []).map((one) => one.recipient));
    return owners.size === 1 ? [...owners][0] : undefined;
  }

  #money(row: FoundRow): Reading<FundingSource> {
    const words = readWords(row.cells.get('money'));
    if ('message' in words || words.value === undefined) return words as Reading<never>;
    const { value } = words;
    const found = this.#kinds.get(asRead(value));
    return found
      ? { value: found }
      : { message: `${inQuotes(value)} is no kind of money.`, help: `Write one of: ${this.#kindNames.join('; ')}.` };
  }

  #titleAsRead({ title }: Group): string {
    const read = this.#titles.get(title) ?? asRead(title);
    this.#titles.set(title, read);
    return read;
  }

  #group(row: FoundRow, known: Group | undefined): Reading<Group> {
    const words = readWords(row.cells.get('group'));
    if ('message' in words || words.value === undefined) return words as Reading<never>;
    const { value } = words;
    const groups = [...this.#groups, ...this.newGroups];
    const asked = asRead(value);
    const alike = groups.filter((one) => this.#titleAsRead(one) === asked || one.id === value);
    if (alike.length > 0) return this.#oneOf(alike, row, known);
    // Two letters are a slip; more may be another group.
    const near = groups.find((one) => distance(value.toLowerCase(), one.title.toLowerCase()) <= 2)?.title;
    if (near !== undefined)
      return {
        message: `There is no group ${inQuotes(value)}.`,
        help: `Did you mean “${near}”? A new group of so like a name is added in budgets.yaml.`,
      };
    const group = { id: proposedId(value, new Set(groups.map((one) => one.id)), 'group'), title: value };
    this.newGroups.push(group);
    return { value: group };
  }

  /** Of several with one name, the one that the line was in, or among whose lines it stands. */
  #oneOf(alike: readonly Group[], row: FoundRow, known: Group | undefined): Reading<Group> {
    const [first, ...others] = new Set(alike.map(({ id }) => id));
    const hints = others.length === 0 ? [first] : [known?.id, this.around(row).group?.id];
    const meant = hints.flatMap((id) => alike.find((one) => one.id === id) ?? [])[0];
    if (meant) return { value: meant };
    return {
      message: `${others.length + 1} groups are called “${alike[0]?.title ?? ''}”.`,
      help: `Write the id of the one that is meant: ${[first, ...others].join(', ')}.`,
    };
  }
}
