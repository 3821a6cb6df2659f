import type { NewOutput } from "../../../content/types/index.ts";
import type { JsonObject } from "../../../kit/index.ts";
import { irisOf, type OwnRefs, toIri, toRef } from "../../../plugin/index.ts";
import { filled } from "./some.ts";

/** One id each. */
const single = {
  "nri:adaptationOf": "adaptationOf",
  "nri:translationOf": "translationOf",
  "nri:variantOf": "variantOf",
  "nri:supersedes": "supersedes",
  "nri:supersededBy": "supersededBy",
  "nri:event": "event",
} as const satisfies Record<string, keyof NewOutput>;

const several = {
  "nri:derivedFrom": "derivedFrom",
  "nri:contributesTo": "contributesTo",
} as const satisfies Record<string, keyof NewOutput>;

export function writeRelations(output: NewOutput, refs: OwnRefs): JsonObject {
  const ones = Object.entries(single).flatMap(([term, field]) => {
    const ref = output[field];
    const isSecond = field === "adaptationOf" && output.translationOf !== undefined;
    return ref === undefined || isSecond ? [] : [[term, toIri(ref, refs)]];
  });
  const lists = Object.entries(several).map(([term, field]) => {
    return [term, [...new Set(output[field]?.map((ref) => toIri(ref, refs)))].slice(0, 100)];
  });
  return { ...Object.fromEntries(ones), ...filled(Object.fromEntries(lists)) };
}

type Relations = Pick<NewOutput, (typeof single)[keyof typeof single] | (typeof several)[keyof typeof several]>;

export function readRelations(wire: JsonObject, refs: OwnRefs): Relations {
  const ones = Object.entries(single).flatMap(([term, field]) => {
    const [iri] = irisOf(wire[term], 1);
    const isSecond = field === "adaptationOf" && irisOf(wire["nri:translationOf"], 1).length > 0;
    return iri === undefined || isSecond ? [] : [[field, toRef(iri, refs)]];
  });
  const lists = Object.entries(several).flatMap(([term, field]) => {
    const iris = irisOf(wire[term]);
    return iris.length === 0 ? [] : [[field, iris.map((iri) => toRef(iri, refs))]];
  });
  return Object.fromEntries([...ones, ...lists]);
}

/** A translation, adaptation or new version of itself: a mistake, or a trap for whoever follows the chain. */
export function isRelatedToItself(wire: JsonObject): boolean {
  const { id } = wire;
  return [...Object.keys(single), ...Object.keys(several)].some((term) => irisOf(wire[term]).some((iri) => iri === id));
}
