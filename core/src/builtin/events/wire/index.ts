/** wire: our Event as FEP-8a8e JSON-LD and back; nothing here touches a database. */
export { fromEventWire, isEventObject, type ReadEvent, toEventWire } from "./event-wire.ts";
export { writeSummary } from "./summary-wire.ts";
