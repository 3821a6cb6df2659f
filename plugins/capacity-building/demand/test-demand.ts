import type { JsonObject } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { askFor } from "./asker/ask-for.ts";
import { changeOwnRequest, dropChange, takeChangeOver, writeToAsker, writeToTeam } from "./asker/change-own.ts";
import type { NewOffer } from "./capacity-offer.ts";
import type { NewRequest } from "./capacity-request.ts";
import type { CapacityScope } from "./capacity-scope.ts";
import { makeOffer, publishOffer, reviseOffer, withdrawOffer } from "./make-offer.ts";
import { offerHelp, takeHelpBack } from "./offer-help.ts";
import {
  closeRequest,
  discardRequest,
  meetRequest,
  publishRequest,
  raiseRequest,
  reopenRequest,
  reviseRequest,
} from "./raise-request.ts";

const scope: CapacityScope = {
  ...{ topics: ["youth"], audiences: ["youth"], languages: ["en", "fr"], countries: ["KE"], regions: [] },
  ...{ place: "Kisumu County", levels: ["introductory"], modes: ["online"], fewest: 10, most: 20 },
  ...{ from: "2027-01-11", until: "2027-06-30" },
};
const request: NewRequest = {
  ...scope,
  title: { en: "Sample request" },
  purpose: { en: "So that people can take part." },
  organisation: "Sample community",
};
const offer: NewOffer = {
  ...scope,
  title: { en: "Sample offer" },
  about: { en: "Two trainers for a week." },
  giver: "Sample IGF",
  giverKind: "initiative",
  cost: "free",
  terms: { en: "A room." },
};
const contact = { name: "Sample Contact", email: "sample.contact@check.example", lang: "en" };

/** What the team does, through the verbs behind the pages. */
export const demandActs: Readonly<Record<string, (ctx: CapacityCtx) => Promise<unknown>>> = {
  "enters a request for capacity": (ctx) => raiseRequest(ctx, { request, contact, key: "sample form" }),
  "publishes the request": async (ctx) => publishRequest(ctx, await requestOf(ctx)),
  "changes the request": async (ctx) => reviseRequest(ctx, { id: await requestOf(ctx), request }),
  "makes an offer of capacity": (ctx) => makeOffer(ctx, offer),
  "publishes the offer": async (ctx) => publishOffer(ctx, await offerOf(ctx)),
  "changes the offer": async (ctx) => reviseOffer(ctx, { id: await offerOf(ctx), offer }),
  "helps with its own request": async (ctx) => offerHelp(ctx, { request: await requestOf(ctx), words: "We do it." }),
  "takes its help back": async (ctx) => takeHelpBack(ctx, await helpOf(ctx)),
  "says what came of the request": async (ctx) =>
    meetRequest(ctx, {
      id: await requestOf(ctx),
      met: { outcome: { en: "It is done." }, activities: [], reached: 12 },
    }),
  "enters another request": (ctx) => raiseRequest(ctx, { request, key: "another form" }),
  "takes the other request back": async (ctx) => discardRequest(ctx, { id: await requestOf(ctx, "waiting") }),
  "takes in what somebody asks by the public form": (ctx) => askFor(ctx, { request, contact, key: "public form" }),
  "publishes what they asked": async (ctx) => publishRequest(ctx, await requestOf(ctx, "asked")),
  "keeps the change that they wish": async (ctx) =>
    changeOwnRequest(ctx, { id: await requestOf(ctx, "asked"), request: { ...request, organisation: "Others" } }),
  "reads what they write": async (ctx) =>
    writeToTeam(ctx, { id: await requestOf(ctx, "asked"), text: "We have a hall.", key: "theirs" }),
  "writes to them": async (ctx) =>
    writeToAsker(ctx, { id: await requestOf(ctx, "asked"), text: "How many seats?", key: "ours" }),
  "takes the change over": async (ctx) => takeChangeOver(ctx, await requestOf(ctx, "asked")),
  "changes it, with a word to them": async (ctx) =>
    reviseRequest(ctx, { id: await requestOf(ctx, "asked"), request, words: "It is shorter now." }),
  "keeps another change": async (ctx) =>
    changeOwnRequest(ctx, { id: await requestOf(ctx, "asked"), request: { ...request, organisation: "Nobody" } }),
  "leaves it as it is": async (ctx) => dropChange(ctx, { id: await requestOf(ctx, "asked"), words: "Not now." }),
  "closes what they asked": async (ctx) =>
    closeRequest(ctx, { id: await requestOf(ctx, "asked"), words: "Nobody has time." }),
  "opens it again": async (ctx) => reopenRequest(ctx, await requestOf(ctx, "asked")),
  "makes another offer": (ctx) => makeOffer(ctx, offer),
  "takes the other offer back": async (ctx) => withdrawOffer(ctx, await offerOf(ctx, "draft")),
};

/** Who asked for capacity and can be written to: entered by the team, and by the public form, with what they wrote. */
export async function plantContact(ctx: CapacityCtx, { name, email }: { name: string; email: string }): Promise<void> {
  const asker = { name, email, lang: "en" };
  await raiseRequest(ctx, { request, contact: asker });
  await askFor(ctx, { request, contact: asker, key: "planted form" });
  const asked = ctx.db.selectFrom("capacity_building_request").select("id").where("contact_email", "=", email);
  const { id } = await asked.where("person_id", "is not", null).executeTakeFirstOrThrow();
  await writeToTeam(ctx, { id, text: `It is ${name} who asks.`, key: "planted" });
  await publishRequest(ctx, id);
  await changeOwnRequest(ctx, { id, request: { ...request, organisation: name } });
}

const elsewhere = "https://elsewhere.example";
const object = (id: string) => `${elsewhere}/ap/objects/01k9zq0c3v5m8t2r7x4w6y1b${id}`;
const asked = { "nri:request": object("d1"), "nri:revision": 3 };

/** What sites send to one of them alone. */
export const demandExamples: Readonly<Record<string, JsonObject>> = {
  "Offer:CapacityMatch": {
    id: `${elsewhere}/ap/activities/01k9zq0c3v5m8t2r7x4w6y1bd2`,
    type: "Offer",
    actor: `${elsewhere}/ap/actors/igf`,
    "nri:offerKind": "capacity",
    object: {
      ...{ id: object("d3"), type: "Note", "nri:kind": "CapacityMatch", "nri:kindVersion": 1, ...asked },
      ...{ attributedTo: `${elsewhere}/ap/actors/igf`, content: "<p>We can come.</p>", "nri:matchState": "offered" },
    },
  },
  "Accept:Offer": answer("Accept"),
  "Reject:Offer": answer("Reject"),
};

function answer(type: "Accept" | "Reject"): JsonObject {
  return {
    ...{ id: `${elsewhere}/ap/activities/01k9zq0c3v5m8t2r7x4w6y1bd4`, type, actor: `${elsewhere}/ap/actors/igf` },
    ...{ object: { id: object("d5"), type: "Offer" }, ...asked, "nri:answered": 2 },
  };
}

async function requestOf({ db }: CapacityCtx, which?: "waiting" | "asked"): Promise<string> {
  const rows = db.selectFrom("capacity_building_request").select("id").where("origin", "is", null).orderBy("id");
  const { id } = await rows
    .$if(which === "waiting", (found) => found.where("state", "=", "waiting"))
    .where("person_id", which === "asked" ? "is not" : "is", null)
    .executeTakeFirstOrThrow();
  return id;
}

async function offerOf({ db }: CapacityCtx, state?: "draft"): Promise<string> {
  const rows = db.selectFrom("capacity_building_offer").select("id").where("origin", "is", null).orderBy("id");
  const { id } = await rows
    .$if(state !== undefined, (found) => found.where("state", "=", state ?? "open"))
    .executeTakeFirstOrThrow();
  return id;
}

async function helpOf({ db }: CapacityCtx): Promise<string> {
  const { id } = await db
    .selectFrom("capacity_building_help")
    .select("id")
    .where("ours", "=", 1)
    .executeTakeFirstOrThrow();
  return id;
}
