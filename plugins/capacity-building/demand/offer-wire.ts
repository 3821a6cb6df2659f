import { type JsonObject, type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import { lineOf, readLanguageMap, readTexts, urlOf, type WireFrame, type WireObject } from "@nri-commons/core/plugin";
import { isLanguage, renderRichText } from "@nri-commons/core/web";
import { say } from "../say.ts";
import { type Envelope, readEnvelope, writeEnvelope } from "../travel/envelope.ts";
import { type CapacityOffer, giverKinds, type NewOffer, offerCosts } from "./capacity-offer.ts";
import { scopeLines } from "./scope-lines.ts";
import { languagesOf, readScope, writeScope } from "./scope-wire.ts";

/** A Note that makes sense alone; what we read again stands beside it. */
export async function toOfferWire(offer: CapacityOffer, frame: WireFrame): Promise<WireObject> {
  const { id, iri, title, about, giver, giverKind, terms, cost, moreAt, state, sample } = offer;
  const { created, published = created, updated } = offer;
  const kind = { kind: "CapacityOffer", fallback: "Note", path: `/capacity/offers/${id}` } as const;
  const html = await contentOf(offer);
  return {
    ...writeEnvelope({ ...kind, iri, title, html, published, updated, sample }, frame),
    ...writeScope(offer),
    "nri:about": { ...about },
    "nri:giver": giver,
    "nri:giverKind": giverKind,
    ...(terms && { "nri:terms": { ...terms } }),
    ...(cost && { "nri:cost": cost }),
    ...(moreAt && { "nri:moreAt": moreAt }),
    "nri:offerState": state,
  };
}

export interface ReadOffer extends Envelope {
  offer: NewOffer;
  state: "open" | "closed";
}

/** What another site says; undefined when there is no title or no text in it. */
export function fromOfferWire(object: JsonObject): ReadOffer | undefined {
  const title = readTexts(object, "name", { most: 300 });
  const about = readLanguageMap(object["nri:about"], 5000) ?? readTexts(object, "content", { most: 5000 });
  if (title === undefined || about === undefined) return undefined;
  const [kind, cost] = [lineOf(object["nri:giverKind"], 40), lineOf(object["nri:cost"], 40)];
  const [terms, moreAt] = [readLanguageMap(object["nri:terms"], 2000), urlOf(object["nri:moreAt"])];
  const envelope = readEnvelope(object);
  return {
    ...envelope,
    offer: {
      ...readScope(object),
      title,
      about,
      giver: lineOf(object["nri:giver"], 200) ?? "",
      giverKind: giverKinds.find((one) => one === kind) ?? "initiative",
      ...(terms && { terms }),
      cost: offerCosts.find((one) => one === cost),
      ...(moreAt && { moreAt }),
      ...(envelope.sample && { sample: true as const }),
    },
    state: lineOf(object["nri:offerState"], 10) === "closed" ? "closed" : "open",
  };
}

/** The same text in each of its languages, for software that knows nothing of offers. */
export async function contentOf(offer: CapacityOffer): Promise<LanguageMap> {
  const texts: Record<string, string> = {};
  for (const lang of languagesOf(offer.title, offer.about)) {
    const speech = await say(isLanguage(lang) ? lang : "en");
    const text = (map: LanguageMap) => pickLanguage(map, lang)?.text ?? "";
    const lines = [
      `**${text(offer.title)}**`,
      text(offer.about),
      offer.giver === "" ? "" : `${speech.t("offer.giver")}: ${offer.giver}`,
      ...scopeLines(offer, lang, speech).map(({ label, text: said }) => `${label}: ${said}`),
      offer.cost ? speech.t(`offer.cost.${offer.cost}`) : "",
      offer.terms ? text(offer.terms) : "",
      offer.moreAt ? `<${offer.moreAt}>` : "",
      offer.state === "closed" ? speech.t("offer.state.closed") : "",
    ];
    texts[lang] = await renderRichText(lines.filter(Boolean).join("\n\n"), "markdown");
  }
  return texts;
}
