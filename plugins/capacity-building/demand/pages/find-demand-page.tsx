import { Breadcrumb, Content, PageHeader, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { FindDemand } from "./demand-filters.tsx";

/** Everything that requests or offers can be narrowed by. */
export const FindDemandPage: FC<{ of: "requests" | "offers" }> = ({ of }) => {
  const { t, url } = useView();
  const list = { href: url(`/capacity/${of}`), label: t(`${of}.title`) };
  return (
    <>
      <PageHeader title={t(`${of}.find`)} crumbs={<Breadcrumb steps={[list]} />} />
      <Content>
        <FindDemand of={of} />
      </Content>
    </>
  );
};
