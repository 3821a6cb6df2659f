import { Refusal } from "@nri-commons/core/kit";
import type { Context } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { isFilePublic } from "./certificate.ts";
import { findCertificate } from "./certificate-store.ts";
import { readList } from "./status-places.ts";

const open = { "access-control-allow-origin": "*", "x-robots-tag": "noindex" };

/** One of the lists that tell which badges count no more. */
export async function serveList(ctx: CapacityCtx, c: Context, id: string): Promise<Response> {
  const token = await readList(ctx, id);
  if (token === undefined) throw new Refusal("not-found");
  const headers = { ...open, "content-type": "application/vc+jwt", "cache-control": "public, max-age=300" };
  return c.body(token, 200, headers);
}

/** The badge itself, for programs. */
export async function serveBadge(ctx: CapacityCtx, c: Context, id: string): Promise<Response> {
  const certificate = await findCertificate(ctx.db, id);
  if (certificate?.sealed === undefined || !isFilePublic(certificate)) throw new Refusal("not-found");
  // OB 3.0, "Web Resource".
  const headers = {
    ...open,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    vary: "accept",
  };
  return c.body(certificate.sealed.token, 200, headers);
}
