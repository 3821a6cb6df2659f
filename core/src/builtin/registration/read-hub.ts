import { isTerm } from "../../content/types/index.ts";
import type { Problem } from "../../kit/index.ts";
import { type FormState, type Translate, textOf } from "../../web/index.ts";
import type { NewHub } from "./hub.ts";
import { emailOf, lineOf } from "./read-place.ts";

type Values = FormState["values"];

export function readHub(
  values: Values,
  t: Translate,
): { ok: true; value: NewHub } | { ok: false; problems: readonly Problem[] } {
  const line = (name: string) => lineOf(values, name);
  const coordinatorEmail = emailOf(line("coordinatorEmail"));
  const technicalEmail = line("technicalEmail") === "" ? undefined : emailOf(line("technicalEmail"));
  const expected = line("expected") === "" ? undefined : countOf(line("expected"));
  const wrong = (path: string, key: string, isWrong: boolean) => (isWrong ? [{ path, message: t(key) }] : []);
  const problems = [
    ...["city", "host", "coordinator"].flatMap((name) =>
      wrong(name, `problem.hub.${name}`, line(name) === "" || line(name).length > 200),
    ),
    ...wrong("coordinatorEmail", "problem.email", coordinatorEmail === undefined),
    ...wrong("technicalEmail", "problem.email", line("technicalEmail") !== "" && technicalEmail === undefined),
    ...wrong("expected", "problem.count", line("expected") !== "" && expected === undefined),
    ...["areas", "activities"].flatMap((name) => wrong(name, "problem.long", textOf(values, name).length > 1000)),
  ];
  if (coordinatorEmail === undefined || problems.length > 0) return { ok: false, problems };
  const country = isTerm("countries", line("country")) ? line("country") : undefined;
  return {
    ok: true,
    value: {
      city: line("city"),
      country,
      host: line("host"),
      areas: line("areas") || undefined,
      expected,
      activities: line("activities") || undefined,
      coordinator: line("coordinator"),
      coordinatorEmail,
      technical: line("technical").slice(0, 200) || undefined,
      technicalEmail,
    },
  };
}

/** A whole number of people; undefined when it is none. */
export function countOf(text: string): number | undefined {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  return number;
}
