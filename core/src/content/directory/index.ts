/** directory: who is who: initiatives, intersessional bodies, UN entities and others. */
import "./directory-facts.ts";

export {
  countEntries as count,
  countEntriesByKind as countByKind,
  type EntryFilter,
  type EntryQuery,
  findEntry as find,
  findEntryByActor as findByActor,
  getEntry as get,
  listEntries as list,
} from "./list-entries.ts";
export { type PutEntry, putEntry as put, recognise, withdrawEntry as withdraw } from "./put-entry.ts";
export {
  clearRemoteEntries as clearRemote,
  type ReceiveRemoteEntry,
  receiveRemoteEntry as receiveRemote,
  withdrawRemoteEntry as withdrawRemote,
} from "./receive-remote-entry.ts";
