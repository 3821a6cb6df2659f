import { dateParts, type FormState, fromMap } from "@nri-commons/core/web";
import type { NewActivity } from "../activity.ts";

/** An activity as the fields of its form hold it; `toNewActivity` reads it back. */
export function toValues(activity: NewActivity): FormState["values"] {
  return {
    type: activity.type,
    ...fromMap("title", activity.title),
    ...fromMap("about", activity.about),
    level: activity.level,
    topics: [...activity.topics],
    languages: [...activity.languages],
    audiences: [...activity.audiences],
    experience: [...activity.experience],
    policyAreas: [...activity.policyAreas],
    wayIn: activity.wayIn,
    ...dateParts("deadline", activity.deadline),
    applyUrl: activity.applyUrl ?? "",
    ...fromMap("costs", activity.costs),
    ...fromMap("support", activity.support),
    ...Object.fromEntries(activity.partners.map(({ name }, at) => [`partner.${at}`, name])),
    contact: activity.contact ?? "",
    ...dateParts("starts", activity.starts),
    ...dateParts("ends", activity.ends),
    zone: activity.zone,
    mode: activity.mode,
    scope: activity.scope,
    region: activity.region ?? "",
    country: activity.country ?? "",
    place: activity.place ?? "",
    accessibility: [...activity.accessibility],
    ...fromMap("accessibilityNote", activity.accessibilityNote),
  };
}
