import { type FormState, fromMap } from "@nri-commons/core/web";
import type { NewLab } from "../lab.ts";

/** A lab as the fields of its form hold it; `toNewLab` reads it back. */
export function toValues(lab: NewLab): FormState["values"] {
  const { process } = lab;
  return {
    ...fromMap("title", lab.title),
    ...fromMap("issue", lab.issue),
    ...fromMap("question", lab.question),
    ...fromMap("call", lab.call ?? {}),
    topics: [...lab.topics],
    languages: [...lab.languages],
    format: lab.format,
    joining: lab.joining,
    ...Object.fromEntries(lab.hosts.map(({ name }, at) => [`host.${at}`, name])),
    ...Object.fromEntries(
      lab.convenors.flatMap(({ name, group, affiliation = "" }, at) => [
        [`convenor.${at}.name`, name],
        [`convenor.${at}.group`, group],
        [`convenor.${at}.from`, affiliation],
      ]),
    ),
    ...dateParts("opens", lab.opens),
    ...dateParts("closes", lab.closes),
    zone: lab.zone,
    newcomerAim: lab.newcomerAim === undefined ? "" : String(lab.newcomerAim),
    invitedGroups: lab.invitedGroups.join("\n"),
    "process.name": process?.name ?? "",
    "process.body": process?.body ?? "",
    "process.url": process?.url ?? "",
    ...dateParts("process.deadline", process?.deadline),
  };
}

function dateParts(name: string, date = ""): Record<string, string> {
  if (date === "") return {};
  const [year = "", month = "", day = ""] = date.split("-");
  return { [`${name}.day`]: String(Number(day)), [`${name}.month`]: String(Number(month)), [`${name}.year`]: year };
}
