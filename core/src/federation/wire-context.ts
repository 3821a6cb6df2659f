import actorContext from "@nri-commons/spec/context/actor-context.json" with { type: "json" };
import wireContext from "@nri-commons/spec/context/wire-context.json" with { type: "json" };
import type { Json } from "../kit/index.ts";

/** The `@context` of every object and activity that we say. */
export const objectContext: Json = wireContext["@context"];

/** The `@context` of our actors. */
export const profileContext: Json = actorContext["@context"];
