import type { Agent, Dispatcher } from "undici";
import type { Clock, Log } from "../kit/index.ts";
import { type Dialer, type Lookup, lookupAll } from "./dialer.ts";
import { fetchChecks as checks } from "./fetch-checks.ts";
import { FetchProblem, toFetchProblem } from "./fetch-problem.ts";
import { createOutboundAgent } from "./outbound-agent.ts";
import { parseFetchUrl } from "./parse-fetch-url.ts";
import { readBody } from "./read-body.ts";

export type FetchPurpose = "document" | "feed" | "file" | "delivery";

export interface FetchOptions {
  purpose: FetchPurpose;
  method?: "GET" | "HEAD" | "POST";
  headers?: Readonly<Record<string, string>>;
  /** Headers that depend on the URL: asked again at each redirect, so that a signature never goes to another target. */
  sign?: (request: { method: string; url: URL; body: Buffer | undefined }) => Promise<Record<string, string>>;
  body?: Buffer;
  /** For documents that count only from the origin that was asked: a redirect to another one ends here, so that nobody can aim us at a third. */
  sameOrigin?: boolean;
  signal?: AbortSignal;
  /** Less than the purpose's own limit; more has no effect. */
  maxBytes?: number;
  /** Milliseconds for the whole; less than the purpose's own limit. */
  maxMs?: number;
}

export interface FetchedHead {
  /** Where the answer came from, after redirects. */
  url: string;
  status: number;
  headers: Readonly<Record<string, string>>;
}

export interface Fetched extends FetchedHead {
  body: Buffer;
}

/** The one way to fetch what a stranger named. Throws `FetchProblem` and nothing else. */
export interface SafeFetch {
  (url: string, options: FetchOptions): Promise<Fetched>;
  /** For files: `chunks` must be read to its end or left with `break`. */
  stream(url: string, options: FetchOptions): Promise<FetchedHead & { chunks: AsyncGenerator<Buffer> }>;
  /** A delivery: no redirect is followed, and the answer's status counts even when its body does not arrive. */
  post(url: string, options: Omit<FetchOptions, "purpose" | "method"> & { body: Buffer }): Promise<Fetched>;
  close(): Promise<void>;
}

interface Deps {
  dialer?: Dialer;
  lookup?: Lookup;
  /** `nri-commons/0.1 (+https://host)` */
  userAgent: string;
  clock: Clock;
  log: Log;
}

export const limits: Record<FetchPurpose, { bytes: number; ms: number }> = {
  document: { bytes: 512 * 1024, ms: 10_000 },
  feed: { bytes: 5 * 1024 * 1024, ms: 30_000 },
  file: { bytes: 50 * 1024 * 1024, ms: 300_000 },
  delivery: { bytes: 16 * 1024, ms: 10_000 },
};

export function createSafeFetch(deps: Deps): SafeFetch {
  let agent: Agent | undefined;
  const dispatcher = () => {
    agent ??= createOutboundAgent({ lookup: deps.lookup ?? lookupAll, dialer: deps.dialer });
    return agent;
  };

  const stream: SafeFetch["stream"] = async (text, options) => {
    const started = deps.clock.now();
    const { bytes, ms } = limits[options.purpose];
    const deadline = startDeadline(Math.min(ms, options.maxMs ?? ms), text, options.signal);
    try {
      const { url, response } = await follow(await dispatcher(), deps.userAgent, text, options, deadline.signal);
      const headers = plainHeaders(response.headers);
      const body = readBody({
        url: url.href,
        stream: response.body,
        encoding: headers["content-encoding"],
        length: options.method === "HEAD" ? undefined : headers["content-length"],
        maxBytes: Math.min(bytes, options.maxBytes ?? bytes),
      });
      return { url: url.href, status: response.statusCode, headers, chunks: deadline.cover(body) };
    } catch (error) {
      const problem = deadline.problem(error);
      const took = deps.clock.now() - started;
      deps.log.debug({ url: problem.url, reason: problem.reason, took }, "fetch failed");
      throw problem;
    }
  };

  const fetchAll = async (text: string, options: FetchOptions): Promise<Fetched> => {
    const { chunks, ...head } = await stream(text, options);
    const parts: Buffer[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    return { ...head, body: Buffer.concat(parts) };
  };

  return Object.assign(fetchAll, {
    stream,
    async post(text: string, options: Omit<FetchOptions, "purpose" | "method"> & { body: Buffer }): Promise<Fetched> {
      const { chunks, ...head } = await stream(text, { ...options, purpose: "delivery", method: "POST" });
      const parts: Buffer[] = [];
      try {
        for await (const chunk of chunks) parts.push(chunk);
      } catch {
        parts.length = 0;
      }
      return { ...head, body: Buffer.concat(parts) };
    },
    async close() {
      await agent?.destroy();
      agent = undefined;
    },
  });
}

async function follow(agent: Agent, userAgent: string, text: string, options: FetchOptions, signal: AbortSignal) {
  let url = parseFetchUrl(text);
  const first = url.origin;
  for (let hops = 0; ; hops++) {
    const headers = await headersFor(url, userAgent, options, url.origin === first);
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: options.method ?? "GET",
      headers,
      body: options.body ?? null,
      signal,
    });
    // Nobody may be reading when the deadline destroys it: without a listener that would end the process.
    response.body.on("error", ignore);
    const followed = options.method !== "POST" && redirects.has(response.statusCode);
    if (!followed) return { url, response };
    await response.body.dump({ limit: 16 * 1024, signal });
    const location = plainHeaders(response.headers)["location"];
    if (!checks.mayFollow(hops) || !location) throw new FetchProblem("redirect", url.href);
    url = parseFetchUrl(location, url);
    if (options.sameOrigin && !checks.staysHome(url.origin, first)) throw new FetchProblem("redirect", url.href);
  }
}

function ignore(): void {}

const redirects = new Set([301, 302, 303, 307, 308]);

async function headersFor(url: URL, userAgent: string, options: FetchOptions, sameOrigin: boolean) {
  const { purpose, method = "GET", body } = options;
  const headers: Record<string, string> = {
    "user-agent": userAgent,
    "accept-encoding": purpose === "file" ? "identity" : "gzip, deflate, br",
  };
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (sameOrigin || !secretHeaders.has(name.toLowerCase())) headers[name.toLowerCase()] = value;
  }
  Object.assign(headers, await options.sign?.({ method, url, body }));
  delete headers["host"];
  return headers;
}

const secretHeaders = new Set(["authorization", "cookie", "signature", "signature-input"]);

function plainHeaders(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return plain;
}

/** One timer over connecting, headers and the whole body, and the caller's own signal. */
function startDeadline(ms: number, url: string, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let reason: "timeout" | "aborted" | undefined;
  const stop = (why: "timeout" | "aborted") => {
    reason ??= why;
    controller.abort();
  };
  const timer = setTimeout(() => stop("timeout"), ms);
  const onAbort = () => stop("aborted");
  if (outer?.aborted) onAbort();
  outer?.addEventListener("abort", onAbort, { once: true });
  const end = () => {
    clearTimeout(timer);
    outer?.removeEventListener("abort", onAbort);
  };
  const problem = (error: unknown) => {
    end();
    return reason ? new FetchProblem(reason, url, { cause: error }) : toFetchProblem(error, url);
  };
  async function* cover(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
    try {
      yield* chunks;
    } catch (error) {
      throw problem(error);
    } finally {
      end();
    }
  }
  return { signal: controller.signal, problem, cover };
}
