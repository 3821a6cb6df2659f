import {
  type Consent,
  type Expert,
  type ExpertField,
  fieldEntries,
  type NewExpert,
  type Scope,
} from "../../../content/types/index.ts";
import { isJsonObject, type JsonObject, type Parsed, type Problem } from "../../../kit/index.ts";
import {
  booleanOf,
  firstOf,
  instantOf,
  irisOf,
  lineOf,
  pageOf,
  toWireInstant,
  type WireFrame,
  type WireObject,
} from "../../../plugin/index.ts";
import {
  readFields,
  readScope,
  type SharedField,
  sharedFields,
  wireNames,
  writeFields,
  writeScope,
} from "./field-wire.ts";

/** An entry as another node shares it with us. */
export interface ReadExpert {
  expert: NewExpert;
  consent: Consent;
  /** The signed words of the consent, to be held against the rest. */
  jws: string;
  /** Whom it is addressed to. */
  to: readonly string[];
  url?: string | undefined;
  updated?: number | undefined;
}

export interface ExpertCopy {
  expert: Expert;
  consent: Consent;
  /** Id of the object that these recipients hold. */
  id: string;
  to: readonly string[];
  /** What they may see of the person. */
  fields: readonly ExpertField[];
  jws: string;
}

/** The entry as one recipient may know it. Personal data: never for Public, never with a proof, never with an e-mail address. */
export function toExpertWire(copy: ExpertCopy, frame: Pick<WireFrame, "actor" | "lang" | "objectIri">): WireObject {
  const { expert, consent, id, to } = copy;
  const shared = fieldEntries(expert.fields).filter(([name]) => copy.fields.includes(name));
  const values = writeFields(Object.fromEntries(shared.map(([name, { value }]) => [name, value])), frame.lang);
  const scopes = shared.flatMap(([name, { scope }]): [string, Scope][] =>
    isShared(name) && values[wireNames[name]] !== undefined ? [[wireNames[name], scope]] : [],
  );
  return {
    id: frame.objectIri(id),
    type: "Profile",
    "nri:kind": "Expert",
    "nri:kindVersion": 1,
    ...values,
    published: toWireInstant(expert.published ?? expert.created),
    updated: toWireInstant(expert.updated),
    attributedTo: frame.actor,
    to: [...to],
    indexable: expert.searchable ?? false,
    "nri:fieldScopes": Object.fromEntries(scopes.map(([name, scope]) => [name, writeScope(scope)])),
    "nri:consent": { ...writeConsent(consent), "nri:jws": copy.jws },
    ...(expert.sample && { "nri:sample": true }),
  };
}

/** Reads what other nodes share; whatever else comes is a problem, never an exception. */
export function fromExpertWire(wire: JsonObject): Parsed<ReadExpert> {
  const said = firstOf(wire["nri:consent"]);
  const consent = isJsonObject(said) ? readConsent(said) : undefined;
  const jws = isJsonObject(said) ? lineOf(said["nri:jws"], 8000) : undefined;
  const values = readFields(wire);
  const problems: Problem[] = [];
  if (values.name === undefined) problems.push({ path: "name", message: "An expert needs a name" });
  if (!consent || jws === undefined) {
    problems.push({ path: "nri:consent", message: "Nothing of a person is taken without their signed consent" });
  }
  if (!consent || jws === undefined || problems.length > 0) return { ok: false, problems };
  const told = firstOf(wire["nri:fieldScopes"]);
  const scopes = isJsonObject(told) ? told : {};
  const fields = Object.fromEntries(
    sharedFields.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, { value, scope: readScope(scopes[wireNames[name]]) }]];
    }),
  );
  const expert: NewExpert = {
    fields,
    searchable: booleanOf(wire["indexable"]) ?? false,
    ...(booleanOf(wire["nri:sample"]) && { sample: true }),
  };
  const updated = instantOf(wire["updated"]) ?? instantOf(wire["published"]);
  return { ok: true, value: { expert, consent, jws, to: irisOf(wire["to"], 1000), url: pageOf(wire), updated } };
}

export function writeConsent({ receiptId, textVersion, givenAt, expires }: Consent): JsonObject {
  return {
    "nri:receipt": receiptId,
    "nri:textVersion": textVersion,
    "nri:givenAt": toWireInstant(givenAt),
    "nri:expires": toWireInstant(expires),
  };
}

function readConsent(said: JsonObject): Consent | undefined {
  const [receiptId, textVersion] = [lineOf(said["nri:receipt"], 100), lineOf(said["nri:textVersion"], 40)];
  const [givenAt, expires] = [instantOf(said["nri:givenAt"]), instantOf(said["nri:expires"])];
  if (receiptId === undefined || textVersion === undefined || givenAt === undefined || expires === undefined)
    return undefined;
  return { receiptId, textVersion, givenAt, expires };
}

function isShared(name: ExpertField): name is SharedField {
  return sharedFields.some((field) => field === name);
}
