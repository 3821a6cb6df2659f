import {
  Content,
  directionOf,
  Form,
  languageName,
  Notice,
  OwnText,
  PageHeader,
  PostButton,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import { ActivityCrumbs } from "../../people/pages/activity-crumbs.tsx";
import { type Decision, decisions } from "../application.ts";
import type { Call } from "../call.ts";
import { SelectionTabs } from "./selection-tabs.tsx";

export interface PreviewedLetter {
  decision: Decision;
  lang: string;
  /** To how many people. */
  count: number;
  subject: string;
  paragraphs: readonly string[];
}

interface Props {
  activity: Activity;
  path: string;
  call: Call;
  letters: readonly PreviewedLetter[];
  /** Not more people than places are chosen. */
  fits: boolean;
  mails: boolean;
  done: string | undefined;
}

export const LettersPage: FC<Props> = ({ activity, path, call, letters, fits, mails, done }) => {
  const { t, lang } = useView();
  const count = letters.reduce((sum, one) => sum + one.count, 0);
  const values = Object.fromEntries(decisions.map((one) => [one, call.letters[one]?.[lang] ?? ""]));
  return (
    <>
      <PageHeader
        title={t("letters.title")}
        lead={t("letters.lead")}
        crumbs={<ActivityCrumbs activity={activity} desk="people" />}
      />
      <Content>
        <SelectionTabs path={path} current="letters" />
        {done && <Notice tone="ok" title={t(done === "sent" ? "letters.sent" : "select.saved")} live />}
        {!mails && <p>{t("letters.no-mail")}</p>}
        <h2>{t("letters.preview")}</h2>
        {letters.length === 0 && <p>{t("letters.none")}</p>}
        {letters.map((letter) => (
          <Letter letter={letter} />
        ))}
        {!fits && (
          <Notice tone="warn">
            <p>{t("select.over-seats")}</p>
          </Notice>
        )}
        {count > 0 && fits && (
          <PostButton to={`${path}/letters/send`} label={t("letters.send", { count })} look="main" />
        )}
        <h2>{t("letters.own")}</h2>
        <Form action={`${path}/letters/words`} state={{ values, problems: [] }} submit={t("letters.save")}>
          {decisions.map((one) => (
            <OwnText
              name={one}
              label={t(`select.${one}`)}
              hint={t("letters.own.hint")}
              rows={4}
              known={call.letters[one]}
              optional
            />
          ))}
        </Form>
      </Content>
    </>
  );
};

const Letter: FC<{ letter: PreviewedLetter }> = ({ letter: { decision, lang, count, subject, paragraphs } }) => {
  const { t, lang: own } = useView();
  return (
    <Notice title={[t(`select.${decision}`), languageName(lang, own), t("letters.people", { count })].join(" · ")}>
      <div lang={lang} dir={directionOf(lang)}>
        <p>
          <b>{subject}</b>
        </p>
        {paragraphs.map((text) => (
          <p>{text}</p>
        ))}
      </div>
    </Notice>
  );
};
