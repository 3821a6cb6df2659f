import { Breadcrumb, Content, Form, Notice, PageHeader, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** Before somebody has their certificate removed: what follows, and the way to leave it. */
export const RemoveOwnPage: FC<{ path: string; action: string }> = ({ path, action }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("certificate.own.remove.title")}
        crumbs={<Breadcrumb steps={[{ href: url(path), label: t("certificate.own.back") }]} />}
      />
      <Content>
        <Notice tone="warn">
          <p>{t("certificate.own.remove.effect")}</p>
          <p>{t("certificate.own.remove.copies")}</p>
        </Notice>
        <Form
          action={action}
          submit={t("certificate.own.remove.do")}
          risky
          others={
            <a class="btn quiet" href={url(path)}>
              {t("certificate.own.keep")}
            </a>
          }
        />
      </Content>
    </>
  );
};
