import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { type ConsoleEnv, type Draft, draftForm, draftShelf, mapOf } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { LabsCtx } from "../../policy-labs-ctx.ts";
import { addLab, reviseLab } from "../change-lab.ts";
import { knownBodies } from "../known-bodies.ts";
import type { Lab } from "../lab.ts";
import { getOwnLab } from "../lab-store.ts";
import { toNewLab } from "./lab-input.ts";
import { toValues } from "./lab-values.ts";
import { stepTime } from "./step-time.tsx";
import { stepWhat } from "./step-what.tsx";
import { stepWho } from "./step-who.tsx";

export const draftsAt = "/console/labs/drafts";
export const formName = "policy-lab";

/** A lab, new or changed: three short pages, kept from the first one on. It is opened on a page of its own. */
export function labForm(ctx: LabsCtx): Hono<ConsoleEnv> {
  return draftForm({
    form: formName,
    at: draftsAt,
    home: { href: "/console/labs", label: (t) => t("console.title") },
    steps: [stepWhat, stepWho(ctx), stepTime],
    shelf: draftShelf(ctx),
    title: ({ about }, t) => t(about === undefined ? "console.new" : "console.edit"),
    nameOf: (values, t) => pickLanguage(mapOf(values, "title") ?? {}, "en")?.text ?? t("console.unnamed"),
    start: (c) => {
      ctx.require(c.var.person, "lab.manage");
      return { zone: c.var.site.zone, format: "lab", joining: "open", "host.0": ownName(c) };
    },
    finishLabel: (c) => c.var.t("console.save"),
    finish: (c, draft) => finish(ctx, c, draft),
  });
}

/** Begins to change a lab; gives the draft. */
export async function beginEdit(ctx: LabsCtx, lab: Lab, person: string): Promise<string> {
  const title = pickLanguage(lab.title, "en")?.text ?? "";
  const draft = { person, form: formName, about: lab.id, title, values: toValues(lab) };
  return ctx.transaction(async (tx) => (await ctx.drafts.save(tx, draft)).id);
}

async function finish(ctx: LabsCtx, c: Context<ConsoleEnv>, draft: Draft) {
  const { t, person, view, lang } = c.var;
  ctx.require(person, "lab.manage");
  const known = draft.about === undefined ? undefined : await getOwnLab(ctx.db, draft.about);
  const bodies = [...(known?.hosts ?? []), ...(await knownBodies(ctx, lang))];
  const read = toNewLab(draft.values, t, bodies);
  if (!read.ok) return read;
  const { id } = await ctx.transaction((tx) =>
    known ? reviseLab(ctx, tx, { id: known.id, lab: read.value }) : addLab(ctx, tx, { lab: read.value, key: draft.id }),
  );
  return c.redirect(view.url(`/console/labs/${id}?done=${known ? "changed" : "added"}`), 303);
}

function ownName(c: Context<ConsoleEnv>): string {
  const { site, lang } = c.var;
  if (site.kind === "secretariat") return "";
  const own = pickLanguage(site.name, lang)?.text;
  if (own === undefined) throw new Refusal("unavailable");
  return own;
}
