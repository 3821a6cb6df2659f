import { sql } from "kysely";
import { type Migration, serialKey } from "../src/store/index.ts";

export const up: Migration = async (db, dialect) => {
  await db.schema
    .createTable("content_text")
    .$call(serialKey("n", dialect))
    .addColumn("object_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("audience", "text", (column) => column.notNull())
    .addColumn("origin", "text")
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("until", "bigint")
    .addColumn("label", "text", (column) => column.notNull())
    .addColumn("excerpt", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("marks", "text", (column) => column.notNull())
    .addUniqueConstraint("content_text_once", ["object_id", "audience"])
    .execute();
  const statements = dialect === "sqlite" ? sqlite : postgres;
  for (const statement of statements) await sql.raw(statement).execute(db);
};

// The index holds no text of its own, the triggers keep it in step with content_text.
const sqlite = [
  `create virtual table content_text_fts using fts5(title, body, marks, content='content_text', content_rowid='n',
    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'")`,
  `create trigger content_text_added after insert on content_text begin
    insert into content_text_fts(rowid, title, body, marks) values (new.n, new.title, new.body, new.marks);
  end`,
  `create trigger content_text_removed after delete on content_text begin
    insert into content_text_fts(content_text_fts, rowid, title, body, marks)
    values ('delete', old.n, old.title, old.body, old.marks);
  end`,
  `create trigger content_text_changed after update on content_text begin
    insert into content_text_fts(content_text_fts, rowid, title, body, marks)
    values ('delete', old.n, old.title, old.body, old.marks);
    insert into content_text_fts(rowid, title, body, marks) values (new.n, new.title, new.body, new.marks);
  end`,
];

const postgres = [
  `alter table content_text add column words tsvector generated always as (
    setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', body), 'B')) stored`,
  "create index content_text_words on content_text using gin (words)",
];
