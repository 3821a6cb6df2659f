import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A plugin as somebody elsewhere writes and builds it: two tables, and a command that adds to them and tells what is there. */
export function shelf(version: string): string {
  return `import { definePlugin } from "@nri-commons/core/plugin";
export default definePlugin()({
  settings: { "~standard": { version: 1, vendor: "elsewhere", validate: (value) => ({ value }) } },
  id: "shelf", version: "${version}", api: "^1.0.0",
  migrations: {
    "001-book": async (db) => {
      await db.schema.createTable("shelf_place").addColumn("name", "text", (column) => column.primaryKey()).execute();
      await db.schema.createTable("shelf_book").addColumn("title", "text", (column) => column.primaryKey())
        .addColumn("place", "text", (column) => column.references("shelf_place.name")).addColumn("pages", "bigint", (column) => column.notNull().defaultTo(7)).execute();
      await db.schema.createIndex("shelf_book_pages").on("shelf_book").columns(["pages"]).execute();
    },
  },
  commands: {
    "shelf books": {
      summary: "Books", example: "nri shelf books", arguments: [{ name: "title", description: "one more", optional: true }],
      async run(ctx, { arguments: { title } }) {
        if (title) await ctx.transaction(async (tx) => {
          await tx.db.insertInto("shelf_place").values({ name: title }).execute();
          await tx.db.insertInto("shelf_book").values({ title, place: title }).execute();
        });
        const books = await ctx.db.selectFrom("shelf_book").select("title").orderBy("title").execute();
        return { text: [ctx.settings.sign, ...books.map((one) => one.title)].filter(Boolean).join() };
      },
    },
  },
});
`;
}

/** As npm packs a folder with a module of this content; the packed file. */
export function packShelf(home: string, folder: string, content: string, files: Record<string, string> = {}): string {
  const author = join(home, folder);
  const version = /version: "([^"]+)"/.exec(content)?.[1] ?? "1.0.0";
  mkdirSync(author);
  const manifest = { name: "nri-plugin-shelf", version, type: "module", exports: "./plugin.js" };
  writeFileSync(join(author, "package.json"), JSON.stringify(manifest));
  for (const [name, text] of Object.entries({ ...files, "plugin.js": content }))
    writeFileSync(join(author, name), text);
  const { status, stderr } = spawnSync("npm", ["pack", "--offline"], { cwd: author });
  if (status !== 0) throw new Error(String(stderr));
  return join(author, `nri-plugin-shelf-${version}.tgz`);
}
