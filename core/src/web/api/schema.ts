import type { StandardSchemaV1 } from "@standard-schema/spec";

/** A schema of any library that speaks Standard Schema; zod's also become OpenAPI. */
export type Schema<T = unknown> = StandardSchemaV1<unknown, T>;
