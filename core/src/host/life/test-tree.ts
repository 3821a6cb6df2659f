import { type Ctx, definePlugin, type Incoming, type Plugin, type Withdrawn } from "../../plugin/index.ts";

declare module "../../jobs/tx.ts" {
  interface Facts {
    "leaf.fallen": { id: string };
  }
}

interface Tables {
  tree_leaf: { iri: string; text: string; photo: Uint8Array | null };
  tree_branch: { id: string; leaf: string };
}

type TreeCtx = Ctx<"federation:read" | "search:write", Tables, Record<string, never>>;

/** Publishes leaves; its tables refer to one another, and one is called like another plugin's would be. */
export const tree: Plugin = definePlugin<Tables>()({
  id: "tree",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities: ["federation:read", "search:write"],
  migrations: {
    async "001-leaf"(db, dialect) {
      await db.schema
        .createTable("tree_leaf")
        .addColumn("iri", "text", (column) => column.primaryKey())
        .addColumn("text", "text", (column) => column.notNull())
        .addColumn("photo", dialect === "postgres" ? "bytea" : "blob")
        .execute();
      await db.schema
        .createTable("tree_branch")
        .addColumn("id", "text")
        .addColumn("leaf", "text", (column) => column.references("tree_leaf.iri"))
        .execute();
      await db.schema.createIndex("tree_branch_leaf").on("tree_branch").column("leaf").execute();
    },
  },
  kinds: {
    Leaf: {
      fallback: "Note",
      version: 1,
      receive: async (_ctx, tx, { iri, object }: Incoming) =>
        void (await tx.db
          .insertInto("tree_leaf")
          .values({ iri, text: String(object["content"]), photo: null })
          .onConflict((conflict) => conflict.doNothing())
          .execute()),
      withdraw: async (_ctx, tx, { iri }: Withdrawn) =>
        void (await tx.db.deleteFrom("tree_leaf").where("iri", "=", iri).execute()),
      clear: async () => undefined,
    },
  },
  announces: {
    "leaf.fallen": async (ctx, _tx, { id }) => ({
      verb: "Create",
      object: {
        id: ctx.objectIri(id),
        type: "Note",
        "nri:kind": "Leaf",
        attributedTo: ctx.federation.initiativeActor,
        name: "A leaf",
        content: `<p>leaf ${id}<script>alert(1)</script></p>`,
      },
      audience: "public",
      revision: "1",
    }),
  },
  commands: {
    fall: {
      summary: "Let a leaf fall",
      example: "nri fall",
      async run(ctx: TreeCtx) {
        const id = ctx.ids.ulid();
        await ctx.transaction(async (tx) => {
          const iri = ctx.objectIri(id);
          await tx.db
            .insertInto("tree_leaf")
            .values({ iri, text: `leaf ${id}`, photo: Buffer.from([1, 2]) })
            .execute();
          await tx.db.insertInto("tree_branch").values({ id, leaf: iri }).execute();
          const text = { en: "A maple leaf" };
          await ctx.search.putPage(tx, { id, title: text, body: text, at: tx.now, path: `/tree/${id}` });
          await tx.fact("leaf.fallen", { id });
        });
        return { text: id, data: ctx.objectIri(id) };
      },
    },
  },
});
