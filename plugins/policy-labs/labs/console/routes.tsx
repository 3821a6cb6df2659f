import { pickLanguage } from "@nri-commons/core/kit";
import { ChangePage, type ConsoleEnv, readForm, textOf, UndoPage } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import { labRooms } from "../../lab-rooms.ts";
import type { LabsCtx } from "../../policy-labs-ctx.ts";
import { closeLab, openLab, undoWithdrawal, withdrawLab } from "../change-lab.ts";
import { findOverlaps } from "../find-overlaps.ts";
import type { Lab, OverlapCheck } from "../lab.ts";
import { findLab, getOwnLab } from "../lab-store.ts";
import { listOwnLabs } from "../list-labs.ts";
import { missingOf } from "../missing-of.ts";
import { beginEdit, draftsAt, formName, labForm } from "./lab-form.tsx";
import { ConsoleLabPage } from "./pages/console-lab-page.tsx";
import { ConsoleLabsPage, labTabs } from "./pages/console-labs-page.tsx";
import { OpenLabPage } from "./pages/open-lab-page.tsx";

/** Labs for those who prepare them: the list, one lab with what it lacks, and what can be done with it. */
export function labConsole(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use(async (c, next) => {
    ctx.require(c.var.person, "lab.manage");
    await next();
  });
  app.route("/drafts", labForm(ctx));
  app.get("/", async (c) => {
    const tab = labTabs.find((one) => one === c.req.query("tab")) ?? "open";
    const page = await listOwnLabs(ctx.db, { state: tab, cursor: c.req.query("cursor") || undefined, limit: 30 });
    const drafts = await ctx.drafts.list({ person: c.var.person.id, form: formName });
    return c.var.page({
      title: c.var.t("console.title"),
      body: <ConsoleLabsPage tab={tab} labs={page.items} next={page.next} drafts={drafts} />,
    });
  });

  const at = "/:id{[0-9a-z]{26}}";
  app.get(at, async (c) => {
    const lab = await findLab(ctx.db, c.req.param("id"));
    if (lab?.tellAt !== undefined) {
      const body = <UndoPage home={homeOf(c)} at={`/console/labs/${lab.id}`} until={lab.tellAt} />;
      return c.var.page({ title: c.var.t("console.withdrawn"), body });
    }
    return showLab(ctx, c, await getOwnLab(ctx.db, c.req.param("id")));
  });
  app.post(`${at}/edit`, async (c) => {
    const draft = await beginEdit(ctx, await getOwnLab(ctx.db, c.req.param("id")), c.var.person.id);
    return c.redirect(c.var.view.url(`${draftsAt}/${draft}/check`), 303);
  });
  app.get(`${at}/open`, async (c) => showOpen(ctx, c, await getOwnLab(ctx.db, c.req.param("id"))));
  app.post(`${at}/open`, async (c) => {
    const lab = await getOwnLab(ctx.db, c.req.param("id"));
    const justification = textOf(await readForm(c), "justification").slice(0, 2000);
    const found = await overlapsOf(ctx, c, lab);
    const lacks = missingOf(lab, ctx.clock.now()).some(({ needed }) => needed);
    if (lacks || (found.length > 0 && justification === "")) return showOpen(ctx, c, lab, true);
    const overlap: OverlapCheck = { checked: ctx.clock.now(), found, ...(justification && { justification }) };
    await ctx.transaction((tx) => openLab(ctx, tx, { id: lab.id, overlap }));
    return c.redirect(c.var.view.url(`/console/labs/${lab.id}?done=opened`), 303);
  });
  for (const kind of ["close", "withdraw"] as const) {
    app.get(`${at}/${kind}`, async (c) => {
      const lab = await getOwnLab(ctx.db, c.req.param("id"));
      const arrivals = await ctx.deliveries.ofObject(ctx.objectIri(lab.id), c.var.viewer);
      const page = (
        <ChangePage home={homeOf(c)} at={`/console/labs/${lab.id}`} kind={kind} name={lab.title} arrivals={arrivals} />
      );
      return c.var.page({ title: c.var.t(`console.${kind}.title`), body: page });
    });
    app.post(`${at}/${kind}`, async (c) => {
      const id = c.req.param("id");
      await ctx.transaction((tx) => (kind === "close" ? closeLab(ctx, tx, id) : withdrawLab(ctx, tx, id)));
      return c.redirect(c.var.view.url(`/console/labs/${id}?done=changed`), 303);
    });
  }
  app.post(`${at}/undo`, async (c) => {
    const id = c.req.param("id");
    await ctx.transaction((tx) => undoWithdrawal(ctx, tx, id));
    return c.redirect(c.var.view.url(`/console/labs/${id}?done=undone`), 303);
  });
  return app;
}

async function showLab(ctx: LabsCtx, c: Context<ConsoleEnv>, lab: Lab): Promise<Response> {
  const pieces: Child[] = [];
  for (const room of labRooms) pieces.push(await room.desk?.(ctx, lab, c));
  return c.var.page({
    title: pickLanguage(lab.title, c.var.lang)?.text ?? "",
    body: (
      <ConsoleLabPage
        lab={lab}
        missing={missingOf(lab, ctx.clock.now())}
        arrivals={lab.published ? await ctx.deliveries.ofObject(ctx.objectIri(lab.id), c.var.viewer) : undefined}
        done={["added", "changed", "opened", "undone"].find((one) => one === c.req.query("done"))}
        desks={labRooms.flatMap(({ desks = [] }) => desks)}
        pieces={pieces}
      />
    ),
  });
}

async function showOpen(ctx: LabsCtx, c: Context<ConsoleEnv>, lab: Lab, refused = false): Promise<Response> {
  const found = await overlapsOf(ctx, c, lab);
  const missing = missingOf(lab, ctx.clock.now());
  const unexplained = refused && !missing.some(({ needed }) => needed);
  const problems = unexplained ? [{ path: "justification", message: c.var.t("problem.justification") }] : [];
  const values = { justification: lab.overlap?.justification ?? "" };
  return c.var.page({
    title: c.var.t("open.title"),
    status: refused ? 422 : 200,
    mistakes: refused,
    body: <OpenLabPage lab={lab} missing={missing} found={found} state={{ values, problems }} />,
  });
}

function overlapsOf(ctx: LabsCtx, c: Context<ConsoleEnv>, lab: Lab): Promise<OverlapCheck["found"]> {
  return findOverlaps(ctx, lab, { lang: c.var.lang, viewer: c.var.viewer });
}

function homeOf(c: Context<ConsoleEnv>) {
  return { href: "/console/labs", label: c.var.t("console.title") };
}
