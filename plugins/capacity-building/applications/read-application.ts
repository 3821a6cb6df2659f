import { isTerm } from "@nri-commons/core/content/types";
import type { Parsed, Problem } from "@nri-commons/core/kit";
import { type FormState, isLanguage, listOf, type Translate, textOf } from "@nri-commons/core/web";
import { fromOf, fromValue, nameProblem } from "../people/read-person.ts";
import { type Application, genders, levels, longest, type NewApplication } from "./application.ts";
import { type Call, linesIn, type Question } from "./call.ts";

type Values = FormState["values"];

/** Stands before the id of a question of the coordinator's own. */
export const questionMark = "q.";

const longTexts = ["experience", "needs", "connectivity"] as const;

/** What the form says, or what is wrong with it. */
export function readApplication(values: Values, call: Call, t: Translate): Parsed<NewApplication> {
  const name = textOf(values, "name").replace(/\s+/g, " ");
  const group = textOf(values, "group");
  const level = levels.find((one) => one === textOf(values, "level"));
  const problems: Problem[] = [
    ...nameProblem(name, t),
    ...(isTerm("stakeholder-groups", group) ? [] : [{ path: "group", message: t("people.problem.group") }]),
    ...(level === undefined ? [{ path: "level", message: t("apply.problem.level") }] : []),
    ...longTexts.flatMap((path) => tooLong(path, textOf(values, path), t)),
    ...call.questions.flatMap((question) => problemsOf(question, values, t)),
  ];
  if (level === undefined || problems.length > 0) return { ok: false, problems };
  const first = textOf(values, "firstTime");
  const gender = call.asksGender ? genders.find((one) => one === textOf(values, "gender")) : undefined;
  const texts = longTexts.map((path) => [path, textOf(values, path)] as const).filter(([, text]) => text !== "");
  const value: NewApplication = {
    ...{ name, group, level, ...fromOf(textOf(values, "from")) },
    languages: listOf(values, "languages").filter(isLanguage),
    ...Object.fromEntries(texts),
    ...(["yes", "no"].includes(first) && { firstTime: first === "yes" }),
    ...(gender && { gender }),
    answers: Object.fromEntries(
      call.questions
        .map(({ id }) => [id, textOf(values, questionMark + id)] as const)
        .filter(([, answer]) => answer !== ""),
    ),
  };
  return { ok: true, value };
}

function problemsOf({ id, kind, label, options, required }: Question, values: Values, t: Translate): Problem[] {
  const path = questionMark + id;
  const answer = textOf(values, path);
  if (answer === "") return required ? [{ path, message: t("apply.problem.required") }] : [];
  if (kind === "yes-no") return ["yes", "no"].includes(answer) ? [] : [{ path, message: t("apply.problem.choice") }];
  if (kind !== "choice") return tooLong(path, answer, t, kind === "text" ? longest.line : longest.text);
  const most = linesIn(options ?? label, "en").length;
  const isOne = /^\d+$/.test(answer) && Number(answer) < most;
  return isOne ? [] : [{ path, message: t("apply.problem.choice") }];
}

function tooLong(path: string, text: string, t: Translate, most: number = longest.text): Problem[] {
  return text.length > most ? [{ path, message: t("apply.problem.long", { most }) }] : [];
}

/** The same as the form shows it. */
export function applicationValues(one: Application): Values {
  const { name, group, level, experience, needs, connectivity, languages, firstTime, gender, answers } = one;
  return {
    ...{ name, group, level, languages, from: fromValue(one) },
    ...{ experience: experience ?? "", needs: needs ?? "", connectivity: connectivity ?? "", gender: gender ?? "" },
    firstTime: firstTime === undefined ? "" : firstTime ? "yes" : "no",
    ...Object.fromEntries(Object.entries(answers).map(([id, answer]) => [questionMark + id, answer])),
  };
}
