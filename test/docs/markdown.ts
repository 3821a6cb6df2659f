import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** What git does not keep; `data` only at the top. */
const notKept = ["node_modules", ".git", "dist", "coverage", "screenshots"];

/** Every file of the repository, by its path in it. */
export function filesOfRepository(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (notKept.includes(entry.name) || path === join(root, "data")) return [];
    if (entry.isDirectory()) return filesOfRepository(path);
    return entry.isFile() ? [relative(root, path)] : [];
  });
}

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** A fenced block: ```` ```json title="forum.json" ````. */
export interface Block {
  language: string;
  title: string | undefined;
  text: string;
}

export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^ {0,3}```(\w*)(.*)\n([\s\S]*?)^ {0,3}```$/gm)].map(
    ([, language = "", rest = "", text = ""]) => ({ language, title: /title="([^"]+)"/.exec(rest)?.[1], text }),
  );
}

export function withoutBlocks(markdown: string): string {
  return markdown.replace(/^ {0,3}```.*\n[\s\S]*?^ {0,3}```$/gm, "");
}

/** Targets of links and pictures, code left out. */
export function linksOf(markdown: string): string[] {
  const prose = withoutBlocks(markdown).replace(/`[^`\n]*`/g, "code");
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(([, target = ""]) => target);
}

/** The anchors that GitHub gives to headings. */
export function anchorsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutBlocks(markdown).matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = ""]) => {
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
      .replace(/\s/g, "-");
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}
