/** events: meetings and their sessions, ours and those of other nodes. */
export { type AddEvent, addEvent as add } from "./add-event.ts";
export { type CancelEvent, cancelEvent as cancel, postponeEvent as postpone } from "./cancel-event.ts";

import "./event-facts.ts";

export type { EventFilter } from "./event-filter.ts";
export { type EventPlaces, eventPlaces as places } from "./event-places.ts";
export {
  type EventLikeness,
  eventsByKey as byKey,
  findDuplicateEvent as findDuplicate,
} from "./find-duplicate-event.ts";
export {
  countEvents as count,
  eventsBetween as inMonth,
  findEvent as find,
  getEvent as get,
} from "./get-event.ts";
export { type EventQuery, listEvents as list } from "./list-events.ts";
export { type Overlap, type OverlapQuery, overlappingEvents as overlapping } from "./overlapping-events.ts";
export { publishEvent as publish, publishSeries } from "./publish-event.ts";
export {
  clearRemoteEvents as clearRemote,
  type ReceiveRemoteEvent,
  receiveRemoteEvent as receiveRemote,
  receiveRemoteEvents as receiveAllRemote,
  withdrawRemoteEvent as withdrawRemote,
} from "./receive-remote-event.ts";
export { type ReclaimEvent, recallEvent as recall, reclaimEvent as reclaim } from "./reclaim-event.ts";
export { type ReviseEvent, reviseEvent as revise } from "./revise-event.ts";
export { discardEvent as discard, withdrawEvent as withdraw } from "./withdraw-event.ts";
