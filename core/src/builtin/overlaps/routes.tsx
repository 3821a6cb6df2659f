import type { Context } from "hono";
import { Hono } from "hono";
import { hasScope, pairOf } from "../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, keepsRegistry, readForm } from "../../web/index.ts";
import { addDecision } from "./decision-store.ts";
import { listBeside, most } from "./find-beside.ts";
import { getPair, listDecided, listOpen, onPage, usualWindow, windows } from "./find-overlaps.ts";
import { namesOf, organiserOf } from "./organiser-of.ts";
import type { OverlapsCtx } from "./overlaps-ctx.ts";
import { DecidedPage } from "./pages/decided-page.tsx";
import { OverlapsPage } from "./pages/overlaps-page.tsx";
import { PairPage } from "./pages/pair-page.tsx";
import { readDecision } from "./read-decision.ts";
import { pathOf } from "./thing.ts";

const id = "[0-9a-z]{26}";

/** Pairs of events and of what takes place beside them, what they have in common, and what was decided. For whoever looks after events where the registry is kept. */
export function overlapConsole(ctx: OverlapsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use("*", async (c, next) => {
    if (!keepsRegistry(c.var.site)) throw new Refusal("not-found");
    if (!hasScope(c.var.viewer, "events:write")) throw new Refusal("forbidden");
    await next();
  });

  const askedBy = (c: Context<ConsoleEnv>) => {
    const asked = Number(c.req.query("days"));
    const days = windows.find((one) => one === asked) ?? usualWindow;
    return { days, cursor: c.req.query("cursor") || undefined, limit: onPage };
  };
  app.get("/", async (c) => {
    const asked = askedBy(c);
    const { items, next } = await listOpen(ctx, asked, c.var.viewer);
    return c.var.page({
      title: c.var.t("list.title"),
      body: <OverlapsPage of="list" pairs={items} next={next} days={asked.days} names={await namesOf(ctx)} />,
    });
  });
  app.get("/beside", async (c) => {
    const asked = askedBy(c);
    const { items, next, cut } = await listBeside(ctx, asked, c.var.viewer);
    const names = await namesOf(ctx);
    return c.var.page({
      title: c.var.t("beside.title"),
      body: (
        <OverlapsPage
          of="beside"
          pairs={items}
          next={next}
          cut={cut ? most : undefined}
          days={asked.days}
          names={names}
        />
      ),
    });
  });
  app.get("/decided", async (c) => {
    const { items, next } = await listDecided(ctx, c.req.query("cursor") || undefined, c.var.viewer);
    return c.var.page({ title: c.var.t("decided.title"), body: <DecidedPage pairs={items} next={next} /> });
  });

  const at = `/:one{${id}}/:other{${id}}`;
  app.get(at, (c) => show(c));
  app.post(at, async (c) => {
    const values = await readForm(c);
    const read = readDecision(values, c.var.t);
    if (!read.ok) return show(c, { values, problems: read.problems });
    const { one, other, overlap } = await getPair(ctx, idsOf(c), c.var.viewer);
    await ctx.transaction((tx) =>
      addDecision(tx.db, {
        id: ctx.ids.ulid(),
        pair: pairOf(one.id, other.id),
        ...{ one: one.id, other: other.id, score: overlap?.score ?? 0 },
        ...read.value,
        ...{ by: c.var.person.name, at: tx.now },
      }),
    );
    return c.redirect(c.var.view.url(`/console/overlaps/${one.id}/${other.id}`), 303);
  });

  async function show(c: Context<ConsoleEnv>, state: FormState = emptyForm) {
    const { lang, viewer, t } = c.var;
    const pair = await getPair(ctx, idsOf(c), viewer);
    const { one, other } = pair;
    return c.var.page({
      title: [one, other].map(({ name }) => pickLanguage(name, lang)?.text ?? "").join(" · "),
      ...(state.problems.length > 0 && { status: 422, mistakes: true }),
      body: (
        <PairPage
          pair={pair}
          organisers={[await organiserOf(ctx, one, lang), await organiserOf(ctx, other, lang)]}
          pages={[one, other].map((thing) => ctx.pageUrl(pathOf(thing), lang))}
          state={state}
          title={t("pair.title")}
        />
      ),
    });
  }
  return app;
}

function idsOf(c: Context<ConsoleEnv>) {
  return { one: c.req.param("one") ?? "", other: c.req.param("other") ?? "" };
}
