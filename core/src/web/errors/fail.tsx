import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { createIds, type Log, Refusal, type RefusalCode, refusals, systemClock } from "../../kit/index.ts";
import type { Pages } from "../pages.tsx";
import { ErrorPage } from "./error-page.tsx";
import { faultDetails, toProblemDetails } from "./problem-json.ts";

export interface Fail {
  (error: unknown, c: Context): Promise<Response>;
  notFound(c: Context): Promise<Response>;
}

/** The web's one catch: a refusal tells its sentence and remedy, a fault only the request's id. */
export function createFail({ log, pages }: { log: Log; pages: Pages }): Fail {
  const fail = async (error: unknown, c: Context): Promise<Response> => {
    const requestId: string = c.get("requestId") ?? createIds(systemClock).ulid();
    const refusal = toRefusal(error);
    if (refusal === undefined) log.error({ requestId, path: c.req.path, err: error }, "a request failed");
    const headers = refusal?.retryAfter === undefined ? {} : { "retry-after": String(refusal.retryAfter) };
    const status = refusal?.status ?? 500;
    const wanted = wantedForm(c);
    if (wanted === "json") {
      const problem = refusal === undefined ? faultDetails(requestId) : toProblemDetails(refusal, sentenceOf(refusal));
      return Response.json(problem, { status, headers: { ...headers, "content-type": "application/problem+json" } });
    }
    if (wanted === "text") {
      const line = refusal === undefined ? faultDetails(requestId).title : refusal.message;
      return new Response(`${line}\n`, {
        status,
        headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
      });
    }
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return drawPage(c, { refusal, requestId });
  };

  async function drawPage(c: Context, { refusal, requestId }: { refusal: Refusal | undefined; requestId: string }) {
    const view = await pages.view(c, "web", c.get("viewer") ?? { kind: "public" });
    const code = refusal?.code ?? "fault";
    const known = view.words.has(`error.${code}.title`) ? code : "other";
    return pages.draw(c, view, {
      title: view.words(`error.${known}.title`),
      status: refusal?.status ?? 500,
      noIndex: true,
      body: <ErrorPage known={known} refusal={refusal} requestId={requestId} />,
    });
  }

  return Object.assign(fail, { notFound: (c: Context) => fail(new Refusal("not-found"), c) });
}

function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof HTTPException) || error.status >= 500) return undefined;
  const code = codes.find((code) => refusals[code].status === error.status) ?? "bad-request";
  return new Refusal(code, { cause: error });
}

const codes = Object.keys(refusals) as RefusalCode[];

function sentenceOf({ code, message }: Refusal): string {
  return code in refusals ? refusals[code as RefusalCode].sentence : message;
}

/** The API and whoever asks for JSON get problem+json; people get a page; the rest one line. */
function wantedForm(c: Context): "html" | "json" | "text" {
  const accept = c.req.header("accept") ?? "";
  if (/^\/api\//.test(c.req.path)) return "json";
  if (accept.includes("text/html")) return "html";
  if (/[/+]json/.test(accept)) return "json";
  return accept === "" || accept.includes("*/*") ? "html" : "text";
}
