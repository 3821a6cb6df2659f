import { randomBytes } from "node:crypto";
import pg from "pg";
import { type DatabaseSource, migrateTemplate, templateName } from "./database-source.ts";
import { findPostgres } from "./postgres-for-run.ts";

/** Databases of the run's PostgreSQL. Rejects when it cannot start. */
export async function postgresDatabases(): Promise<DatabaseSource> {
  const cluster = await findPostgres();
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  const made: string[] = [];
  const urlOf = (name: string) => cluster.url.replace(/\/postgres$/, `/${name}`);

  async function create(options = "") {
    const name = `test_${randomBytes(8).toString("hex")}`;
    await admin.query(`create database ${name} ${options} strategy file_copy`);
    made.push(name);
    return urlOf(name);
  }

  /** Once for all test files of the run, whoever comes first. */
  async function template() {
    const name = templateName();
    await admin.query("select pg_advisory_lock(1)");
    try {
      const ready = await admin.query("select 1 from pg_database where datname = $1 and datistemplate", [name]);
      if (ready.rowCount === 0) await makeTemplate(name);
      return name;
    } finally {
      await admin.query("select pg_advisory_unlock(1)");
    }
  }

  async function makeTemplate(name: string) {
    await admin.query(`drop database if exists ${name}`);
    await admin.query(`create database ${name} strategy file_copy`);
    await migrateTemplate(urlOf(name));
    await admin.query(`alter database ${name} is_template true`);
  }

  return {
    empty: () => create(),
    migrated: async () => create(`template ${await template()}`),
    async remove() {
      for (const name of made) await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await cluster.stop();
    },
  };
}
