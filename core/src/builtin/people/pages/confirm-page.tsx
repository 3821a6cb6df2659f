import type { FC } from "hono/jsx";
import { Content, Form, PageHeader, useView } from "../../../web/index.ts";
import type { ShownPerson } from "./people-page.tsx";

const changes = ["disable", "enable", "erase"] as const;
export type Change = (typeof changes)[number];

export function isChange(text: string): text is Change {
  return changes.some((change) => change === text);
}

/** What is about to happen to somebody's access, and what it reaches. */
export const ConfirmPage: FC<{ change: Change; person: ShownPerson; title: string }> = ({ change, person, title }) => {
  const { t, url } = useView();
  const at = `/console/people/${person.id}`;
  return (
    <>
      <PageHeader title={title} lead={t(`${change}.lead`)} />
      <Content>
        <ul>
          {[1, 2, 3].map((n) => (
            <li>{t(`${change}.reach.${n}`)}</li>
          ))}
        </ul>
        <Form
          action={`${at}/${change}`}
          submit={t(`${change}.submit`)}
          others={<a href={url(at)}>{t("confirm.back")}</a>}
        />
      </Content>
    </>
  );
};
