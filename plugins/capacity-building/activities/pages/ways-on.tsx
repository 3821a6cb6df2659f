import { Card, CardGrid, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** Where each leads, with the texts of the page there. */
const ways = [
  { to: "/capacity/pathways", title: "pathways.title", lead: "pathways.lead" },
  { to: "/capacity/resources", title: "nav.shelf", lead: "resource.lead" },
  { to: "/capacity/requests", title: "requests.title", lead: "requests.lead" },
  { to: "/capacity/impact", title: "impact.title", lead: "impact.lead" },
  { to: "/capacity/certificates", title: "certificate.check.title", lead: "certificate.check.lead" },
  { to: "/capacity/me", title: "own.title", lead: "own.ask.lead" },
] as const;

/** What else there is of capacity development, below what is on. */
export const WaysOn: FC = () => {
  const { t, url, lang } = useView();
  return (
    <>
      <h2>{t("activity.ways")}</h2>
      <CardGrid>
        {ways.map(({ to, title, lead }) => (
          <Card href={url(to)} title={{ [lang]: t(title) }}>
            <p>{t(lead)}</p>
          </Card>
        ))}
      </CardGrid>
      <p>
        <a href={url("/capacity/press")}>{t("press.for")}</a>
      </p>
    </>
  );
};
