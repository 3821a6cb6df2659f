import { Breadcrumb, Content, Form, PageHeader, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activity.ts";
import type { Missing } from "../../missing-of.ts";
import { MissingList } from "./missing-list.tsx";

/** Before everybody sees it: what it lacks, and who will be told. */
export const OpenActivityPage: FC<{ activity: Activity; missing: readonly Missing[] }> = ({ activity, missing }) => {
  const { t, url } = useView();
  const at = `/console/capacity/${activity.id}`;
  const again = activity.state === "cancelled" ? "again" : "open";
  const leave = (
    <a class="btn quiet" href={url(at)}>
      {t("console.leave")}
    </a>
  );
  return (
    <>
      <PageHeader
        title={t(`activity.${again}.title`)}
        crumbs={<Breadcrumb steps={[{ href: url("/console/capacity"), label: t("console.title") }]} />}
        lead={<Tell map={activity.title} />}
      />
      <Content>
        <MissingList missing={missing} needed />
        <MissingList missing={missing} needed={false} />
        {missing.some(({ needed }) => needed) ? (
          <p>{leave}</p>
        ) : (
          <>
            <p>{t(`activity.${again}.effect`)}</p>
            <p>{t("activity.open.calendar", { count: Math.max(1, activity.sessions.length) })}</p>
            <Form action={`${at}/open`} submit={t(`activity.${again}.do`)} others={leave} />
          </>
        )}
      </Content>
    </>
  );
};
