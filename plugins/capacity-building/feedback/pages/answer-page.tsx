import type { LanguageMap } from "@nri-commons/core/kit";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Tell,
  TextArea,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { aspects, marks } from "../answer.ts";

interface Props {
  path: string;
  title: LanguageMap;
  state: FormState;
  standing: "open" | "answered" | "closed";
}

/** How it was, without a name. */
export const AnswerPage: FC<Props> = ({ path, title, state, standing }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("feedback.title")}
        lead={<Tell map={title} />}
        crumbs={<Breadcrumb steps={[{ href: url(path), label: t("feedback.back") }]} />}
      />
      <Content>
        {standing === "open" ? (
          <>
            <Notice>
              <p>{t("feedback.anonymous")}</p>
            </Notice>
            <Form state={state} submit={t("feedback.send")}>
              {aspects.map((aspect) => (
                <ChoiceField
                  name={aspect}
                  label={t(`feedback.aspect.${aspect}`)}
                  optional
                  beside
                  options={[...marks]
                    .reverse()
                    .map((mark) => ({ value: String(mark), label: t(`feedback.mark.${mark}`) }))}
                />
              ))}
              <TextArea name="helped" label={t("feedback.helped")} rows={4} optional />
              <TextArea name="lacked" label={t("feedback.lacked")} hint={t("feedback.words.hint")} rows={4} optional />
            </Form>
          </>
        ) : (
          <Notice tone={standing === "answered" ? "ok" : "warn"}>
            <p>{t(`feedback.${standing}`)}</p>
          </Notice>
        )}
      </Content>
    </>
  );
};
