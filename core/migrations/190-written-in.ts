import { type RawBuilder, sql } from "kysely";
import { dialectOf, type Migration } from "../src/store/index.ts";

/** What is there already is found by the languages that it can be read in, as what is added later. */
export const up: Migration = async (db) => {
  const read = dialectOf(db) === "sqlite" ? sqlite : postgres;
  const tables = [
    {
      table: "content_event",
      kind: "event",
      at: "start_at",
      tags: ["name", "summary", "description.text"].map(read.keys),
    },
    {
      table: "content_output",
      kind: "output",
      at: "dated_at",
      tags: [
        ...["title", "plainSummary", "text.text"].map(read.keys),
        read.texts("languages"),
        read.fields("files", "language"),
      ],
    },
    { table: "content_entry", kind: "entry", at: "updated_at", tags: ["name", "summary"].map(read.keys) },
  ];
  for (const { table, kind, at, tags } of tables) {
    for (const { from, tag } of tags) {
      await sql`insert into content_tag (object_id, kind, vocabulary, term, sort_at, origin)
        select distinct t.id, ${sql.lit(kind)}, 'written', ${read.base(tag)}, t.${sql.ref(at)}, t.origin
        from ${sql.table(table)} t cross join ${from}
        where t.visibility = 'published' and ${tag} is not null and ${tag} <> 'und'
        on conflict do nothing`.execute(db);
    }
  }
};

interface Found {
  from: RawBuilder<unknown>;
  tag: RawBuilder<unknown>;
}

interface Reader {
  keys(path: string): Found;
  texts(path: string): Found;
  fields(path: string, name: string): Found;
  base(tag: RawBuilder<unknown>): RawBuilder<unknown>;
}

const sqlite: Reader = {
  keys: (path) => ({ from: eachOf(path), tag: sql`found.key` }),
  texts: (path) => ({ from: eachOf(path), tag: sql`found.value` }),
  fields: (path, name) => ({ from: eachOf(path), tag: sql`json_extract(found.value, ${sql.lit(`$.${name}`)})` }),
  base: (tag) => sql`lower(substr(${tag}, 1, instr(${tag} || '-', '-') - 1))`,
};

const postgres: Reader = {
  keys: (path) => ({
    from: sql`lateral jsonb_object_keys(${partOf(path, "object")}) as found(tag)`,
    tag: sql`found.tag`,
  }),
  texts: (path) => ({
    from: sql`lateral jsonb_array_elements_text(${partOf(path, "array")}) as found(tag)`,
    tag: sql`found.tag`,
  }),
  fields: (path, name) => ({
    from: sql`lateral jsonb_array_elements(${partOf(path, "array")}) as found(item)`,
    tag: sql`(found.item ->> ${sql.lit(name)})`,
  }),
  base: (tag) => sql`lower(split_part(${tag}, '-', 1))`,
};

function eachOf(path: string) {
  return sql`json_each(t.doc, ${sql.lit(`$.${path}`)}) as found`;
}

/** Null, which has no elements, where it is something else. */
function partOf(path: string, type: "object" | "array") {
  const part = sql`(t.doc::jsonb #> ${sql.lit(`{${path.replaceAll(".", ",")}}`)})`;
  return sql`case when jsonb_typeof(${part}) = ${sql.lit(type)} then ${part} end`;
}
