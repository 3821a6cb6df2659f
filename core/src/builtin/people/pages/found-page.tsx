import type { FC } from "hono/jsx";
import type { FoundData, UnsearchedPlugin } from "../../../plugin/index.ts";
import { Content, Empty, Form, PageHeader, Table, useView } from "../../../web/index.ts";
import { UnsearchedNotice } from "./unsearched-notice.tsx";

interface Props {
  email: string;
  found: readonly FoundData[];
  unsearched: readonly UnsearchedPlugin[];
}

/** What is kept of somebody, by kind; to hand over, or to erase. */
export const FoundPage: FC<Props> = ({ email, found, unsearched }) => {
  const { t, url } = useView();
  const form = url("/console/people/data");
  if (found.length === 0) {
    return (
      <>
        <PageHeader title={t("data.found.title")} />
        <Content>
          <UnsearchedNotice plugins={unsearched} />
          <Empty title={t("data.none")} why={t("data.not-searched")} action={{ href: form, label: t("data.other") }} />
        </Content>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("data.found.title")} lead={t("data.found.lead", { email })} />
      <Content>
        <UnsearchedNotice plugins={unsearched} />
        <Table
          caption={t("data.caption")}
          rows={found}
          columns={[
            { id: "what", label: t("data.what"), heads: true, cell: ({ label }) => label },
            { id: "effect", label: t("data.effect"), cell: ({ effect }) => effect },
            { id: "elsewhere", label: t("data.elsewhere"), cell: (one) => t("data.sites", { count: sitesOf(one) }) },
          ]}
        />
        <Form action="/console/people/data/export" submit={t("data.export")}>
          <input type="hidden" name="email" value={email} />
          <p>{t("data.export.hint")}</p>
        </Form>
        <Form
          action="/console/people/data/reach"
          submit={t("data.erase")}
          others={<a href={form}>{t("data.other")}</a>}
        >
          <input type="hidden" name="email" value={email} />
        </Form>
        <p>{t("data.not-searched")}</p>
      </Content>
    </>
  );
};

export function sitesOf({ items }: FoundData): number {
  return items.reduce((sum, { elsewhere = 0 }) => sum + elsewhere, 0);
}
