import { isTerm } from "@nri-commons/core/content/types";
import { isHttpUrl, type Parsed, type Problem } from "@nri-commons/core/kit";
import { type FormState, isLanguage, listOf, type Translate, textOf } from "@nri-commons/core/web";
import { longestOffer, type NewAlumnus, seenBy, shownFields } from "./alumnus.ts";

type Values = FormState["values"];

/** What somebody says of themselves, or what is wrong with it; `cohorts` are the activities that they completed. */
export function readAlumnus(
  values: Values,
  { t, cohorts }: { t: Translate; cohorts: readonly string[] },
): Parsed<NewAlumnus> {
  const [name, offers, link] = [
    textOf(values, "name").replace(/\s+/g, " "),
    textOf(values, "offers"),
    textOf(values, "link"),
  ];
  const [country, group] = [textOf(values, "country"), textOf(values, "group")];
  const by = seenBy.find((one) => one === textOf(values, "seenBy"));
  const mentor = textOf(values, "mentor") === "yes";
  const problems: Problem[] = [
    ...(name === "" || name.length > 100 ? [{ path: "name", message: t("alumni.problem.name") }] : []),
    ...(by === undefined ? [{ path: "seenBy", message: t("alumni.problem.seen-by") }] : []),
    ...(offers.length > longestOffer
      ? [{ path: "offers", message: t("alumni.problem.offers", { most: longestOffer }) }]
      : []),
    ...(link !== "" && !isHttpUrl(link) ? [{ path: "link", message: t("alumni.problem.link") }] : []),
    ...(textOf(values, "consent") === "yes" ? [] : [{ path: "consent", message: t("alumni.problem.consent") }]),
  ];
  if (by === undefined || problems.length > 0) return { ok: false, problems };
  const value: NewAlumnus = {
    ...{ name, seenBy: by, mentor },
    ...(isTerm("countries", country) && { country }),
    ...(isTerm("stakeholder-groups", group) && { group }),
    ...(offers && { offers }),
    ...(link && { link }),
    languages: listOf(values, "languages").filter(isLanguage),
    cohorts: listOf(values, "cohorts").filter((one) => cohorts.includes(one)),
    topics: mentor ? listOf(values, "topics").filter((one) => isTerm("topics", one)) : [],
    takesMail: textOf(values, "takesMail") === "yes",
    onlyAlumni: shownFields.filter((one) => listOf(values, "onlyAlumni").includes(one)),
  };
  return { ok: true, value };
}

/** The same as the form shows it. */
export function alumnusValues(known: Partial<NewAlumnus>): Values {
  return {
    ...{ name: known.name ?? "", country: known.country ?? "", group: known.group ?? "", link: known.link ?? "" },
    ...{ offers: known.offers ?? "", languages: known.languages ?? [], cohorts: known.cohorts ?? [] },
    ...{ topics: known.topics ?? [], onlyAlumni: known.onlyAlumni ?? [], seenBy: known.seenBy ?? "" },
    ...(known.mentor && { mentor: "yes" }),
    ...(known.takesMail && { takesMail: "yes" }),
  };
}
