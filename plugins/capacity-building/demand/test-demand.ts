import { deriveId, type JsonObject } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { NewOffer } from "./capacity-offer.ts";
import type { NewRequest } from "./capacity-request.ts";
import type { CapacityScope } from "./capacity-scope.ts";
import { keepOffer, publishOffer } from "./make-offer.ts";
import { offerHelp } from "./offer-help.ts";
import { keepRequest, publishRequest, raiseRequest } from "./raise-request.ts";

const scope: CapacityScope = {
  ...{ topics: ["access"], audiences: ["youth"], languages: ["en"], countries: ["KE"], regions: [] },
  ...{ levels: ["introductory"], modes: ["online"], fewest: 20, most: 40 },
};

const aRequest: NewRequest = {
  ...scope,
  title: { en: "Training on network security" },
  purpose: { en: "Municipal staff shall keep their own networks running." },
  organisation: "Sample association",
};

const anOffer: NewOffer = {
  ...scope,
  title: { en: "Two trainers" },
  about: { en: "They come for a week." },
  giver: "Sample IGF",
  giverKind: "experts",
};

const [request, offer] = [deriveId("sample request"), deriveId("sample offer")];

/** What is asked for and given, through the verbs behind the pages. */
export const demandActs: Readonly<Record<string, (ctx: CapacityCtx) => Promise<unknown>>> = {
  "asks for capacity, and writes an offer": (ctx) =>
    ctx.transaction(async (tx) => {
      await keepRequest(ctx, tx, { request: aRequest, id: request });
      await keepOffer(ctx, tx, { offer: anOffer, id: offer });
    }),
  "publishes what is asked for": (ctx) => publishRequest(ctx, request),
  "publishes the offer": (ctx) => publishOffer(ctx, offer),
  "offers help": (ctx) => offerHelp(ctx, { request, words: "We come." }),
};

/** Somebody asks, and can be written to. */
export async function plantContact(ctx: CapacityCtx, { name, email }: { name: string; email: string }): Promise<void> {
  await raiseRequest(ctx, { request: aRequest, contact: { name, email, lang: "en" } });
}

const elsewhere = "https://elsewhere.example";
const object = (id: string) => `${elsewhere}/ap/objects/01k9zq0c3v5m8t2r7x4w6y1b${id}`;
const activity = (type: string, more: JsonObject): JsonObject => ({
  id: `${elsewhere}/ap/activities/01k9zq0c3v5m8t2r7x4w6y1bd3`,
  ...{ type, actor: `${elsewhere}/ap/actors/igf` },
  ...more,
});
const answer: JsonObject = {
  object: { id: object("d2"), type: "Offer" },
  ...{ "nri:request": object("d1"), "nri:answered": 3, "nri:revision": 4, content: "<p>Gladly.</p>" },
};

/** What sites send to one of them alone. */
export const demandExamples: Readonly<Record<string, JsonObject>> = {
  "Offer:CapacityMatch": activity("Offer", {
    object: {
      ...{ id: object("d2"), type: "Note", "nri:kind": "CapacityMatch", "nri:kindVersion": 1 },
      ...{ attributedTo: `${elsewhere}/ap/actors/igf`, name: "Training on network security" },
      ...{ content: "<p>We come.</p>", "nri:request": object("d1"), "nri:matchState": "offered", "nri:revision": 3 },
    },
  }),
  "Accept:Offer": activity("Accept", answer),
  "Reject:Offer": activity("Reject", answer),
};
