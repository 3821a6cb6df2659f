import type { Context } from "hono";
import { Hono } from "hono";
import { hasScope, type Output } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import {
  ChangePage,
  type ConsoleEnv,
  emptyForm,
  type FormState,
  listOf,
  readForm,
  textOf,
  UndoPage,
} from "../../../web/index.ts";
import { readSearch } from "../output-search.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import { titleOf } from "../pages/output-card.tsx";
import { askForLinkCheck, findLinkCheck, forgetLinkCheck } from "../review/check-links.ts";
import { checksFor } from "../review/checklist.ts";
import { checksOf, confirmedIn, leftOpen } from "../review/open-checks.ts";
import {
  answerReview,
  findReview,
  forgetReview,
  keepConfirmed,
  listReviews,
  listSteps,
  mayReview,
} from "../review/review.ts";
import { beginEdit, draftsAt, formName, outputForm } from "./output-form.tsx";
import { ConsoleOutputList, outputTabs } from "./pages/console-output-list.tsx";
import { ConsoleOutputPage } from "./pages/console-output-page.tsx";
import { PublishPage } from "./pages/publish-checks.tsx";
import { republishTime } from "./withdrawn.ts";

/** Outputs for those who make them: lists, one output with its state and its review, the form, and taking back. */
export function outputConsole(ctx: OutputsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.route("/drafts", outputForm(ctx));
  app.get("/", (c) => showList(ctx, c));

  const at = "/:id{[0-9a-z]{26}}";
  app.get(at, async (c) => {
    const id = c.req.param("id");
    const pending = await ctx.withdrawals.findPending({ kind: "output", id });
    if (pending) {
      return c.var.page({
        title: c.var.t("console.withdrawn"),
        body: <UndoPage home={homeOf(c)} at={`/console/outputs/${id}`} until={pending.tell_at} />,
      });
    }
    return showOutput(ctx, c, await getOwn(ctx, c));
  });

  app.post(`${at}/edit`, async (c) => {
    const draft = await beginEdit(ctx, c.var.person.id, await getOwn(ctx, c), c.var.t);
    return c.redirect(c.var.view.url(`${draftsAt}/${draft}/check`), 303);
  });
  app.get(`${at}/publish`, async (c) => showPublish(ctx, c, await getToPublish(ctx, c)));
  app.post(`${at}/publish`, async (c) => {
    const output = await getToPublish(ctx, c);
    const { id } = output;
    const values = await readForm(c);
    const checks = checksOf(output, await listSteps(ctx, id));
    const count = output.visibility === "draft" ? leftOpen(values, checks) : 0;
    if (count > 0) {
      const problems = [{ path: "checks", message: c.var.t("publish.open", { count }) }];
      return showPublish(ctx, c, output, { values, problems });
    }
    await ctx.transaction(async (tx) => {
      await ctx.outputs.publish(tx, { id });
      await keepConfirmed(tx, { output: id, person: c.var.person, checks: confirmedIn(values, checks) });
      await forgetReview(tx, id);
    });
    return c.redirect(c.var.view.url(`/console/outputs/${id}?done=added`), 303);
  });

  app.post(`${at}/review`, async (c) => {
    const output = await getOwn(ctx, c);
    const values = await readForm(c);
    const approves = textOf(values, "answer") !== "returned";
    const note = textOf(values, "note");
    const asked = checksFor(output);
    const checks = listOf(values, "checks").filter((check) => asked.includes(check));
    const problem = problemOf(c, { approves, note, all: checks.length === asked.length });
    if (problem !== undefined) return showOutput(ctx, c, output, { problem, values });
    await ctx.transaction((tx) =>
      answerReview(tx, { output: output.id, person: c.var.person, approves, note, checks }),
    );
    return c.redirect(c.var.view.url(`/console/outputs/${output.id}`), 303);
  });

  app.post(`${at}/links`, async (c) => {
    const { id } = await getOwn(ctx, c);
    await ctx.transaction((tx) => askForLinkCheck(tx, id));
    return c.redirect(c.var.view.url(`/console/outputs/${id}#links`), 303);
  });

  app.get(`${at}/withdraw`, async (c) => {
    const output = await getOwn(ctx, c);
    const arrivals = await ctx.deliveries.ofObject(ctx.objectIri(output.id), c.var.viewer);
    return c.var.page({
      title: c.var.t("console.withdraw.title"),
      body: (
        <ChangePage
          home={homeOf(c)}
          at={`/console/outputs/${output.id}`}
          kind="withdraw"
          name={output.title}
          arrivals={arrivals}
        />
      ),
    });
  });
  app.post(`${at}/withdraw`, async (c) => {
    const id = c.req.param("id");
    await ctx.transaction(async (tx) => {
      await ctx.withdrawals.withdrawSoon(tx, { kind: "output", id });
      await forgetReview(tx, id);
      await forgetLinkCheck(tx, id);
    });
    return c.redirect(c.var.view.url(`/console/outputs/${id}`), 303);
  });
  app.post(`${at}/undo`, async (c) => {
    const id = c.req.param("id");
    await ctx.transaction((tx) => ctx.withdrawals.undo(tx, { kind: "output", id }));
    return c.redirect(c.var.view.url(`/console/outputs/${id}?done=changed`), 303);
  });
  return app;
}

async function showList(ctx: OutputsCtx, c: Context<ConsoleEnv>): Promise<Response> {
  const { t, viewer, person } = c.var;
  const tab = outputTabs.find((one) => one === c.req.query("tab")) ?? "public";
  const { q, type, year } = readSearch(new URL(c.req.url).searchParams);
  const since = ctx.clock.now() - republishTime;
  const page =
    tab === "withdrawn"
      ? { items: await ctx.outputs.listWithdrawn({ since }, viewer), next: undefined }
      : await ctx.outputs.list(
          {
            source: "local",
            visibility: tab === "inside" ? "draft" : "published",
            q,
            type,
            year,
            limit: 30,
            cursor: c.req.query("cursor") || undefined,
          },
          viewer,
        );
  return c.var.page({
    title: t("nav.outputs"),
    body: (
      <ConsoleOutputList
        tab={tab}
        outputs={page.items}
        reviews={
          await listReviews(
            ctx,
            page.items.map(({ id }) => id),
          )
        }
        next={page.next}
        drafts={await ctx.drafts.list({ person: person.id, form: formName })}
        narrowed={[q, type, year].some((one) => one !== undefined)}
      />
    ),
  });
}

/** Who may not publish is told that, and not what is open. */
async function getToPublish(ctx: OutputsCtx, c: Context<ConsoleEnv>): Promise<Output> {
  if (!hasScope(c.var.person, "outputs:write")) throw new Refusal("forbidden");
  return getOwn(ctx, c);
}

async function showPublish(ctx: OutputsCtx, c: Context<ConsoleEnv>, output: Output, state = emptyForm) {
  const mistakes = state.problems.length > 0;
  return c.var.page({
    title: c.var.t("publish.title"),
    status: mistakes ? 422 : 200,
    mistakes,
    body: <PublishPage output={output} checks={checksOf(output, await listSteps(ctx, output.id))} state={state} />,
  });
}

/** What was sent to the review and what is wrong with it. */
interface Sent {
  problem?: string;
  values?: FormState["values"];
}

async function showOutput(
  ctx: OutputsCtx,
  c: Context<ConsoleEnv>,
  output: Output,
  { problem, values = {} }: Sent = {},
) {
  const { viewer, person, lang } = c.var;
  const review = await findReview(ctx, output.id);
  const canPublish = hasScope(person, "outputs:write");
  return c.var.page({
    title: titleOf(output, lang),
    status: problem === undefined ? 200 : 422,
    mistakes: problem !== undefined,
    body: (
      <ConsoleOutputPage
        output={output}
        review={review}
        arrivals={await ctx.deliveries.ofObject(ctx.objectIri(output.id), viewer)}
        done={c.req.query("done")}
        canPublish={canPublish}
        canReview={mayReview(person) && (canPublish || review?.asked_by !== person.id)}
        state={{ values, problems: problem === undefined ? [] : [{ path: "checks", message: problem }] }}
        steps={await listSteps(ctx, output.id)}
        linkCheck={await findLinkCheck(ctx, output.id)}
      />
    ),
  });
}

/** An approval without its checks, and a return without a word, help nobody. */
function problemOf(c: Context<ConsoleEnv>, { approves, note, all }: { approves: boolean; note: string; all: boolean }) {
  if (approves) return all ? undefined : c.var.t("review.checks.missing");
  return note === "" ? c.var.t("review.note.missing") : undefined;
}

function homeOf(c: Context<ConsoleEnv>) {
  return { href: "/console/outputs", label: c.var.t("nav.outputs") };
}

async function getOwn(ctx: OutputsCtx, c: Context<ConsoleEnv>): Promise<Output> {
  const output = await ctx.outputs.get(c.req.param("id") ?? "", c.var.viewer);
  if (output.source.kind === "remote") throw new Refusal("not-found");
  return output;
}
