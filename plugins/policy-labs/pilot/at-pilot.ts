import { pickLanguage } from "@nri-commons/core/kit";
import type { ConsoleEnv } from "@nri-commons/core/web";
import type { Context } from "hono";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import type { Pilot } from "./pilot.ts";
import { getPilot } from "./pilot-store.ts";

type C = Context<ConsoleEnv>;

export const pilotHome = "/console/labs/pilots";

export function pilotOf(ctx: LabsCtx, c: C): Promise<Pilot> {
  return getPilot(ctx.db, c.req.param("id") ?? "");
}

export function pilotCrumbs(c: C, pilot?: unknown) {
  const list = { href: pilotHome, label: c.var.t("pilots.title") };
  if (!isPilot(pilot)) return [list];
  return [list, { href: `${pilotHome}/${pilot.id}`, label: pickLanguage(pilot.title, c.var.lang)?.text ?? "" }];
}

function isPilot(value: unknown): value is Pick<Pilot, "id" | "title"> {
  return typeof value === "object" && value !== null && "criteria" in value;
}
