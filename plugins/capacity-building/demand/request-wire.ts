import type { JsonObject, LanguageMap } from "@nri-commons/core/kit";
import { isHttpUrl, pickLanguage } from "@nri-commons/core/kit";
import {
  countOf,
  irisOf,
  lineOf,
  objectsOf,
  readLanguageMap,
  readTexts,
  type WireFrame,
  type WireObject,
} from "@nri-commons/core/plugin";
import { isLanguage, renderRichText } from "@nri-commons/core/web";
import { say } from "../say.ts";
import { type Envelope, readEnvelope, writeEnvelope } from "../travel/envelope.ts";
import type { CapacityRequest, Helper, Met, NewRequest } from "./capacity-request.ts";
import { scopeLines } from "./scope-lines.ts";
import { languagesOf, readActivities, readScope, writeActivity, writeScope } from "./scope-wire.ts";

/** A Note that makes sense alone; what we read again stands beside it. Nothing of whoever can be written to. */
export async function toRequestWire(request: CapacityRequest, frame: WireFrame): Promise<WireObject> {
  const { id, iri, title, purpose, organisation, state, helpers, met, sample } = request;
  const { created, published = created, updated } = request;
  const kind = { kind: "CapacityRequest", fallback: "Note", path: `/capacity/requests/${id}` } as const;
  const html = await contentOf(request);
  return {
    ...writeEnvelope({ ...kind, iri, title, html, published, updated, sample }, frame),
    ...writeScope(request),
    "nri:purpose": { ...purpose },
    "nri:organisation": organisation,
    "nri:requestState": state,
    "nri:helpers": helpers.map(writeHelper),
    ...(met && {
      "nri:outcome": { ...met.outcome },
      "nri:activities": met.activities.map(writeActivity),
      ...(met.reached !== undefined && { "nri:reached": met.reached }),
    }),
  };
}

export interface ReadRequest extends Envelope {
  request: NewRequest;
  state: "open" | "matched" | "met" | "closed";
  helpers: Helper[];
  met: Met | undefined;
}

/** What another site says; undefined when there is no title or no text in it. */
export function fromRequestWire(object: JsonObject): ReadRequest | undefined {
  const title = readTexts(object, "name", { most: 300 });
  const purpose = readLanguageMap(object["nri:purpose"], 5000) ?? readTexts(object, "content", { most: 5000 });
  if (title === undefined || purpose === undefined) return undefined;
  const said = lineOf(object["nri:requestState"], 10);
  const envelope = readEnvelope(object);
  return {
    ...envelope,
    request: {
      ...readScope(object),
      title,
      purpose,
      organisation: lineOf(object["nri:organisation"], 200) ?? "",
      ...(envelope.sample && { sample: true as const }),
    },
    state: (["matched", "met", "closed"] as const).find((one) => one === said) ?? "open",
    helpers: objectsOf(object["nri:helpers"]).flatMap(readHelper).slice(0, 50),
    met: said === "met" ? readMet(object) : undefined,
  };
}

/** The same text in each of its languages, for software that knows nothing of requests. */
export async function contentOf(request: CapacityRequest): Promise<LanguageMap> {
  const texts: Record<string, string> = {};
  for (const lang of languagesOf(request.title, request.purpose)) {
    const speech = await say(isLanguage(lang) ? lang : "en");
    const text = (map: LanguageMap) => pickLanguage(map, lang)?.text ?? "";
    const lines = [
      `**${text(request.title)}**`,
      text(request.purpose),
      request.organisation === "" ? "" : `${speech.t("request.organisation")}: ${request.organisation}`,
      ...scopeLines(request, lang, speech).map(({ label, text: said }) => `${label}: ${said}`),
      speech.t(`request.state.${request.state}`),
      ...request.helpers.map(({ name }) => speech.t("request.helper", { name })),
      request.met ? text(request.met.outcome) : "",
      ...(request.met?.activities ?? []).map(({ url, name }) => (name ? `${name}: <${url}>` : `<${url}>`)),
    ];
    texts[lang] = await renderRichText(lines.filter(Boolean).join("\n\n"), "markdown");
  }
  return texts;
}

function writeHelper({ actor, name, activity }: Helper): JsonObject {
  return { id: actor, name, ...(activity && { "nri:activity": writeActivity(activity) }) };
}

function readHelper(object: JsonObject): Helper[] {
  const [actor] = irisOf(object);
  const name = lineOf(object["name"], 200);
  if (!isHttpUrl(actor) || name === undefined) return [];
  const [activity] = readActivities(object["nri:activity"]);
  return [{ actor, name, ...(activity && { activity }) }];
}

function readMet(object: JsonObject): Met | undefined {
  const reached = countOf(object["nri:reached"]);
  return {
    outcome: readLanguageMap(object["nri:outcome"], 5000) ?? {},
    activities: readActivities(object["nri:activities"]),
    ...(reached !== undefined && { reached }),
  };
}
