/** indexing: keeps terms, relations and words of a thing in step with its row. */
export { type IndexedThing, indexNewThings, indexThing, unindexRemote, unindexThing } from "./index-thing.ts";
