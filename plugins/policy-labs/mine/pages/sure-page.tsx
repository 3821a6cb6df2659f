import { Content, Form, Notice, PageHeader, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** Before something that cannot be undone: what follows, and the way to leave it. */
export const SurePage: FC<{ path: string; what: "back" | "leave"; action: string }> = ({ path, what, action }) => {
  const { t, url } = useView();
  const keep = (
    <a class="btn quiet" href={url(path)}>
      {t("console.leave")}
    </a>
  );
  return (
    <>
      <PageHeader title={t(`${what}.title`)} />
      <Content>
        <Notice tone="warn">
          <p>{t(`${what}.effect`)}</p>
        </Notice>
        <Form action={action} submit={t(`${what}.do`)} others={keep} />
      </Content>
    </>
  );
};
