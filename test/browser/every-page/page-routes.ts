import type { Node } from "@nri-commons/core/server";
import { Hono } from "hono";

/** Which pattern of a node's routes answers a path, and the patterns that there are; both without the language. */
export interface PageRoutes {
  readonly patterns: readonly string[];
  /** Undefined when nothing but the error page answers. */
  patternOf(path: string): Promise<string | undefined>;
}

/** Everything below a language that a browser can open. What answers only that there is nothing is left out. */
export async function pageRoutes(node: Pick<Node, "routes">): Promise<PageRoutes> {
  const language = /^\/:lang\{[^}]*\}/;
  const below = (await node.routes()).filter(({ method, path }) => method === "GET" && language.test(path));
  const patterns = [...new Set(below.map(({ path }) => path.replace(language, "") || "/"))];
  const finder = new Hono();
  for (const pattern of patterns) finder.get(pattern, (c) => c.text(pattern));
  return {
    patterns: patterns.filter((pattern) => !/\/:other(\{.*\})?$/.test(pattern)),
    async patternOf(path) {
      const answer = await finder.request(path.replace(/[?#].*/, "") || "/");
      return answer.status === 200 ? answer.text() : undefined;
    },
  };
}
