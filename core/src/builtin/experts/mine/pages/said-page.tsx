import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../../web/index.ts";

/** What happened to the entry, and what comes next. */
export const SaidPage: FC<{ what: "done" | "ended"; secret?: string; until?: number | undefined }> = ({
  what,
  secret,
  until,
}) => {
  const { t, url, format, site } = useView();
  return (
    <>
      <PageHeader
        title={t(`mine.${what}.title`)}
        lead={t(`mine.${what}.lead`, { date: until === undefined ? "" : format.date(until, site.zone) })}
      />
      <Content>
        <p>
          <a class="btn" href={url(secret ? `/experts/mine/${secret}` : "/experts")}>
            {t(secret ? "mine.see" : "list.title")}
          </a>
        </p>
      </Content>
    </>
  );
};
