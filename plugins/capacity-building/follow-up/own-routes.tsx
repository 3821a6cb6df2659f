import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { type PageEnv, Tell } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Mine } from "../of-person.ts";
import { addOwnForm, addOwnSure } from "../people/own-page.tsx";
import { completionsOf } from "./consent-store.ts";
import { findPlaces } from "./find-places.ts";
import {
  deleteAnswer,
  dropEngagement,
  giveAnswer,
  noteEngagement,
  ownWave,
  refuseWave,
  sayToFollowUp,
} from "./give-answer.ts";
import { AnswerFields } from "./pages/answer-fields.tsx";
import { EngagementFields, PlaceChoice } from "./pages/engagement-fields.tsx";
import { readAnswer, readEngagement } from "./read-answer.ts";
import type { Wave } from "./wave-store.ts";

type C = Context<PageEnv>;
type OwnPage = (c: C) => Promise<Mine>;

const at = "/follow-up/:wave{[0-9a-z]{26}}";
const engagement = `${at}/did/:engagement{[0-9a-z]{26}}`;

/** Below somebody's own page: whether they may be asked later, and what they answer. */
export function followUpRoutes(ctx: CapacityCtx, mine: OwnPage): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  for (const says of ["yes", "no"] as const) addConsent(ctx, app, { mine, says });
  addAnswer(ctx, app, mine);
  addEngagements(ctx, app, mine);
  addEnds(ctx, app, mine);
  return app;
}

function addConsent(ctx: CapacityCtx, app: Hono<PageEnv>, { mine, says }: { mine: OwnPage; says: "yes" | "no" }) {
  addOwnSure(app, {
    mine,
    path: `/follow-up/of/:participant{[0-9a-z]{26}}/${says}`,
    async find(c, { person }) {
      const completions = await completionsOf(ctx.db, person.id, ctx.site.zone);
      const one = completions.find(({ participant }) => participant === c.req.param("participant"));
      if (one === undefined) throw new Refusal("not-found");
      return one;
    },
    title: (c) => c.var.t(`follow-up.say.${says}`),
    lead: (_, { title }) => <Tell map={title} />,
    effect: (c) => (
      <p>
        {c.var.t(`follow-up.say.${says}.effect`, { months: ctx.settings.followUpMonths.join(c.var.view.format.comma) })}
      </p>
    ),
    submit: (c) => c.var.t(`follow-up.say.${says}`),
    async accept(_, { participant }, { mine: { person, path } }) {
      await sayToFollowUp(ctx, { person: person.id, participant, says });
      return `${path}#follow-up`;
    },
  });
}

function addAnswer(ctx: CapacityCtx, app: Hono<PageEnv>, mine: OwnPage) {
  addOwnForm(app, {
    mine,
    path: at,
    find: (c, { person }) => waveWithTitle(ctx, c, person.id),
    title: (c) => c.var.t("follow-up.answer"),
    lead: (c, { wave, title }) => c.var.t("follow-up.answer.lead", { title: titleIn(title, c), months: wave.months }),
    start: (_, { wave: { answer } }) => ({
      ...{ barriers: answer.barriers ?? "", help: answer.help ?? "" },
      ...(answer.none && { none: "yes" }),
    }),
    draw: (_, { wave }, { path }) => <AnswerFields wave={wave} path={`${path}/follow-up/${wave.id}`} />,
    submit: (c) => c.var.t("follow-up.answer.do"),
    async accept(c, { wave }, { mine: { person, path }, values }) {
      const read = readAnswer(values, { t: c.var.t, noted: wave.answer.engagements.length });
      if (!read.ok) return read.problems;
      await giveAnswer(ctx, { person: person.id, wave: wave.id }, read.value);
      return `${path}/follow-up/${wave.id}/story`;
    },
  });
}

function addEngagements(ctx: CapacityCtx, app: Hono<PageEnv>, mine: OwnPage) {
  addOwnForm(app, {
    mine,
    path: `${at}/did`,
    find: (c, { person }) => waveWithTitle(ctx, c, person.id),
    title: (c) => c.var.t("follow-up.did.new"),
    lead: (c, { title }) => c.var.t("follow-up.did.lead", { title: titleIn(title, c) }),
    draw: () => <EngagementFields />,
    submit: (c) => c.var.t("follow-up.did.note"),
    async accept(c, { wave }, { mine: { person, path }, values }) {
      const id = ctx.ids.ulid();
      const read = readEngagement(values, { t: c.var.t, id, today: toLocalDate(ctx.clock.now(), ctx.site.zone) });
      if (!read.ok) return read.problems;
      await noteEngagement(ctx, { person: person.id, wave: wave.id }, read.value);
      const found = await findPlaces(ctx, read.value.at ?? "");
      return `${path}/follow-up/${wave.id}${found.length > 0 ? `/did/${id}` : ""}`;
    },
  });
  addOwnForm(app, {
    mine,
    path: engagement,
    async find(c, { person }) {
      const found = await waveWithTitle(ctx, c, person.id);
      const one = found.wave.answer.engagements.find(({ id }) => id === c.req.param("engagement"));
      if (one === undefined) throw new Refusal("not-found");
      return { ...found, one, places: await findPlaces(ctx, one.at ?? one.title) };
    },
    title: (c) => c.var.t("follow-up.where"),
    lead: (_, { one }) => <bdi>{one.at ?? one.title}</bdi>,
    start: (_, { one }) => ({ place: one.known?.path ?? "" }),
    draw: (_, { places }) => <PlaceChoice places={places} />,
    submit: (c) => c.var.t("follow-up.where.do"),
    async accept(_, { wave, one, places }, { mine: { person, path }, values }) {
      const known = places.find((place) => place.path === values["place"]);
      const { known: __, ...rest } = one;
      await noteEngagement(ctx, { person: person.id, wave: wave.id }, { ...rest, ...(known && { known }) });
      return `${path}/follow-up/${wave.id}`;
    },
  });
  addOwnSure(app, {
    mine,
    path: `${engagement}/remove`,
    find: (c, { person }) => waveWithTitle(ctx, c, person.id),
    title: (c) => c.var.t("follow-up.did.remove"),
    effect: (c) => <p>{c.var.t("follow-up.did.remove.effect")}</p>,
    submit: (c) => c.var.t("follow-up.did.remove"),
    async accept(c, { wave }, { mine: { person, path } }) {
      await dropEngagement(ctx, { person: person.id, wave: wave.id }, c.req.param("engagement") ?? "");
      return `${path}/follow-up/${wave.id}`;
    },
  });
}

/** Not this time, and not any more. */
function addEnds(ctx: CapacityCtx, app: Hono<PageEnv>, mine: OwnPage) {
  for (const [what, run] of [
    ["refuse", refuseWave],
    ["delete", deleteAnswer],
  ] as const)
    addOwnSure(app, {
      mine,
      path: `${at}/${what}`,
      find: (c, { person }) => waveWithTitle(ctx, c, person.id),
      title: (c) => c.var.t(`follow-up.${what}`),
      effect: (c) => <p>{c.var.t(`follow-up.${what}.effect`)}</p>,
      submit: (c) => c.var.t(`follow-up.${what}`),
      risky: what === "delete",
      async accept(_, { wave }, { mine: { person, path } }) {
        await run(ctx, { person: person.id, wave: wave.id });
        return `${path}#follow-up`;
      },
    });
}

/** A wave of this very person, with what the activity is called. */
export async function waveWithTitle(ctx: CapacityCtx, c: C, person: string) {
  const wave: Wave = await ownWave(ctx.db, { person, wave: c.req.param("wave") ?? "" });
  return { wave, title: (await findActivity(ctx.db, wave.activity))?.title ?? {} };
}

export function titleIn(title: Readonly<Record<string, string>>, c: C): string {
  return pickLanguage(title, c.var.lang)?.text ?? "";
}
