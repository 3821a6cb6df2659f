import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DatabaseSource, migrateTemplate } from "./database-source.ts";
import { copyTemplate } from "./sqlite-template.ts";

/** Each database in a directory of its own, as a node has it. */
export function sqliteFiles(): DatabaseSource {
  const directories: string[] = [];
  let template: Promise<string> | undefined;

  async function newFile() {
    const directory = await mkdtemp(join(tmpdir(), "nri-test-"));
    directories.push(directory);
    return join(directory, "node.db");
  }

  async function makeTemplate() {
    const file = await newFile();
    await migrateTemplate(`sqlite:${file}`);
    return file;
  }

  return {
    empty: async () => `sqlite:${await newFile()}`,
    async migrated() {
      const file = await newFile();
      if (!(await copyTemplate(file))) {
        template ??= makeTemplate();
        await copyFile(await template, file);
      }
      return `sqlite:${file}`;
    },
    async remove() {
      for (const directory of directories) await rm(directory, { recursive: true, force: true });
    },
  };
}
