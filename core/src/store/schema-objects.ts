import { sql } from "kysely";
import { dialectOf } from "./dialect-of.ts";
import type { Db } from "./store.ts";

interface SchemaObject {
  kind: string;
  name: string;
  /** The table that an index or trigger belongs to; its own name otherwise. */
  owner: string;
  /** What it consists of: differs when it was changed. */
  definition: string;
}

/** Everything that a migration could make, change or drop, by kind and name. */
export type Schema = ReadonlyMap<string, SchemaObject>;

export async function readSchema(db: Db): Promise<Schema> {
  const query = dialectOf(db) === "sqlite" ? sqliteObjects : postgresObjects;
  const { rows } = await query.execute(db);
  return new Map(rows.map((row) => [`${row.kind} ${row.name}`, row]));
}

export function refuseOutside(prefix: string, before: Schema, after: Schema): void {
  const touched = [
    ...[...after].filter(([key, { definition }]) => before.get(key)?.definition !== definition),
    ...[...before].filter(([key]) => !after.has(key)),
  ];
  const outside = touched.filter(([, { name, owner }]) => !(name.startsWith(prefix) && owner.startsWith(prefix)));
  if (outside.length === 0) return;
  // A table that was touched speaks for its indexes.
  const tables = new Set(outside.flatMap(([, { name, owner }]) => (name === owner ? [name] : [])));
  const list = outside
    .filter(([, { name, owner }]) => name === owner || !tables.has(owner))
    .map(([key, { name, owner }]) => (name === owner ? key : `${key} on ${owner}`));
  throw new Error(`it may only touch what is named ${prefix}…, and it touched: ${list.sort().join(", ")}`);
}

/** Indexes that SQLite makes for a constraint are named after nobody's prefix: they count by their table. */
const sqliteObjects = sql<SchemaObject>`
  select type as kind, case when name like 'sqlite_autoindex_%' then tbl_name else name end as name,
         tbl_name as owner, coalesce(sql, '') as definition
  from sqlite_schema where name not in ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')`;

const postgresObjects = sql<SchemaObject>`
  select case c.relkind when 'r' then 'table' when 'p' then 'table' when 'v' then 'view' when 'm' then 'view'
           when 'i' then 'index' when 'I' then 'index' when 'S' then 'sequence' else 'relation' end as kind,
         c.relname as name, coalesce(owner.relname, c.relname) as owner,
         coalesce(
           case c.relkind when 'v' then pg_get_viewdef(c.oid) when 'm' then pg_get_viewdef(c.oid)
             when 'i' then pg_get_indexdef(c.oid)
             else (select string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                                               pg_get_expr(d.adbin, d.adrelid)), ', ' order by a.attnum)
                     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) end, '')
         || coalesce((select string_agg(pg_get_constraintdef(k.oid), ', ' order by k.conname)
                        from pg_constraint k where k.conrelid = c.oid), '') as definition
    from pg_class c
    left join pg_index i on i.indexrelid = c.oid left join pg_class owner on owner.oid = i.indrelid
   where c.relnamespace = current_schema()::regnamespace
  union all
  select 'trigger', t.tgname, c.relname, pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace
  union all
  select 'function', p.proname, p.proname, p.prosrc
    from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.prokind in ('f', 'p')`;
