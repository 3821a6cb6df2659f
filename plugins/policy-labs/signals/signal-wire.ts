import { isLocalDate, isTerm, termLabel } from "@nri-commons/core/content/types";
import { isHttpUrl, type JsonObject, type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import {
  countOf,
  instantOf,
  lineOf,
  linesOf,
  mainLanguageOf,
  objectsOf,
  pageOf,
  readLanguageMap,
  readTexts,
  urlOf,
  type WireFrame,
  type WireObject,
} from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import { writeInLanguages } from "../forms/write-in-languages.ts";
import { writeHead } from "../wire/write-head.ts";
import {
  type GroupCounts,
  inOrder,
  mostWeeks,
  type NewSignal,
  readCounts,
  type Signal,
  type TakenUp,
} from "./signal.ts";

/** A Note that makes sense alone; what we read again stands beside it (EGM26-II.6b). */
export async function toSignalWire(signal: Signal, counts: GroupCounts, frame: WireFrame): Promise<WireObject> {
  const { title, seen, place, topics, evidence, raisedBy, raisedOn, weeks, state, lab } = signal;
  const lang = mainLanguageOf(title, frame.lang);
  const content = await writeInLanguages(Object.keys(title), (one, t) => {
    const text = (map: LanguageMap) => pickLanguage(map, one)?.text ?? "";
    const groups = inOrder(counts).map(([group, count]) => {
      return `${termLabel({ vocabulary: "stakeholder-groups", term: group }, one).text} ${count}`;
    });
    const lines = [
      `**${text(title)}**`,
      text(seen),
      [place && t("signal.wire.place", { place }), t("signal.wire.by", { name: raisedBy, date: raisedOn })]
        .filter(Boolean)
        .join(" "),
      groups.length > 0 ? t("signal.wire.support", { groups: groups.join(", ") }) : "",
      lab ? t("signal.wire.lab", { url: lab.url }) : "",
      ...evidence.map(({ url, name }) => (name ? `${name}: <${url}>` : `<${url}>`)),
    ];
    return renderRichText(lines.filter(Boolean).join("\n\n"), "markdown");
  });
  return {
    ...writeHead(
      signal,
      { type: "Note", kind: "PolicyLabSignal", path: "/labs/signals", lang, name: title, content },
      frame,
    ),
    "nri:seen": { ...seen },
    ...(place && { "nri:place": place }),
    "nri:theme": [...topics],
    "nri:evidence": evidence.map(({ url, name }) => ({ type: "Link", href: url, ...(name && { name }) })),
    "nri:raisedBy": raisedBy,
    "nri:raisedOn": raisedOn,
    ...(weeks !== undefined && { "nri:targetWeeks": weeks }),
    "nri:signalState": state,
    "nri:support": writeCounts(counts),
    ...(lab && { "nri:lab": lab.iri, "nri:labPage": lab.url }),
  };
}

export interface ReadSignal {
  signal: NewSignal;
  state: "open" | "lab" | "closed";
  counts: GroupCounts;
  lab: TakenUp | undefined;
  url: string | undefined;
  published: number | undefined;
  updated: number | undefined;
}

/** What another site says; undefined when there is no title or no text in it. */
export function fromSignalWire(object: JsonObject): ReadSignal | undefined {
  const title = readTexts(object, "name", { most: 300 });
  const seen = readLanguageMap(object["nri:seen"], 4000) ?? readTexts(object, "content", { most: 4000 });
  if (title === undefined || seen === undefined) return undefined;
  const raisedOn = lineOf(object["nri:raisedOn"], 10);
  const published = instantOf(object["published"]);
  const weeks = countOf(object["nri:targetWeeks"]);
  const place = lineOf(object["nri:place"], 200);
  const said = lineOf(object["nri:signalState"], 10);
  const lab = { iri: lineOf(object["nri:lab"], 2048), url: urlOf(object["nri:labPage"]) };
  return {
    signal: {
      title,
      seen,
      ...(place && { place }),
      topics: linesOf(object["nri:theme"], 30).filter((topic) => isTerm("topics", topic)),
      evidence: objectsOf(object["nri:evidence"])
        .flatMap((link) => {
          const [url, name] = [urlOf(link), lineOf(link["name"], 200)];
          return url === undefined ? [] : [{ url, ...(name && { name }) }];
        })
        .slice(0, 20),
      raisedBy: lineOf(object["nri:raisedBy"], 200) ?? "",
      raisedOn: isLocalDate(raisedOn) ? raisedOn : new Date(published ?? 0).toISOString().slice(0, 10),
      ...(weeks !== undefined && weeks >= 1 && weeks <= mostWeeks && { weeks }),
      ...(object["nri:sample"] === true && { sample: true as const }),
    },
    state: said === "closed" ? "closed" : said === "lab" ? "lab" : "open",
    counts: readWireCounts(object),
    lab: isHttpUrl(lab.iri) && lab.url !== undefined ? { iri: lab.iri, url: lab.url } : undefined,
    url: pageOf(object),
    published,
    updated: countOf(object["nri:revision"]) ?? instantOf(object["updated"]) ?? published,
  };
}

export function writeCounts(counts: GroupCounts): JsonObject[] {
  return inOrder(counts).map(([group, count]) => ({ "nri:stakeholderGroup": group, "nri:count": count }));
}

export function readWireCounts(object: JsonObject): GroupCounts {
  const pairs = objectsOf(object["nri:support"]).map(
    (one) => [lineOf(one["nri:stakeholderGroup"], 64), countOf(one["nri:count"])] as const,
  );
  return readCounts(pairs);
}
