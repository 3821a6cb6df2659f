import { publicSpeaker, type Speaker } from "../../../content/types/index.ts";
import type { Json, JsonObject } from "../../../kit/index.ts";
import { booleanOf, lineOf, objectsOf } from "../../../plugin/index.ts";

/** Written where the speaker's group was not reported: the wire wants one. */
const notReported = "not-reported";

/** Roles and groups for everybody; a name only with the receipt of the consent that covers it. */
export function writeSpeakers(speakers: readonly Speaker[]): JsonObject[] {
  return speakers.slice(0, 500).map((speaker) => {
    const {
      role,
      name,
      affiliation,
      stakeholderGroup,
      subGroup,
      regionalGroup,
      country,
      mode,
      firstTime,
      consentReceipt,
    } = publicSpeaker(speaker);
    const named = name !== undefined && consentReceipt !== undefined;
    return {
      "nri:role": role,
      "nri:stakeholderGroup": stakeholderGroup ?? notReported,
      ...(subGroup && { "nri:subGroup": subGroup }),
      ...(regionalGroup && { "nri:regionalGroup": regionalGroup }),
      ...(country && { "nri:country": country }),
      ...(mode && { "nri:attendanceMode": mode === "onsite" ? "in-person" : "online" }),
      ...(mode === "hub" && { "nri:remoteHub": true }),
      ...(mode === "recorded" && { "nri:recorded": true }),
      ...(firstTime !== undefined && { "nri:firstTime": firstTime }),
      ...(named && { name, "nri:consentReceipt": consentReceipt }),
      ...(named && affiliation && { "nri:affiliation": affiliation }),
    };
  });
}

/** A name that comes without a receipt is not kept: nobody could say whom to ask when it is to go. */
export function readSpeakers(value: Json | undefined): Speaker[] {
  return objectsOf(value)
    .slice(0, 500)
    .flatMap((item) => {
      const role = lineOf(item["nri:role"], 64);
      return role === undefined ? [] : [{ role, ...readGroups(item), ...readName(item) }];
    });
}

function readGroups(item: JsonObject): Partial<Speaker> {
  const group = lineOf(item["nri:stakeholderGroup"], 64);
  const subGroup = lineOf(item["nri:subGroup"], 80);
  const regionalGroup = lineOf(item["nri:regionalGroup"], 64);
  const country = lineOf(item["nri:country"], 2);
  const firstTime = booleanOf(item["nri:firstTime"]);
  const mode = modeOf(item);
  return {
    ...(group && group !== notReported && { stakeholderGroup: group }),
    ...(subGroup && { subGroup }),
    ...(regionalGroup && { regionalGroup }),
    ...(country && /^[A-Z]{2}$/.test(country) && { country }),
    ...(mode && { mode }),
    ...(firstTime !== undefined && { firstTime }),
  };
}

function readName(item: JsonObject): Partial<Speaker> {
  const name = lineOf(item["name"], 300);
  const consentReceipt = lineOf(item["nri:consentReceipt"], 26);
  const affiliation = lineOf(item["nri:affiliation"], 300);
  if (!name || !consentReceipt || !/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(consentReceipt)) return {};
  return { name, nameConsent: true, consentReceipt, ...(affiliation && { affiliation }) };
}

function modeOf(item: JsonObject): Speaker["mode"] {
  if (booleanOf(item["nri:recorded"])) return "recorded";
  if (booleanOf(item["nri:remoteHub"])) return "hub";
  const mode = lineOf(item["nri:attendanceMode"]);
  if (mode === "in-person") return "onsite";
  return mode === "online" ? "online" : undefined;
}
