/** relations: what points at what, read from the other end. */
export { type LinkRow, type Relation, relationsTo as to } from "./link-store.ts";
