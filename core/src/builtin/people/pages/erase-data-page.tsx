import type { FC } from "hono/jsx";
import type { FoundData, UnsearchedPlugin } from "../../../plugin/index.ts";
import { Content, Form, PageHeader, useView } from "../../../web/index.ts";
import { sitesOf } from "./found-page.tsx";
import { UnsearchedNotice } from "./unsearched-notice.tsx";

interface Props {
  email: string;
  found: readonly FoundData[];
  unsearched: readonly UnsearchedPlugin[];
}

/** What erasing reaches, here and elsewhere, before it is done. */
export const EraseDataPage: FC<Props> = ({ email, found, unsearched }) => {
  const { t, url } = useView();
  const sites = found.reduce((sum, one) => sum + sitesOf(one), 0);
  return (
    <>
      <PageHeader title={t("data.erase.title")} lead={t("data.erase.lead", { email })} />
      <Content>
        <UnsearchedNotice plugins={unsearched} />
        <ul>
          {found.map(({ label, effect }) => (
            <li>
              {label}: {effect}
            </li>
          ))}
          {sites > 0 && <li>{t("data.reach.sites", { count: sites })}</li>}
          <li>{t("data.reach.backups")}</li>
          <li>{t("data.reach.log")}</li>
        </ul>
        <Form
          action="/console/people/data/erase"
          submit={t("data.erase.submit")}
          others={<a href={url("/console/people/data")}>{t("confirm.back")}</a>}
        >
          <input type="hidden" name="email" value={email} />
        </Form>
      </Content>
    </>
  );
};
