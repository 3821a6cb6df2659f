import { pickLanguage } from "@nri-commons/core/kit";
import { Facts, languageName, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Person } from "../../people/person.ts";
import type { Application } from "../application.ts";
import { saidOf } from "../applications-csv.ts";
import type { Call } from "../call.ts";
import { From } from "./selection-page.tsx";

/** What an applicant says, for the team. */
export const ApplicationDetails: FC<{ one: Application; call: Call; person: Person | undefined }> = ({
  one,
  call,
  person,
}) => {
  const { t, lang, format } = useView();
  const { group, level, experience, languages, needs, connectivity, firstTime, gender } = one;
  const address = person?.email ?? person?.contact;
  const words = (text: string | undefined) => text && <bdi dir="auto">{text}</bdi>;
  return (
    <Facts
      facts={[
        { label: t("people.email"), value: address && <bdi dir="ltr">{address}</bdi> },
        { label: t("people.group"), value: <Term vocabulary="stakeholder-groups" term={group} /> },
        { label: t("people.from"), value: (one.country || one.region) && <From of={one} /> },
        { label: t("apply.level"), value: t(`apply.level.${level}`) },
        { label: t("apply.experience"), value: words(experience) },
        {
          label: t("apply.first"),
          value: firstTime === undefined ? undefined : t(firstTime ? "people.yes" : "people.no"),
        },
        { label: t("call.gender"), value: gender && t(`apply.gender.${gender}`) },
        { label: t("apply.languages"), value: languages.map((one) => languageName(one, lang)).join(format.comma) },
        { label: t("apply.needs"), value: words(needs) },
        { label: t("apply.connectivity"), value: words(connectivity) },
        ...call.questions.map((question) => {
          const answer = saidOf(question, one.answers[question.id], lang);
          const said = question.kind === "yes-no" && answer ? t(`people.${answer}`) : answer;
          return { label: <bdi>{pickLanguage(question.label, lang)?.text}</bdi>, value: words(said) };
        }),
      ]}
    />
  );
};
