import type { Context, Hono } from "hono";
import { hasScope, type Output, toLocalDate } from "../../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../../kit/index.ts";
import {
  type ConsoleEnv,
  type Draft,
  draftForm,
  draftShelf,
  type FormState,
  listOf,
  mapOf,
  type Translate,
  textOf,
} from "../../../web/index.ts";
import { isSecretariat, type OutputsCtx } from "../outputs-ctx.ts";
import { checksFor } from "../review/checklist.ts";
import { type Checks, confirmedIn, leftOpen } from "../review/open-checks.ts";
import { askForReview, keepConfirmed } from "../review/review.ts";
import { type InputContext, toNewOutput } from "./output-input.ts";
import { isBeginWay, toValues, valuesFrom } from "./output-values.ts";
import { OutputPreview } from "./pages/output-preview.tsx";
import { PublishChecks } from "./pages/publish-checks.tsx";
import { resolveRefs } from "./resolve-refs.ts";
import { stepAbout } from "./step-about.tsx";
import { stepContent } from "./step-content.tsx";
import { stepTags } from "./step-tags.tsx";
import { republishTime } from "./withdrawn.ts";

type Values = FormState["values"];

export const draftsAt = "/console/outputs/drafts";
export const formName = "output";

/** The form of an output, new or changed: four short pages, the last of which shows it as readers will see it and publishes it. */
export function outputForm(ctx: OutputsCtx): Hono<ConsoleEnv> {
  return draftForm({
    form: formName,
    at: draftsAt,
    home: { href: "/console/outputs", label: (t) => t("nav.outputs") },
    steps: [stepContent(ctx), stepAbout(ctx), stepTags],
    shelf: draftShelf(ctx),
    title: ({ about }, t) => t(about === undefined ? "console.new" : "console.edit"),
    nameOf,
    start: (c) => begin(ctx, c),
    preview: async (c, draft) => {
      const read = await readDraft(ctx, c, draft);
      return read.ok ? (
        <OutputPreview output={read.value.output} known={read.value.known} now={ctx.clock.now()} />
      ) : null;
    },
    finishLabel: (c, { about }) => {
      if (!canPublish(c)) return c.var.t("console.hand-in");
      return c.var.t(about === undefined ? "console.publish" : "console.save");
    },
    others: (c, { about }) =>
      canPublish(c) && about === undefined ? (
        <button type="submit" class="btn quiet" name="finish" value="draft">
          {c.var.t("console.keep-inside")}
        </button>
      ) : undefined,
    asks: async (c, draft, state) => {
      const checks = await checksBefore(ctx, c, draft);
      return checks && <PublishChecks checks={checks} state={state} />;
    },
    finish: (c, draft, sent) => finish(ctx, c, draft, sent),
  });
}

/** Publishes what is new, or keeps the changes to what was there; a contributor asks for a review. */
async function finish(ctx: OutputsCtx, c: Context<ConsoleEnv>, draft: Draft, sent: Values) {
  const { t, view, person } = c.var;
  const read = await readDraft(ctx, c, draft);
  if (!read.ok) return read;
  const { output, known } = read.value;
  const isPublished = canPublish(c) && known === undefined && textOf(sent, "finish") !== "draft";
  const checks = { open: isPublished ? checksFor(output) : [] };
  const count = leftOpen(sent, checks);
  if (count > 0) return { problems: [{ path: "checks", message: t("publish.open", { count }) }] };
  const isRegistry = isSecretariat(ctx.site);
  try {
    const id = await ctx.transaction(async (tx) => {
      if (known) {
        const updated = Number(textOf(draft.values, "updated")) || undefined;
        await ctx.outputs.revise(tx, { id: known.id, output, updated, isRegistry });
        if (!canPublish(c)) await askForReview(tx, { output: known.id, person });
        return known.id;
      }
      const added = await ctx.outputs.add(tx, { output, key: `draft:${draft.id}`, isRegistry });
      if (!canPublish(c)) await askForReview(tx, { output: added.id, person });
      if (isPublished) {
        await ctx.outputs.publish(tx, { id: added.id });
        await keepConfirmed(tx, { output: added.id, person, checks: confirmedIn(sent, checks) });
      }
      return added.id;
    });
    return c.redirect(view.url(`/console/outputs/${id}?done=${known ? "changed" : "added"}`), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "conflict") return { problems: [{ path: "", message: t("console.conflict") }] };
    if (error.code === "invalid") return { problems: error.problems.map(({ message }) => ({ path: "", message })) };
    throw error;
  }
}

/** What is to be confirmed where something new is published at the end; undefined where nothing is. */
async function checksBefore(ctx: OutputsCtx, c: Context<ConsoleEnv>, draft: Draft): Promise<Checks | undefined> {
  if (!canPublish(c) || draft.about !== undefined) return undefined;
  const read = await readDraft(ctx, c, draft);
  return read.ok ? { confirmed: [], open: checksFor(read.value.output) } : undefined;
}

async function readDraft(ctx: OutputsCtx, c: Context<ConsoleEnv>, { about, values }: Draft) {
  const { viewer, t, site } = c.var;
  const known = about === undefined ? undefined : await ctx.outputs.get(about, viewer);
  const resolved = await resolveRefs(ctx, values, { viewer, t });
  if (!resolved.ok) return resolved;
  const stored = await ctx.outputs.describeFiles(listOf(values, "files"));
  const missing = listOf(values, "files").length - stored.length;
  if (missing > 0) return { ok: false as const, problems: [{ path: "upload", message: t("form.problem.file.gone") }] };
  const elsewhere = (known?.files ?? []).filter(({ url }) => url !== undefined);
  const context: InputContext = {
    t,
    isRegistry: isSecretariat(site),
    files: [...stored, ...elsewhere],
    known,
    refs: resolved.value.refs,
    own: { name: pickLanguage(site.name, site.languages[0] ?? "en")?.text ?? "", url: site.origin },
    today: toLocalDate(ctx.clock.now(), site.zone),
  };
  const output = toNewOutput(values, context);
  return output.ok ? { ok: true as const, value: { output: output.value, known } } : output;
}

async function begin(ctx: OutputsCtx, c: Context<ConsoleEnv>): Promise<Values> {
  const { viewer, site } = c.var;
  const [way, id] = Object.entries(c.req.query()).find(([name]) => isBeginWay(name)) ?? [];
  if (way === undefined || id === undefined || !isBeginWay(way)) {
    return { producer: "community", uploadLanguage: site.languages[0] ?? "en" };
  }
  const since = ctx.clock.now() - republishTime;
  const from =
    way === "again" ? await ctx.outputs.findWithdrawn({ id, since }, viewer) : await ctx.outputs.get(id, viewer);
  return { uploadLanguage: site.languages[0] ?? "en", ...valuesFrom(from, way) };
}

function canPublish(c: Context<ConsoleEnv>): boolean {
  return hasScope(c.var.person, "outputs:write");
}

function nameOf(values: Values, t: Translate): string {
  return Object.values(mapOf(values, "title") ?? {})[0] ?? t("console.untitled");
}

/** Opens the form on an output that is there; the draft that its writer began before is gone on with. */
export async function beginEdit(ctx: OutputsCtx, person: string, output: Output, t: Translate): Promise<string> {
  const [begun] = await ctx.drafts.list({ person, form: formName, about: output.id });
  if (begun) return begun.id;
  const isPublic = output.visibility === "published" ? { isPublic: "yes" } : {};
  const values = { ...toValues(output), ...isPublic, updated: String(output.updated) };
  const { id } = await ctx.transaction((tx) =>
    ctx.drafts.save(tx, { person, form: formName, about: output.id, title: nameOf(values, t), values }),
  );
  return id;
}
