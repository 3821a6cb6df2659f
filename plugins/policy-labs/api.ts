import type { ApiEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { labApi } from "./labs/api/lab-api.ts";
import { roomsApi } from "./open-data/rooms-api.ts";
import type { LabsCtx } from "./policy-labs-ctx.ts";

/** `/api/v1/labs`: labs, and what stands around them. */
export function labsApi(ctx: LabsCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.route("/", roomsApi(ctx));
  api.route("/", labApi(ctx));
  return api;
}
