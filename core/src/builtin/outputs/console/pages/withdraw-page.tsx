import type { FC } from "hono/jsx";
import type { Output } from "../../../../content/types/index.ts";
import { type ArrivedAt, Breadcrumb, Content, Form, Notice, PageHeader, Tell, useView } from "../../../../web/index.ts";

/** Before it is taken back: what follows, who has a copy, and that it can be undone. */
export const WithdrawPage: FC<{ output: Output; arrivals: readonly ArrivedAt[] | undefined }> = ({
  output,
  arrivals,
}) => {
  const { t, url } = useView();
  const at = `/console/outputs/${output.id}`;
  const others = arrivals?.filter(({ state }) => state === "delivered") ?? [];
  return (
    <>
      <PageHeader title={t("console.withdraw.title")} crumbs={<Crumbs />} lead={<Tell map={output.title} />} />
      <Content>
        <Notice tone="warn">
          <p>{t("console.withdraw.effect")}</p>
          {arrivals && <p>{t("console.copies", { count: others.length })}</p>}
          {others.length > 0 && (
            <ul>
              {others.map(({ name, site }) => (
                <li>
                  <bdi>{name ?? new URL(site).host}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Notice>
        <Form
          action={`${at}/withdraw`}
          submit={t("console.withdraw.do")}
          others={
            <a class="btn quiet" href={url(at)}>
              {t("console.leave")}
            </a>
          }
        />
      </Content>
    </>
  );
};

/** It is taken back, and until then it can be undone. */
export const UndoPage: FC<{ id: string; until: number }> = ({ id, until }) => {
  const { t, url, format, site } = useView();
  return (
    <>
      <PageHeader title={t("console.withdrawn")} crumbs={<Crumbs />} />
      <Content>
        <Notice tone="ok" live>
          <p>{t("console.undo.effect", { time: format.time(until, site.zone) })}</p>
        </Notice>
        <Form
          action={`/console/outputs/${id}/undo`}
          submit={t("console.undo.do")}
          others={
            <a class="btn quiet" href={url("/console/outputs")}>
              {t("console.back")}
            </a>
          }
        />
      </Content>
    </>
  );
};

const Crumbs: FC = () => {
  const { t, url } = useView();
  return <Breadcrumb steps={[{ href: url("/console/outputs"), label: t("nav.outputs") }]} />;
};
