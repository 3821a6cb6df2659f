import type { FC } from "hono/jsx";
import { categories } from "../../../content/types/index.ts";
import {
  ChoiceField,
  Content,
  Facts,
  Form,
  type FormState,
  PageHeader,
  Say,
  Tell,
  TextArea,
  TextField,
  useView,
} from "../../../web/index.ts";
import type { Subject } from "../find-subject.ts";

export const ReportPage: FC<{ subject: Subject | undefined; state: FormState }> = ({ subject, state }) => {
  const { t, url } = useView();
  const conduct = <a href={url("/moderation/conduct")}>{t("conduct.title")}</a>;
  return (
    <>
      <PageHeader title={t("report.title")} lead={t("report.lead")} />
      <Content>
        {subject && (
          <Facts
            facts={[
              {
                label: t("report.about"),
                value: (
                  <>
                    {t(`kind.${subject.kind}`)}:{" "}
                    <a href={url(subject.page)}>
                      {subject.title ? <Tell map={subject.title} /> : <bdi dir="ltr">{subject.page}</bdi>}
                    </a>
                  </>
                ),
              },
            ]}
          />
        )}
        <p>
          <Say id="report.conduct" values={{ link: conduct }} />
        </p>
        <Form action="/moderation/report" state={state} submit={t("report.submit")}>
          {subject ? (
            <input type="hidden" name="page" value={subject.page} />
          ) : (
            <TextField name="page" label={t("report.page")} hint={t("report.page.hint")} />
          )}
          <ChoiceField
            name="category"
            label={t("report.category")}
            options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
          />
          <TextArea name="text" label={t("report.text")} hint={t("report.text.hint")} />
          <TextField
            name="contact"
            type="email"
            autocomplete="email"
            label={t("report.contact")}
            hint={t("report.contact.hint")}
            optional
          />
        </Form>
      </Content>
    </>
  );
};
