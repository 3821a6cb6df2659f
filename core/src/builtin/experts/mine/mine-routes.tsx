import type { Context } from "hono";
import { Hono } from "hono";
import { type Expert, isShared, parseConsent, parseNewExpert } from "../../../content/types/index.ts";
import { type Problem, Refusal } from "../../../kit/index.ts";
import { type FormState, type PageEnv, publicForm, secretPage, textOf } from "../../../web/index.ts";
import { findCopies, isHeld } from "../copy-store.ts";
import type { ExpertsCtx } from "../experts-ctx.ts";
import { findBySecret, markAnswered, removeInvitation } from "../invitation-store.ts";
import { toInput, toValues } from "./entry-values.ts";
import { EndPage } from "./pages/end-page.tsx";
import { MinePage } from "./pages/mine-page.tsx";
import { SaidPage } from "./pages/said-page.tsx";
import { readPhoto } from "./read-photo.ts";

/** Version of the text that people agree to: `mine.consent` in the catalogue. */
const textVersion = "2026-11";
const at = "/mine/:secret{[\\w-]{32}}";
/** The largest picture that is taken, and the rest of the form. */
const withPhoto = 21 * 1024 * 1024;
const durations: Readonly<Record<string, number>> = { P6M: 183, P1Y: 365, P2Y: 730 };

/** A person's own page: what is said of them, who sees it, until when; agreed to, changed and ended by nobody else. */
export function mineRoutes(ctx: ExpertsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const entry = publicForm({
    maxBytes: withPhoto,
    async show(c, state, status) {
      const expert = await getMine(ctx, c);
      const shown: FormState =
        state.problems.length > 0 || status !== 200 ? state : { ...state, values: toValues(expert, c.var.lang) };
      return secretPage(
        await c.var.page({
          title: c.var.t("mine.title"),
          status,
          mistakes: state.problems.length > 0,
          noIndex: true,
          body: (
            <MinePage
              secret={secretOf(c)}
              state={shown}
              listed={isShared(expert, ctx.clock.now()) ? expert.consent : undefined}
            />
          ),
        }),
      );
    },
    accept: (c, { values }) => agree(ctx, c, values),
  });
  const end = publicForm({
    async show(c, state, status) {
      const expert = await getMine(ctx, c);
      const held = await ctx.transaction(async (tx) => (await findCopies(tx, expert.id)).filter(isHeld).length);
      return secretPage(
        await c.var.page({
          title: c.var.t("mine.end.title"),
          status,
          noIndex: true,
          body: <EndPage secret={secretOf(c)} held={held} state={state} />,
        }),
      );
    },
    async accept(c) {
      const { id } = await getMine(ctx, c);
      await ctx.transaction(async (tx) => {
        await ctx.experts.withdraw(tx, { id });
        await removeInvitation(tx, id);
      });
      return c.redirect(c.var.view.url("/experts/mine/ended"), 303);
    },
  });

  // So much is read of nobody whose link does not hold.
  app.use(at, async (c, next) => {
    await getMine(ctx, c);
    await next();
  });
  app.get("/mine/ended", (c) =>
    c.var.page({ title: c.var.t("mine.ended.title"), noIndex: true, body: <SaidPage what="ended" /> }),
  );
  app.get(`${at}/done`, async (c) => {
    const { consent } = await getMine(ctx, c);
    return secretPage(
      await c.var.page({
        title: c.var.t("mine.done.title"),
        noIndex: true,
        body: <SaidPage what="done" secret={secretOf(c)} until={consent?.expires} />,
      }),
    );
  });
  app.get(`${at}/end`, end.page);
  app.post(`${at}/end`, end.send);
  app.get(at, entry.page);
  app.post(at, entry.send);
  return app;
}

async function agree(ctx: ExpertsCtx, c: Context<PageEnv>, values: FormState["values"]) {
  const { t, lang, view } = c.var;
  const known = await getMine(ctx, c);
  const read = parseNewExpert(toInput(values, { known, lang, photo: undefined }));
  const now = ctx.clock.now();
  const days = durations[textOf(values, "until")];
  const consent = parseConsent(
    { receiptId: ctx.ids.ulid(), textVersion, givenAt: now, expires: now + (days ?? 0) * 86_400_000 },
    now,
  );
  const problems: Problem[] = [
    ...(read.ok ? [] : read.problems.map((problem) => toOwn(problem, t))),
    ...(consent.ok ? [] : [{ path: "until", message: t("mine.problem.until") }]),
    ...(textOf(values, "agreed") === "yes" ? [] : [{ path: "agreed", message: t("mine.problem.agreed") }]),
  ];
  const taken = await readPhoto(ctx, c, { values, known, problems });
  if (!taken.ok) return { problems: taken.problems };
  const entry = parseNewExpert(toInput(values, { known, lang, photo: taken.photo }));
  if (!entry.ok || !consent.ok) return { problems };
  await ctx.transaction(async (tx) => {
    await ctx.experts.revise(tx, { id: known.id, expert: entry.value, consent: consent.value });
    await ctx.experts.share(tx, { id: known.id, consent: consent.value });
    await markAnswered(tx, known.id);
  });
  return c.redirect(view.url(`/experts/mine/${secretOf(c)}/done`), 303);
}

/** `fields.name.value` -> `name`, in the reader's language where the catalogue has it. */
function toOwn({ path, message }: Problem, t: PageEnv["Variables"]["t"]): Problem {
  const field = /^fields\.(\w+)/.exec(path)?.[1] ?? path;
  const key = `mine.problem.${field}`;
  return { path: field, message: t.has(key) ? t(key) : message };
}

async function getMine(ctx: ExpertsCtx, c: Context): Promise<Expert> {
  const invitation = await findBySecret(ctx, secretOf(c));
  const expert = invitation && (await ctx.experts.read(invitation.expert_id));
  if (!expert || expert.visibility === "withdrawn") {
    throw new Refusal("gone", { message: c.var.t("mine.over") });
  }
  return expert;
}

function secretOf(c: Context): string {
  return c.req.param("secret") ?? "";
}
