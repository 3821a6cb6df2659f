import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import {
  addFormRoute,
  addSureRoute,
  ChoiceField,
  type ConsoleEnv,
  SelectField,
  Tell,
  TextArea,
  textOf,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { bestFits, fitOf } from "./fit-of.ts";
import { type Help, toHelp } from "./help.ts";
import { findOurHelp, getHelpRow, listOurHelp } from "./help-store.ts";
import { answerHelp, linkActivity, offerHelp, takeHelpBack } from "./offer-help.ts";
import { listOwnOffers } from "./offer-store.ts";
import { HelpDeskList } from "./pages/help-desk-list.tsx";
import { linkable } from "./request-endings.tsx";
import { getPublicRequest } from "./request-store.ts";

type C = Context<ConsoleEnv>;
const home = "/console/capacity/help";
const at = "/help/:id{[0-9a-z]{26}}";
const mostWords = 2000;

/** `/console/capacity/help`: what we offer others, and our answers to what they offer us. */
export function helpDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/help", async (c) => {
    const done = ["offered", "linked", "back"].find((one) => one === c.req.query("done"));
    return c.var.page({
      title: c.var.t("help.title"),
      body: <HelpDeskList help={await listOurHelp(ctx.db)} names={await namesOf(ctx.federation)} done={done} />,
    });
  });
  offerForm(ctx, app);
  answerForm(ctx, app);
  linkForm(ctx, app);
  addSureRoute(app, `${at}/back`, {
    find: (c) => getHelp(ctx, c, true),
    title: (c) => c.var.t("help.back"),
    name: (help) => <Tell map={help.title} />,
    effect: (c) => <p>{c.var.t("help.back.effect")}</p>,
    back: () => home,
    submit: (c) => c.var.t("help.back"),
    async accept(_, help) {
      await takeHelpBack(ctx, help.id);
      return `${home}?done=back`;
    },
  });
  return app;
}

/** Help for a request, of another site or of this one: with words, and an offer of ours that it rests on. */
function offerForm(ctx: CapacityCtx, app: Hono<ConsoleEnv>): void {
  addFormRoute(app, "/requests/:id{[0-9a-z]{26}}/help", {
    async find(c) {
      const request = await getPublicRequest(ctx.db, c.req.param("id") ?? "");
      const ours = await findOurHelp(ctx.db, request.id);
      const fitting = bestFits(await listOwnOffers(ctx.db), (offer) => fitOf(request, offer), 50);
      return { request, ours, offers: fitting.map(({ item }) => item) };
    },
    title: (c) => c.var.t("help.offer"),
    lead: (c, { request }) => c.var.t(request.source ? "help.offer.lead" : "help.offer.own.lead"),
    crumbs: (c, { request }) => [
      {
        href: `/console/capacity/requests/${request.id}`,
        label: pickLanguage(request.title, c.var.lang)?.text ?? "",
      },
    ],
    start: (_, { ours, offers }) => ({
      words: ours?.words ?? "",
      offer: offers.find(({ iri }) => iri === ours?.offer?.iri)?.id ?? "",
    }),
    draw: (c, { offers }) => (
      <>
        <TextArea name="words" label={c.var.t("help.words")} hint={c.var.t("help.words.hint")} rows={5} />
        <SelectField
          name="offer"
          label={c.var.t("help.with")}
          empty={c.var.t("help.with.none")}
          options={offers.map(({ id, title }) => ({ value: id, label: pickLanguage(title, c.var.lang)?.text ?? id }))}
          optional
        />
      </>
    ),
    submit: (c) => c.var.t("help.do"),
    async accept(c, { request, offers }, values) {
      const words = textOf(values, "words");
      if (words === "" || words.length > mostWords) return [{ path: "words", message: c.var.t("help.words.problem") }];
      const offer = offers.find(({ id }) => id === textOf(values, "offer"));
      await offerHelp(ctx, {
        request: request.id,
        words,
        ...(offer && { offer: { iri: offer.iri, title: offer.title } }),
      });
      return request.source ? `${home}?done=offered` : `/console/capacity/requests/${request.id}`;
    },
  });
}

function answerForm(ctx: CapacityCtx, app: Hono<ConsoleEnv>): void {
  addFormRoute(app, `${at}/answer`, {
    find: (c) => getHelp(ctx, c, false),
    title: (c) => c.var.t("help.answer.title"),
    lead: (_, help) => <bdi>{help.words}</bdi>,
    crumbs: requestCrumbs,
    start: (_, { state, answer }) => ({
      take: state === "accepted" ? "yes" : state === "declined" ? "no" : "",
      words: answer,
    }),
    draw: (c) => (
      <>
        <ChoiceField
          name="take"
          label={c.var.t("help.answer.take")}
          options={["yes", "no"].map((value) => ({ value, label: c.var.t(`help.answer.${value}`) }))}
        />
        <TextArea name="words" label={c.var.t("help.answer.words")} rows={4} optional />
      </>
    ),
    submit: (c) => c.var.t("help.answer.do"),
    async accept(c, help, values) {
      const [take, words] = [textOf(values, "take"), textOf(values, "words")];
      if (take !== "yes" && take !== "no") return [{ path: "take", message: c.var.t("help.answer.problem") }];
      if (words.length > mostWords) return [{ path: "words", message: c.var.t("help.words.problem") }];
      await answerHelp(ctx, { id: help.id, take: take === "yes", words });
      return `/console/capacity/requests/${help.request.id}`;
    },
  });
}

/** The activity by which we help, of this site. */
function linkForm(ctx: CapacityCtx, app: Hono<ConsoleEnv>): void {
  addFormRoute(app, `${at}/activity`, {
    find: async (c) => ({ help: await getHelp(ctx, c, true), activities: await linkable(ctx) }),
    title: (c) => c.var.t("help.link"),
    lead: (c, { activities }) => c.var.t(activities.length > 0 ? "help.link.lead" : "help.link.none"),
    crumbs: (c, { help }) => requestCrumbs(c, help),
    start: (_, { help, activities }) => ({
      activity: activities.find(({ iri }) => iri === help.activity?.iri)?.id ?? "",
    }),
    draw: (c, { activities }) => (
      <SelectField
        name="activity"
        label={c.var.t("request.activity")}
        empty={c.var.t("demand.choose")}
        options={activities.map(({ id, title }) => ({
          value: id,
          label: pickLanguage(title, c.var.lang)?.text ?? id,
        }))}
      />
    ),
    submit: (c) => c.var.t("help.link.do"),
    async accept(c, { help, activities }, values) {
      const found = activities.find(({ id }) => id === textOf(values, "activity"));
      if (found === undefined) return [{ path: "activity", message: c.var.t("help.link.problem") }];
      const { iri, url, title } = found;
      await linkActivity(ctx, help.id, { iri, url, name: pickLanguage(title, ctx.site.languages[0] ?? "en")?.text });
      return `${home}?done=linked`;
    },
  });
}

function requestCrumbs(c: C, { request, title }: Help) {
  const label = pickLanguage(title, c.var.lang)?.text ?? c.var.t("requests.title");
  return [{ href: `/console/capacity/requests/${request.id}`, label }];
}

/** One that we offer, or one that is offered to us. */
async function getHelp(ctx: CapacityCtx, c: C, ours: boolean): Promise<Help> {
  const help = toHelp(await getHelpRow(ctx.db, c.req.param("id") ?? ""));
  if (help.ours !== ours) throw new Refusal("not-found");
  return help;
}
