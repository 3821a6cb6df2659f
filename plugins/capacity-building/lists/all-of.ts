interface Page<Item> {
  items: readonly Item[];
  next?: string | undefined;
}

/** All pages of a list, one after the other. */
export async function* allOf<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { items, next } = await read(cursor);
    yield* items;
    cursor = next;
  } while (cursor !== undefined);
}
