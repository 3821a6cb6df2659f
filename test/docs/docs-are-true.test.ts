import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { commandsOf } from "@nri-commons/core/server";
import capacityBuilding from "@nri-commons/plugin-capacity-building";
import policyLabs from "@nri-commons/plugin-policy-labs";
import { describe, expect, it } from "vitest";
import noticeBoard from "./example-plugin/plugin.ts";
import { anchorsOf, blocksOf, filesOfRepository, linksOf, readText, root } from "./markdown.ts";

const files = filesOfRepository();
const pages = files.filter((file) => file.endsWith(".md"));
/** `page: what` for everything in the pages for which `find` has something to say. */
const inPages = (find: (text: string, page: string) => string[]) =>
  pages.flatMap((page) => find(readText(page), page).map((found) => `${page}: ${found}`));

describe("every page", () => {
  it("links only to what exists, heading included", () => {
    expect(pages).toContain("README.md");
    expect(inPages((text, page) => linksOf(text).filter((link) => !leadsSomewhere(page, link)))).toEqual([]);
  });

  it("names only tasks of package.json", () => {
    const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
    const tasks = (text: string) => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, task = ""]) => task);
    expect(inPages((text) => tasks(text).filter((task) => scripts[task] === undefined))).toEqual([]);
  });

  it("names only commands that nri has", () => {
    const known = knownCommands();
    expect(known).toContain("event import");
    expect(inPages((text) => commandsIn(text).filter((words) => !isCommand(words, known)))).toEqual([]);
  });
});

describe("the code in the pages", () => {
  const titled = inPages((text) => blocksOf(text).flatMap(({ title }) => title ?? [])).length;

  it("is that of the file that it names", () => {
    expect(titled).toBeGreaterThan(10);
    const differing = inPages((text) =>
      blocksOf(text).flatMap(({ title, text: code }) => (title?.includes("/") && !isFrom(title, code) ? title : [])),
    );
    expect(differing).toEqual([]);
  });
});

describe("README.md", () => {
  it("maps exactly the folders that stand at the top", () => {
    const mapped = [...readText("README.md").matchAll(/^\| `([\w.]+)\/` +\|/gm)].map(([, folder = ""]) => folder);
    const standing = new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0] ?? ""));
    expect(mapped.toSorted()).toEqual([...standing].toSorted());
  });

  it("names the rooms of core as they stand, from the ground up", () => {
    const floors = /```text\n([\s\S]*?kit[\s\S]*?)```/.exec(readText("README.md"))?.[1] ?? "";
    const rooms = readdirSync(join(root, "core/src")).filter((name) =>
      statSync(join(root, "core/src", name)).isDirectory(),
    );
    expect(rooms.filter((room) => !new RegExp(`\\b${room}\\b`).test(floors))).toEqual([]);
  });
});

describe("the repository", () => {
  it("does not depend on a folder of somebody's machine", () => {
    const places = ["tmp", "work"].join("|");
    const elsewhere = new RegExp(`(^|[^\\w.-])/(${places})(?=[/"'\`)\\s]|$)|\\.\\./${"shared"}`, "m");
    const kept = committed().filter(
      (file) => !file.endsWith("pnpm-lock.yaml") && statSync(join(root, file)).size < 2_000_000,
    );
    expect(kept.filter((file) => elsewhere.test(readText(file)))).toEqual([]);
  });
});

/** What git knows; without git, all that is there. */
function committed(): string[] {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.split("\0").filter((file) => files.includes(file)) : files;
}

function leadsSomewhere(page: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return true;
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), decodeURIComponent(path));
  if (target.startsWith("..") || !existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(readText(target)).includes(anchor);
}

function knownCommands(): string[] {
  const commands = commandsOf({
    name: "docs",
    plugins: [noticeBoard, policyLabs, capacityBuilding],
    standing: "none",
    keepsRegistry: false,
  });
  return [
    "init",
    "restore",
    "start",
    "worker",
    "upgrade",
    "keys recover",
    "plugins add",
    "plugins discard",
    ...Object.keys(commands),
  ];
}

/** `nri event import calendar.ics` as `event import calendar.ics`, from code spans and from lines of shell blocks. */
function commandsIn(text: string): string[] {
  const spans = [...text.matchAll(/`nri ([^`\n]+)`/g)].map(([, words = ""]) => words);
  const lines = blocksOf(text).flatMap(({ language, text: code }) =>
    language === "sh" ? code.split("\n").flatMap((line) => /^\s*(?:[$#] )?nri (.+)$/.exec(line)?.[1] ?? []) : [],
  );
  return [...spans, ...lines];
}

function isCommand(given: string, known: readonly string[]): boolean {
  const words = given.replace(/^(-c|--config) \S+ |^--json /g, "");
  if (words.startsWith("-") || words.startsWith("…")) return true;
  const fits = (name: string) => words === name || words.startsWith(`${name} `);
  // `nri event --help` names a group.
  const group = /^([a-z]+)(?: --help)?$/.exec(words)?.[1];
  return known.some((name) => fits(name) || (group !== undefined && name.startsWith(`${group} `)));
}

/** The whole file, or, after `#`, a piece of it that has this name in it. */
function isFrom(title: string, code: string): boolean {
  const [file = "", name] = title.split("#");
  if (!existsSync(join(root, file))) return false;
  const whole = readText(file);
  return name === undefined ? whole === code : code.includes(name) && whole.includes(code);
}
