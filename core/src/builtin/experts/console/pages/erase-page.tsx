import type { FC } from "hono/jsx";
import type { VisibleExpert } from "../../../../content/types/index.ts";
import { Breadcrumb, Content, Form, Notice, PageHeader, useView } from "../../../../web/index.ts";

export const ErasePage: FC<{ expert: VisibleExpert; held: number }> = ({ expert, held }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("console.erase.title")}
        lead={<bdi>{expert.fields.name}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url("/console/experts"), label: t("list.title") }]} />}
      />
      <Content>
        <Notice tone="warn">
          <p>{t("mine.end.effect")}</p>
          <p>{t("mine.end.held", { count: held })}</p>
        </Notice>
        <Form
          action={`/console/experts/${expert.id}/erase`}
          submit={t("console.erase.title")}
          others={
            <a class="btn quiet" href={url(`/console/experts/${expert.id}`)}>
              {t("mine.end.leave")}
            </a>
          }
        />
      </Content>
    </>
  );
};
