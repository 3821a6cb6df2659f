import type { Output } from "../../../content/types/index.ts";
import { type FormState, fromMap, pictureValues } from "../../../web/index.ts";

type Values = FormState["values"];

/** An output as the fields of its form hold it; `toNewOutput` reads it back. */
export function toValues(output: Output): Values {
  const { files = [], authors = [], bodies = [], keyPoints = [] } = output;
  return {
    ...fromMap("title", output.title),
    ...fromMap("abstract", output.abstract),
    ...fromMap("plain", output.plainSummary),
    ...pictureValues("picture", output.image, Object.keys(output.title)[0] ?? "en"),
    ...fromMap("text", output.text?.text),
    files: files.filter(({ url }) => url === undefined).map(({ sha256 }) => sha256),
    ...Object.fromEntries(files.map(({ sha256, language }) => [`fileLanguage.${sha256}`, language ?? ""])),
    ...Object.fromEntries(files.map(({ sha256, accessibility }) => [`fileAccess.${sha256}`, accessibility ?? []])),
    ...Object.fromEntries(files.map(({ sha256, alternativeOf }) => [`fileAlternative.${sha256}`, alternativeOf ?? ""])),
    keyPoints: keyPoints.map((point) => Object.values(point)[0] ?? "").join("\n"),
    type: output.type,
    producer: output.producer,
    authors: authors.map(({ name }) => name).join("\n"),
    bodies: bodies.map(({ name }) => name).join("\n"),
    endorsedBy: (output.endorsedBy ?? []).map(({ name }) => name).join("\n"),
    mark: output.branding?.mark ?? "",
    markBy: output.branding?.decidedBy ?? "",
    ...dateParts("markOn", output.branding?.decidedAt),
    audiences: output.audiences ?? [],
    keywords: (output.keywords ?? []).join("\n"),
    licence: output.licence ?? "",
    sensitivity: Object.values(output.sensitivity ?? {})[0] ?? "",
    event: output.event ?? "",
    ...dateParts("issued", output.issued),
    version: output.version ?? "",
    ...tagValues(output),
    languages: output.languages ?? [],
    translationOf: output.translationOf ?? "",
    adaptationOf: output.adaptationOf ?? "",
    supersedes: output.supersedes ?? "",
    derivedFrom: (output.derivedFrom ?? []).join("\n"),
  };
}

function dateParts(name: string, date = ""): Record<string, string> {
  if (date === "") return {};
  const [year = "", month = "", day = ""] = date.split("-");
  return { [`${name}.day`]: String(Number(day)), [`${name}.month`]: String(Number(month)), [`${name}.year`]: year };
}

function tagValues({ topics = [], wsisActionLines = [], gdcObjectives = [], sdgs = [], mandate = [] }: Output): Values {
  return { topics, "wsis-action-lines": wsisActionLines, "gdc-objectives": gdcObjectives, sdgs, mandate };
}

const ways = ["translationOf", "adaptationOf", "supersedes"] as const;
export type BeginWay = (typeof ways)[number] | "again";

export function isBeginWay(text: string): text is BeginWay {
  return text === "again" || ways.some((way) => way === text);
}

/**
 * What a new output begins with that comes out of another one: a translation and an adaptation have what it is about and are
 * written anew; a newer version has its words too; what was taken back comes whole.
 */
export function valuesFrom(output: Output, way: BeginWay): Values {
  const all = toValues(output);
  if (way === "again") return all;
  const { "issued.day": _, "issued.month": __, "issued.year": ___, ...undated } = all;
  const alone = { ...undated, translationOf: "", adaptationOf: "", supersedes: "", derivedFrom: "" };
  const ref = output.source.kind === "remote" ? output.source.iri : output.id;
  if (way === "supersedes") return { ...alone, supersedes: ref, version: "" };
  return { type: output.type, event: output.event ?? "", ...tagValues(output), producer: "community", [way]: ref };
}
