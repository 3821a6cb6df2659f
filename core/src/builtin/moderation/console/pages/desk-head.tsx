import type { Child, FC } from "hono/jsx";
import { Breadcrumb, PageHeader, useView } from "../../../../web/index.ts";

/** The head of every page below the desk. */
export const DeskHead: FC<{ title: Child; lead?: Child }> = ({ title, lead }) => {
  const { t, url } = useView();
  return (
    <PageHeader
      title={title}
      crumbs={<Breadcrumb steps={[{ href: url("/console/moderation"), label: t("console.title") }]} />}
      lead={lead}
    />
  );
};
