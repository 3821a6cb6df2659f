import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, open as openFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, StoreProblem } from "./index.ts";

const child = fileURLToPath(new URL("../testing/children/hold-store.ts", import.meta.url));
let directory = "";
let file = "";
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "nri-test-"));
  file = join(directory, "node.db");
});

afterEach(async () => {
  for (const process of children.splice(0)) process.kill("SIGKILL");
  await rm(directory, { recursive: true, force: true });
});

async function holdInAnotherProcess() {
  const process = fork(child, [`sqlite:${file}`]);
  children.push(process);
  expect(await once(process, "message")).toEqual(["open", undefined]);
  return process;
}

async function problemOf(url: string): Promise<StoreProblem> {
  const problem = await openStore({ url }).then(
    () => "it opened",
    (error) => error,
  );
  expect(problem).toBeInstanceOf(StoreProblem);
  return problem;
}

describe("a SQLite file", () => {
  it("belongs to one process: a second one is told which", async () => {
    const { pid } = await holdInAnotherProcess();
    expect(await problemOf(`sqlite:${file}`)).toMatchObject({
      code: "locked",
      message: `${file} is in use by process ${pid}. Stop that process first, or use PostgreSQL (DATABASE_URL=postgres://…) when several processes are to share one database.`,
    });
  });

  it("is free again at once when its process was killed", async () => {
    const process = await holdInAnotherProcess();
    process.kill("SIGKILL");
    await once(process, "exit");
    const store = await openStore({ url: `sqlite:${file}` });
    expect((await sql`select 1 as one`.execute(store.db)).rows).toEqual([{ one: 1 }]);
    await store.close();
  });

  it("is opened once in the same process, too", async () => {
    const store = await openStore({ url: `sqlite:${file}` });
    expect(await problemOf(`sqlite:${file}`)).toMatchObject({ code: "locked" });
    await store.close();
    await (await openStore({ url: `sqlite:${file}` })).close();
  });

  it("says which directory is missing", async () => {
    const missing = join(directory, "not-there");
    expect(await problemOf(`sqlite:${missing}/node.db`)).toMatchObject({
      code: "directory-missing",
      message: `${missing}/node.db cannot be opened: the directory ${missing} does not exist. Create it, or correct the path in the configuration.`,
    });
  });

  it("says that it cannot be written", async () => {
    await (await openStore({ url: `sqlite:${file}` })).close();
    await chmod(directory, 0o555);
    const said = await messageAsNobody();
    expect(said).toMatch(/^StoreProblem: .*\/node\.db(\.lock)? cannot be opened for writing\. Give the user/);
  });

  it("is refused when it is no database", async () => {
    await writeFile(file, "This is a letter, and a long one. ".repeat(100));
    expect(await problemOf(`sqlite:${file}`)).toMatchObject({
      code: "corrupt",
      message: `${file} is not a SQLite database, or its beginning is damaged. Restore the last backup with \`nri restore\`; keep the damaged file until that has worked.`,
    });
  });

  it("is refused when a page is damaged", async () => {
    await damageInTheMiddle();
    const problem = await problemOf(`sqlite:${file}`);
    expect(problem).toMatchObject({ code: "corrupt", location: file });
    expect(problem.message).toMatch(/is damaged.*Restore the last backup/s);
  });

  it("of some size is checked whole only after its process was killed, so that a clean start is quick", async () => {
    await damageInTheMiddle(80_000);
    await (await openStore({ url: `sqlite:${file}` })).close();
    await writeFile(`${file}.pid`, "1\n");
    expect(await problemOf(`sqlite:${file}`)).toMatchObject({ code: "corrupt", location: file });
  });

  it("that is lost is told so, and no empty one put in its place", async () => {
    const problem = await openStore({ url: `sqlite:${file}`, mustExist: true }).catch((error) => error);
    expect(problem).toMatchObject({ code: "missing" });
    expect(problem.message).toContain("restore the last backup: nri restore PLACE --recovery FILE --replace.");
    await expect(stat(file)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("leaves nothing open after a refusal", async () => {
    await writeFile(file, "x".repeat(5000));
    await problemOf(`sqlite:${file}`);
    await rm(file);
    await (await openStore({ url: `sqlite:${file}` })).close();
  });
});

describe("an address", () => {
  it.each(["node.db", "sqlite:node.db", "sqlite:", "mysql://root:secret@localhost/x"])("%s is refused", async (url) => {
    const problem = await problemOf(url);
    expect(problem.code).toBe("bad-url");
    expect(problem.message).toMatch(/Use sqlite:\/absolute\/path\/node\.db or postgres:/);
    expect(problem.message).not.toContain("secret");
  });

  it("sqlite:/// with three slashes means the same as with one", async () => {
    const store = await openStore({ url: `sqlite://${file}` });
    expect(store.location).toBe(file);
    await store.close();
  });

  it("of a PostgreSQL that does not answer is named without its password", async () => {
    const problem = await problemOf("postgres://nri:secret@127.0.0.1:1/nri");
    expect(problem).toMatchObject({
      code: "unreachable",
      message:
        "postgres://nri@127.0.0.1:1/nri cannot be reached (connect ECONNREFUSED 127.0.0.1:1). Check that PostgreSQL runs and that address, database, user and password in DATABASE_URL are right.",
    });
  });
});

/** Root may write everywhere: the file is opened by a process of the user nobody. */
async function messageAsNobody(): Promise<string> {
  const asRoot = process.getuid?.() === 0;
  if (asRoot) await chmod(file, 0o444);
  const started = spawn(
    process.execPath,
    [child, `sqlite:${file}`],
    asRoot ? { uid: 65534, gid: 65534, cwd: "/" } : { cwd: "/" },
  );
  let said = "";
  started.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await once(started, "close");
  await chmod(directory, 0o755);
  return said.slice(said.lastIndexOf("\nStoreProblem: ") + 1);
}

async function damageInTheMiddle(rows = 500) {
  await mkdir(directory, { recursive: true });
  const store = await openStore({ url: `sqlite:${file}` });
  await sql`create table letter (id integer primary key, body text)`.execute(store.db);
  await sql`insert into letter (body) with recursive n (i) as (select 1 union all select i + 1 from n where i < ${sql.lit(rows)})
            select printf('%0500d', i) from n`.execute(store.db);
  await store.close();
  const { size } = await stat(file);
  const handle = await openFile(file, "r+");
  await handle.write(Buffer.alloc(8192, 0xa5), 0, 8192, Math.floor(size / 2 / 4096) * 4096);
  await handle.close();
}
