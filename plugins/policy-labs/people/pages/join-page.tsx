import { pickLanguage } from "@nri-commons/core/kit";
import {
  Breadcrumb,
  Content,
  Details,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Lab } from "../../labs/lab.ts";
import { MemberFields } from "./member-fields.tsx";

interface Props {
  lab: Lab;
  /** Members are taken at this site, now. */
  takes: boolean;
  mails: boolean;
  state: FormState;
}

export const JoinPage: FC<Props> = ({ lab, takes, mails, state }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("join.title")} crumbs={<LabCrumbs lab={lab} />} lead={<Tell map={lab.question} />} />
      <Content>
        {takes ? (
          <>
            <p>
              {t(`joining.${lab.joining}`)}. {t(mails ? "join.how.mail" : "join.how.page")}
            </p>
            <Form action={`/labs/${lab.id}/join`} state={state} submit={t("join.do")}>
              <MemberFields />
              <Details summary={t("join.privacy")}>
                <ul>
                  {(["use", "counts", "travels", "erase"] as const).map((point) => (
                    <li>{t(`join.privacy.${point}`)}</li>
                  ))}
                </ul>
              </Details>
            </Form>
          </>
        ) : (
          <Notice tone="warn">
            <p>{t("join.closed")}</p>
          </Notice>
        )}
      </Content>
    </>
  );
};

export const LabCrumbs: FC<{ lab: Lab }> = ({ lab }) => {
  const { t, url, lang } = useView();
  return (
    <Breadcrumb
      steps={[
        { href: url("/labs"), label: t("list.title") },
        { href: url(`/labs/${lab.id}`), label: pickLanguage(lab.title, lang)?.text ?? "" },
      ]}
    />
  );
};
