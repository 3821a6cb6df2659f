import { formatInstant, type NewEvent, statusOf } from "../../../content/types/index.ts";
import type { JsonObject, LanguageMap } from "../../../kit/index.ts";
import { booleanOf, lineOf, readLanguageMap } from "../../../plugin/index.ts";
import { readMoment } from "./when-wire.ts";

type Status = Pick<NewEvent, "status" | "statusNote" | "previousStart" | "movedOnline">;

/** The same said three times: FEP-8a8e reads `eventStatus`, Gancio `status`, Mobilizon `ical:status`. */
export function writeStatus(event: NewEvent): JsonObject {
  const eventStatus = nameOf(event);
  const status = icalOf(eventStatus);
  const previous = event.previousStart ?? (eventStatus === "EventPostponed" ? event.start : undefined);
  return {
    eventStatus,
    status,
    "ical:status": status,
    ...(previous !== undefined && { previousStartTime: formatInstant(previous, event.zone) }),
    ...(event.movedOnline && eventStatus !== "EventMovedOnline" && { "nri:movedOnline": true }),
    ...(event.statusNote && { "nri:statusNote": { ...event.statusNote } }),
  };
}

export function readStatus(wire: JsonObject, zone: string): Status {
  const eventStatus = lineOf(wire["eventStatus"])?.replace(/^.*[/#:]/, "");
  // The WordPress Event Bridge puts iCalendar's word there.
  const said = eventStatus?.startsWith("Event") ? eventStatus : undefined;
  const ical = (lineOf(wire["ical:status"]) ?? lineOf(wire["status"]) ?? eventStatus)?.toUpperCase();
  const statusNote: LanguageMap | undefined = readLanguageMap(wire["nri:statusNote"], 1000);
  const previousStart = readMoment(wire["previousStartTime"], zone);
  const moved = said === "EventMovedOnline" || booleanOf(wire["nri:movedOnline"]) === true;
  return {
    status: statusFrom(said, ical),
    ...(statusNote && { statusNote }),
    ...(previousStart !== undefined && { previousStart }),
    ...(moved && { movedOnline: true }),
  };
}

function nameOf(event: NewEvent): string {
  const status = statusOf(event);
  if (status === "cancelled") return "EventCancelled";
  if (status === "postponed") return "EventPostponed";
  if (status === "tentative") return "EventTentative";
  if (event.previousStart !== undefined) return "EventRescheduled";
  return event.movedOnline ? "EventMovedOnline" : "EventScheduled";
}

function icalOf(eventStatus: string): string {
  if (eventStatus === "EventCancelled") return "CANCELLED";
  return eventStatus === "EventPostponed" || eventStatus === "EventTentative" ? "TENTATIVE" : "CONFIRMED";
}

function statusFrom(said: string | undefined, ical: string | undefined): NonNullable<Status["status"]> {
  if (said === "EventCancelled") return "cancelled";
  if (said === "EventPostponed") return "postponed";
  if (said === "EventTentative") return "tentative";
  if (said !== undefined) return "scheduled";
  if (ical === "CANCELLED") return "cancelled";
  return ical === "TENTATIVE" ? "tentative" : "scheduled";
}
