import type { Json, JsonObject } from "@nri-commons/core/kit";
import { lineOf, numberOf, objectsOf, readLanguageMap, urlOf } from "@nri-commons/core/plugin";
import { type Faculty, facultyRoles, type Unit } from "./unit.ts";

/** Somebody who teaches, as everybody may read it. */
export interface TaughtBy extends Pick<Faculty, "id" | "role"> {
  name: string;
  affiliation?: string | undefined;
}

export function writeUnits(units: readonly Unit[]): JsonObject[] {
  return units.map(({ id, title, goals, hours, session, materials }) => ({
    "nri:unitId": id,
    "nri:title": { ...title },
    ...(goals && { "nri:goals": { ...goals } }),
    ...(hours !== undefined && { "nri:hours": hours }),
    ...(session && { "nri:session": session }),
    "nri:materials": materials.map(({ url, title: name }) => ({ type: "Link", href: url, ...(name && { name }) })),
  }));
}

export function readUnits(value: Json | undefined): Unit[] {
  return objectsOf(value)
    .flatMap((item) => {
      const [id, title] = [lineOf(item["nri:unitId"], 64), readLanguageMap(item["nri:title"], 300)];
      if (id === undefined || title === undefined) return [];
      const hours = numberOf(item["nri:hours"]);
      const unit: Unit = {
        id,
        title,
        goals: readLanguageMap(item["nri:goals"], 2000),
        hours: hours !== undefined && hours > 0 && hours < 1000 ? hours : undefined,
        session: lineOf(item["nri:session"], 64),
        materials: objectsOf(item["nri:materials"])
          .flatMap((link) => {
            const url = urlOf(link);
            return url === undefined ? [] : [{ url, title: lineOf(link["name"], 300) }];
          })
          .slice(0, 20),
      };
      return [unit];
    })
    .slice(0, 200);
}

export function writeFaculty(faculty: readonly TaughtBy[]): JsonObject[] {
  return faculty.map(({ id, role, name, affiliation }) => ({
    type: "Person",
    "nri:facultyId": id,
    name,
    "nri:role": role,
    ...(affiliation && { "nri:affiliation": affiliation }),
  }));
}

export function readFaculty(value: Json | undefined): Faculty[] {
  return objectsOf(value)
    .flatMap((item) => {
      const [id, name] = [lineOf(item["nri:facultyId"], 64), lineOf(item["name"], 200)];
      const role = facultyRoles.find((one) => one === item["nri:role"]) ?? "teacher";
      if (id === undefined || name === undefined) return [];
      return [{ id, role, name, affiliation: lineOf(item["nri:affiliation"], 200) }];
    })
    .slice(0, 100);
}
