import type { FC } from "hono/jsx";
import { Content, PageHeader, Say, useView } from "../../../web/index.ts";
import type { ShownInvitation } from "./people-page.tsx";

export const InvitedPage: FC<{ invitation: ShownInvitation; link: string; mailed: boolean }> = (props) => {
  const { t, url, format, site } = useView();
  const { invitation, link, mailed } = props;
  const until = format.dateTime(invitation.expires, site.zone);
  return (
    <>
      <PageHeader title={t("invited.title")} />
      <Content>
        <p>
          <Say id={mailed ? "invited.mailed" : "invited.by-hand"} values={{ email: invitation.email, until }} />
        </p>
        <p>{t("invited.link")}</p>
        <p>
          <code dir="ltr">{link}</code>
        </p>
        <p>{t("invited.once")}</p>
        <p class="acts">
          <a class="btn" href={url("/console/people")}>
            {t("people.title")}
          </a>
        </p>
      </Content>
    </>
  );
};
