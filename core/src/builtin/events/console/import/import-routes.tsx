import type { Context } from "hono";
import { Hono } from "hono";
import { hasScope, isZone } from "../../../../content/types/index.ts";
import { type Problem, Refusal } from "../../../../kit/index.ts";
import { type ConsoleEnv, type FormState, readFiles, readForm, textOf } from "../../../../web/index.ts";
import type { EventsCtx } from "../../events-ctx.ts";
import { eventsByRef } from "../../import/events-by-ref.ts";
import { confirmNames, forgetNames, heldNamesOf } from "../../import/held-names.ts";
import { isRedirectFormat, redirectFormats, renderRedirects } from "../../import/redirects.ts";
import { findRun, listRuns } from "../../import/run-store.ts";
import { sourceAddress } from "../../import/source-address.ts";
import { startFileImport, startUrlImport } from "../../import/start-import.ts";
import { listSubscriptions, readNow, subscribe, unsubscribe } from "../../import/subscribe.ts";
import { takeImport } from "../../import/take-import.ts";
import { undoImport, whyNotUndo } from "../../import/undo-import.ts";
import { ImportPage } from "./import-page.tsx";
import { NamesPage } from "./names-page.tsx";
import { RunPage } from "./run-page.tsx";
import { readChoices, shownRows } from "./run-rows.ts";
import { SourcesPage } from "./sources-page.tsx";
import { SurePage } from "./sure-page.tsx";

const home = "/console/events/import";
const run = "/:run{[0-9a-z]{26}}";

/** Events from elsewhere: what is read is shown first, taken in when a person says so, and can be undone. */
export function importConsole(ctx: EventsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use("*", async (c, next) => {
    if (!hasScope(c.var.person, "events:write")) throw new Refusal("forbidden");
    await next();
  });

  app.get("/", (c) => showStart(ctx, c, { values: { zone: c.var.site.zone, lang: c.var.lang }, problems: [] }));
  app.post("/", async (c) => {
    const values = await readForm(c);
    const [file] = await readFiles(c, "file");
    const [typed, zone, lang] = [textOf(values, "url"), textOf(values, "zone"), textOf(values, "lang")];
    const problems: Problem[] = [];
    if (!isZone(zone)) problems.push({ path: "zone", message: c.var.t("form.problem.zone") });
    if (!file && sourceAddress(typed) === undefined) {
      problems.push({
        path: typed === "" ? "file" : "url",
        message: c.var.t(typed === "" ? "import.problem.none" : "import.problem.url"),
      });
    }
    if (problems.length > 0) return showStart(ctx, c, { values, problems });
    try {
      if (file) {
        const bytes = new Uint8Array(await file.bytes());
        return go(c, `/${await startFileImport(ctx, { file: { name: file.name, bytes }, zone, lang })}`);
      }
      if (textOf(values, "again") === "") return go(c, `/${await startUrlImport(ctx, { url: typed, zone, lang })}`);
      await subscribe(ctx, { url: typed, zone, lang, takesNew: textOf(values, "takes") !== "" });
      return go(c, "/sources?done=added");
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "invalid") throw error;
      return showStart(ctx, c, { values, problems: [{ path: "file", message: c.var.t("import.problem.file") }] });
    }
  });

  app.get("/sources", async (c) => {
    const sources = await listSubscriptions(ctx);
    const body = (
      <SourcesPage sources={sources} done={c.req.query("done")} names={await namesOfItems(ctx, c, sources)} />
    );
    return c.var.page({ title: c.var.t("import.sources"), body });
  });
  app.post("/sources/:id/now", async (c) => {
    await readNow(ctx, c.req.param("id"));
    return go(c, "/sources?done=now");
  });
  app.get("/sources/:id/stop", async (c) => {
    const source = (await listSubscriptions(ctx)).find(({ id }) => id === c.req.param("id"));
    if (!source) throw new Refusal("not-found");
    const body = (
      <SurePage what="stop" name={source.url} action={`${home}/sources/${source.id}/stop`} back={`${home}/sources`} />
    );
    return c.var.page({ title: c.var.t("import.stop.title"), body });
  });
  app.post("/sources/:id/stop", async (c) => {
    await unsubscribe(ctx, c.req.param("id"));
    return go(c, "/sources?done=stopped");
  });

  app.get("/redirects/:format", async (c) => {
    const format = c.req.param("format");
    if (!isRedirectFormat(format)) throw new Refusal("not-found");
    const { type, name } = redirectFormats[format];
    const headers = {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
    };
    return c.body(await renderRedirects(ctx, format), 200, headers);
  });

  app.get(run, async (c) => {
    const found = await getRun(ctx, c);
    const names = found.state === "taken" ? await heldNamesOf(ctx, found.id) : [];
    const why = found.state === "taken" ? await whyNotUndo(ctx, found.id) : undefined;
    return c.var.page({
      title: c.var.t(`import.state.${found.state}`),
      body: (
        <RunPage
          run={found}
          rows={await shownRows(ctx, found.id, c.var.lang)}
          names={names.length}
          canUndo={why === undefined}
        />
      ),
    });
  });
  app.post(run, async (c) => {
    const found = await getRun(ctx, c);
    await takeImport(ctx, { run: found.id, choices: readChoices(await readForm(c)) });
    return go(c, `/${found.id}`);
  });
  app.get(`${run}/undo`, async (c) => {
    const { id, name } = await getRun(ctx, c);
    const body = <SurePage what="undo" name={name} action={`${home}/${id}/undo`} back={`${home}/${id}`} />;
    return c.var.page({ title: c.var.t("import.undo.title"), body });
  });
  app.post(`${run}/undo`, async (c) => {
    const { id } = await getRun(ctx, c);
    await undoImport(ctx, id);
    return go(c, `/${id}`);
  });
  app.get(`${run}/names`, async (c) => {
    const { id } = await getRun(ctx, c);
    return c.var.page({
      title: c.var.t("import.names"),
      body: <NamesPage run={id} names={await heldNamesOf(ctx, id)} />,
    });
  });
  app.post(`${run}/names`, async (c) => {
    const { id } = await getRun(ctx, c);
    if (textOf(await readForm(c), "say") === "agreed") await confirmNames(ctx, id);
    else await forgetNames(ctx, id);
    return go(c, `/${id}`);
  });
  return app;
}

async function showStart(ctx: EventsCtx, c: Context<ConsoleEnv>, state: FormState) {
  const wrong = state.problems.length > 0;
  return c.var.page({
    title: c.var.t("console.import"),
    body: <ImportPage runs={await listRuns(ctx, 20)} state={state} />,
    ...(wrong && { status: 422, mistakes: true }),
  });
}

async function getRun(ctx: EventsCtx, c: Context<ConsoleEnv>) {
  const found = await findRun(ctx, c.req.param("run") ?? "");
  if (found === undefined) throw new Refusal("not-found");
  return found;
}

function go(c: Context<ConsoleEnv>, path: string) {
  return c.redirect(c.var.view.url(`${home}${path}`), 303);
}

/** The events that differ or vanished, by id, with their names. */
async function namesOfItems(
  ctx: EventsCtx,
  c: Context<ConsoleEnv>,
  sources: Awaited<ReturnType<typeof listSubscriptions>>,
) {
  const ids = sources.flatMap(({ differing, gone }) => [...differing, ...gone].map(({ event_id }) => event_id));
  const found = await eventsByRef(ctx, ids, c.var.viewer);
  return new Map([...found].map(([id, { name }]) => [id, name] as const));
}
