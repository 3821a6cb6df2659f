import type { TestNode } from "./boot-test-node.ts";
import type { MovableClock } from "./movable-clock.ts";

export interface Visited {
  status: number;
  text: string;
  headers: Headers;
  /** Where it leads, with the language; "" when nowhere. */
  location: string;
}

/** Somebody without an account, over HTTP: fills forms in as a browser does, and takes the time that a person needs. */
export function visit(node: TestNode, clock: MovableClock) {
  const get = async (path: string): Promise<Visited> => toVisited(await node.get(path, { accept: "text/html" }));
  return {
    get,
    async send(page: string, fields: Readonly<Record<string, string>> = {}, action = page): Promise<Visited> {
      clock.move(3_600_000);
      const stamp = /name="nri_stamp" value="([^"]+)"/.exec((await get(page)).text)?.[1] ?? "";
      clock.move(5000);
      const body = new URLSearchParams({ nri_stamp: stamp, ...fields });
      const headers = { accept: "text/html" };
      return toVisited(
        await fetch(new URL(action, node.origin), { method: "POST", body, headers, redirect: "manual" }),
      );
    },
  };
}

async function toVisited(answer: Response): Promise<Visited> {
  const location = (answer.headers.get("location") ?? "").replace(/^https?:\/\/[^/]+/, "");
  return { status: answer.status, text: await answer.text(), headers: answer.headers, location };
}
