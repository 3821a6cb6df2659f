import { pickLanguage } from "@nri-commons/core/kit";
import { csvTable } from "@nri-commons/core/web";
import type { Person } from "../people/person.ts";
import type { Application } from "./application.ts";
import { type Call, linesIn, type Question } from "./call.ts";
import type { Ranked } from "./score.ts";

interface Told {
  call: Call;
  all: readonly Application[];
  ranks: ReadonlyMap<string, Ranked>;
  people: ReadonlyMap<string, Person>;
}

const columns = [
  ...["name", "email", "stakeholder_group", "country", "regional_group", "language", "applied", "level"],
  ...["experience", "languages", "needs", "connectivity", "first_time", "gender"],
  ...["scores", "score", "decision", "told", "answer"],
] as const;

/** Each application, for the team: it holds personal data. */
export function applicationsCsv({ call, all, ranks, people }: Told): Promise<string> {
  const questions = call.questions.map(({ label }) => pickLanguage(label, "en")?.text ?? "");
  return csvTable(
    [...columns, ...questions],
    all.map((one) => {
      const { mean, scored } = ranks.get(one.id) ?? { mean: undefined, scored: 0 };
      const person = people.get(one.person);
      return [
        ...[one.name, person?.email ?? person?.contact, one.group, one.country, one.region, one.lang],
        ...[new Date(one.created).toISOString(), one.level, one.experience, one.languages.join(" ")],
        ...[one.needs, one.connectivity, one.firstTime === undefined ? undefined : one.firstTime ? "yes" : "no"],
        ...[one.gender, scored, mean === undefined ? undefined : Math.round(mean * 100) / 100],
        ...[one.decision, one.told, one.answer],
        ...call.questions.map((question) => saidOf(question, one.answers[question.id])),
      ];
    }),
  );
}

/** What was answered, in words. */
export function saidOf({ kind, options }: Question, answer: string | undefined, lang = "en"): string | undefined {
  if (answer === undefined || kind !== "choice") return answer;
  return linesIn(options, lang)[Number(answer)];
}
