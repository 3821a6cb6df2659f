/** experts: people who may be asked, each field within the scope and the time that the person agreed to. */
import "./expert-facts.ts";

export { type AddExpert, addExpert as add } from "./add-expert.ts";
export {
  type Grant,
  grantExperts as grant,
  isGranted,
  listGrants as grants,
  revokeExperts as revoke,
} from "./expert-grants.ts";
export { findExpertsByEmail as findByEmail } from "./find-by-email.ts";
export {
  countExperts as count,
  type ExpertFilter,
  type ExpertLookup,
  type ExpertQuery,
  findExpert as find,
  getExpert as get,
  listExperts as list,
  readExpert as read,
} from "./list-experts.ts";
export {
  clearRemoteExperts as clearRemote,
  type ReceiveRemoteExpert,
  receiveRemoteExpert as receiveRemote,
  withdrawRemoteExpert as withdrawRemote,
} from "./receive-remote-expert.ts";
export { type ReviseExpert, reviseExpert as revise, shareExpert as share } from "./share-expert.ts";
export { expireExperts as expire, withdrawExpert as withdraw } from "./withdraw-expert.ts";
