import { joinModes, type NewEvent } from "../../../content/types/index.ts";
import type { JsonObject } from "../../../kit/index.ts";
import { countOf, instantOf, lineOf, toWireInstant, urlOf } from "../../../plugin/index.ts";

type Join = Pick<
  NewEvent,
  "joinMode" | "registrationUrl" | "registrationOpens" | "registrationCloses" | "capacity" | "remainingCapacity"
>;

/** Mobilizon refuses "none", and "external" needs an address: what fits neither goes by the event's page, and stands in our own term. */
export function writeJoin(event: NewEvent, page: string): JsonObject {
  const { joinMode, registrationUrl, registrationOpens, registrationCloses, capacity, remainingCapacity } = event;
  const own = joinMode === "invite" || joinMode === "none";
  const sent = joinMode === "free" || joinMode === "restricted" ? joinMode : "external";
  return {
    joinMode: sent,
    ...(sent === "external" && { externalParticipationUrl: registrationUrl ?? page }),
    ...(sent !== "external" && registrationUrl && { "nri:registrationUrl": registrationUrl }),
    ...(own && { "nri:joinMode": joinMode }),
    ...(registrationOpens !== undefined && { "nri:registrationOpens": toWireInstant(registrationOpens) }),
    ...(registrationCloses !== undefined && { "nri:registrationCloses": toWireInstant(registrationCloses) }),
    ...(capacity && { maximumAttendeeCapacity: capacity }),
    ...(remainingCapacity !== undefined && { remainingAttendeeCapacity: remainingCapacity }),
  };
}

export function readJoin(wire: JsonObject, page: string | undefined): Join {
  const said = lineOf(wire["nri:joinMode"]) ?? lineOf(wire["joinMode"]);
  const known = joinModes.find((mode) => mode === said);
  const address = urlOf(wire["externalParticipationUrl"]) ?? urlOf(wire["nri:registrationUrl"]);
  const registrationUrl = address === page ? undefined : address;
  // "external" that only leads back to the page says nothing.
  const joinMode = known === "external" && registrationUrl === undefined ? undefined : known;
  const registrationOpens = instantOf(wire["nri:registrationOpens"]);
  const registrationCloses = instantOf(wire["nri:registrationCloses"]);
  const capacity = countOf(wire["maximumAttendeeCapacity"]);
  const remainingCapacity = countOf(wire["remainingAttendeeCapacity"]);
  return {
    ...(joinMode && { joinMode }),
    ...(registrationUrl && { registrationUrl }),
    ...(registrationOpens !== undefined && { registrationOpens }),
    ...(registrationCloses !== undefined && { registrationCloses }),
    // Mobilizon says 0 where there is no limit.
    ...(capacity !== undefined && capacity > 0 && { capacity }),
    ...(remainingCapacity !== undefined && { remainingCapacity }),
  };
}
