/** outputs: messages, reports and papers, ours and those of other nodes. */
import "./output-facts.ts";

export { type AddOutput, addOutput as add } from "./add-output.ts";
export { discardOutput as discard, outputsByKey as byKey } from "./discard-output.ts";
export { addFile, describeFiles, findFile, isFile, removeFile, unusedFiles } from "./file-store.ts";
export {
  countOutputs as count,
  findDuplicateOutput as findDuplicate,
  findOutput as find,
  getOutput as get,
  listOutputs as list,
  type OutputQuery,
} from "./list-outputs.ts";
export type { OutputFilter } from "./output-filter.ts";
export { publishOutput as publish, withdrawOutput as withdraw } from "./publish-output.ts";
export {
  clearRemoteOutputs as clearRemote,
  type ReceiveRemoteOutput,
  receiveRemoteOutput as receiveRemote,
  withdrawRemoteOutput as withdrawRemote,
} from "./receive-remote-output.ts";
export { type ReclaimOutput, recallOutput as recall, reclaimOutput as reclaim } from "./reclaim-output.ts";
export { type ReviseOutput, reviseOutput as revise, supersedeOutput as supersede } from "./revise-output.ts";
export { findWithdrawnOutput as findWithdrawn, listWithdrawnOutputs as listWithdrawn } from "./withdrawn-outputs.ts";
