import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import type { Agent } from "undici";
import { FetchProblem, toFetchProblem } from "./fetch-problem.ts";

export interface OperatorRequest {
  method: "GET" | "PUT" | "DELETE";
  /** Whole, and of the client's origin. */
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: Readable | undefined;
}

export interface OperatorAnswer {
  status: number;
  /** Must be read to its end, or destroyed. */
  body: Readable;
}

/** Talks with one host that the operator named in the configuration, wherever it is; never with one that a stranger named. */
export interface OperatorClient {
  /** No redirect is followed. Throws `FetchProblem` and nothing else. */
  request(request: OperatorRequest): Promise<OperatorAnswer>;
  close(): Promise<void>;
}

export function createOperatorClient(origin: string): OperatorClient {
  const undici: typeof import("undici") = createRequire(import.meta.url)("undici");
  const agent: Agent = new undici.Agent({
    connections: 4,
    pipelining: 1,
    connect: { timeout: 10_000 },
    headersTimeout: 120_000,
    bodyTimeout: 120_000,
  });
  return {
    async request({ method, url, headers, body }) {
      const target = new URL(url);
      if (target.origin !== origin) throw new FetchProblem("url-refused", url);
      try {
        const path = target.pathname + target.search;
        const answer = await agent.request({ origin, path, method, headers, body: body ?? null });
        // Left unread it is destroyed, and that it was aborted is nobody's error.
        answer.body.on("error", () => undefined);
        return { status: answer.statusCode, body: answer.body };
      } catch (error) {
        body?.destroy();
        throw toFetchProblem(error, url);
      }
    },
    close: () => agent.destroy(),
  };
}
