/** The standing words by dotted key, for example `cover.status`: those of a file, and the house's, which documents print where a board's own file has none. */
import schema from '../../schemas/wording.schema.json' with { type: 'json' };

/** The value of templates/wording.yaml. */
export type Rooms = Readonly<Record<string, Readonly<Record<string, string>> | null>>;

interface Room {
  readonly properties: Readonly<Record<string, { readonly examples: readonly string[] }>>;
}

export function byDottedKey(rooms: Rooms): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(rooms).flatMap(([room, words]) =>
      Object.entries(words ?? {}).map(([key, text]) => [`${room}.${key}`, text] as const),
    ),
  );
}

let house: ReadonlyMap<string, string> | undefined;

/** In the order of the schema, whose examples they are. */
export function houseWords(): ReadonlyMap<string, string> {
  house ??= new Map(
    Object.entries<Room>(schema.properties).flatMap(([room, { properties }]) =>
      Object.entries(properties).map(([key, { examples }]) => [`${room}.${key}`, examples[0] ?? ''] as const),
    ),
  );
  return house;
}
