import type { FC } from "hono/jsx";
import { Breadcrumb, Content, Form, Notice, PageHeader, useView } from "../../../../web/index.ts";

interface Props {
  what: "undo" | "stop";
  /** The file or address. */
  name: string;
  action: string;
  back: string;
}

/** Before an import is undone or an address is no longer read: what follows. */
export const SurePage: FC<Props> = ({ what, name, action, back }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t(`import.${what}.title`)}
        crumbs={<Breadcrumb steps={[{ href: url("/console/events/import"), label: t("console.import") }]} />}
        lead={<bdi>{name}</bdi>}
      />
      <Content>
        <Notice tone="warn">
          <p>{t(`import.${what}.effect`)}</p>
        </Notice>
        <Form
          action={action}
          submit={t(`import.${what}.title`)}
          others={
            <a class="btn quiet" href={url(back)}>
              {t("console.leave")}
            </a>
          }
        />
      </Content>
    </>
  );
};
