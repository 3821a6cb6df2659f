import {
  type Branding,
  brandMarks,
  type Correction,
  type NewOutput,
  type OutputStatus,
} from "../../../content/types/index.ts";
import type { Json, JsonObject } from "../../../kit/index.ts";
import { isJsonObject } from "../../../kit/index.ts";
import { firstOf, lineOf, objectsOf, readTexts, writeTexts } from "../../../plugin/index.ts";
import { readDate, writeDate } from "./date-wire.ts";

type Standing = Pick<NewOutput, "status" | "version" | "issued" | "licence" | "branding" | "corrections">;

/** The wire asks for numbers; another way of counting (“second edition”) goes beside it. */
const numbered = /^[0-9]{1,5}(\.[0-9]{1,5}){0,2}$/;

/** Status, version, licence and marks. A status without what it rests on is not said: `superseded` by what? */
export function writeStanding(output: NewOutput, lang: string): JsonObject {
  const { version, corrections = [] } = output;
  const isNumbered = version !== undefined && numbered.test(version);
  return {
    "nri:status": statusOf(output),
    "nri:version": isNumbered ? version : "1.0",
    ...(version && !isNumbered && { "nri:edition": version }),
    "nri:licence": output.licence ?? "all-rights-reserved",
    ...(output.issued && { "nri:issued": writeDate(output.issued) }),
    ...(corrections.length > 0 && { "nri:corrections": corrections.map((one) => writeCorrection(one, lang)) }),
    ...(output.branding && { "nri:branding": writeBranding(output.branding) }),
  };
}

export function readStanding(wire: JsonObject, lang: string): Standing {
  const status = lineOf(wire["nri:status"], 32);
  const corrections = objectsOf(wire["nri:corrections"]).flatMap((item) => readCorrection(item, lang) ?? []);
  const issued = readDate(wire["nri:issued"]);
  const branding = readBranding(firstOf(wire["nri:branding"]));
  return {
    status: status === "corrected" || status === "superseded" ? status : "final",
    version: lineOf(wire["nri:edition"], 40) ?? lineOf(wire["nri:version"], 40),
    licence: lineOf(wire["nri:licence"], 500),
    ...(issued && { issued }),
    ...(corrections.length > 0 && { corrections: corrections.slice(0, 100) }),
    ...(branding && { branding }),
  };
}

function statusOf({ status, supersededBy, corrections = [] }: NewOutput): OutputStatus {
  if (supersededBy) return "superseded";
  return status !== "final" && corrections.length > 0 ? "corrected" : "final";
}

function writeCorrection({ on, note }: Correction, lang: string): JsonObject {
  return { "nri:at": `${writeDate(on)}T00:00:00Z`, ...writeTexts("content", note, lang) };
}

function readCorrection(item: JsonObject, lang: string): Correction | undefined {
  const on = readDate(item["nri:at"]);
  const note = readTexts(item, "content", { most: 2000, lang });
  return on && note ? { on, note } : undefined;
}

function writeBranding({ mark, decidedBy, decidedAt, until }: Branding): JsonObject {
  const isDecided = decidedBy && decidedAt;
  return {
    "nri:allowed": isDecided || mark === "own-logo" ? mark : "none",
    ...(decidedBy && { "nri:decidedBy": decidedBy }),
    ...(decidedAt && { "nri:decidedAt": writeDate(decidedAt) }),
    ...(until && { "nri:until": writeDate(until) }),
  };
}

function readBranding(value: Json | undefined): Branding | undefined {
  if (!isJsonObject(value)) return undefined;
  const mark = brandMarks.find((one) => one === value["nri:allowed"]);
  if (mark === undefined) return undefined;
  const [decidedBy, decidedAt, until] = [
    lineOf(value["nri:decidedBy"], 300),
    readDate(value["nri:decidedAt"]),
    readDate(value["nri:until"]),
  ];
  return { mark, ...(decidedBy && { decidedBy }), ...(decidedAt && { decidedAt }), ...(until && { until }) };
}
