import type { Child, FC } from "hono/jsx";
import { Breadcrumb, Content, Form, type FormState, PageHeader, useView } from "../../../web/index.ts";

interface Props {
  id: string;
  state: FormState;
  multipart?: boolean;
  /** Above the form. */
  before?: Child;
  /** More buttons. */
  others?: Child;
  children?: Child;
}

/** One short form about the site. */
export const SectionPage: FC<Props> = ({ id, state, multipart, before, others, children }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t(`site.${id}.title`)}
        crumbs={<Breadcrumb steps={[{ href: url("/console/site"), label: t("site.title") }]} />}
      />
      <Content>
        {before}
        <Form
          action={`/console/site/${id}`}
          state={state}
          {...(multipart && { multipart })}
          submit={t("site.save")}
          others={
            <>
              {others}
              <a class="btn quiet" href={url("/console/site")}>
                {t("site.leave")}
              </a>
            </>
          }
        >
          {children}
        </Form>
      </Content>
    </>
  );
};
