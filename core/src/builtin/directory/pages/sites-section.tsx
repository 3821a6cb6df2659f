import type { FC } from "hono/jsx";
import { type Column, Say, Status, Table, useView } from "../../../web/index.ts";
import type { NetworkSite } from "../network-sites.ts";
import { siteWords } from "../site-words.ts";
import { KindLabel } from "./kind-label.tsx";
import { RegistryWord } from "./registry-word.tsx";

/** As many as stand below the directory; all of them on the page of their own. */
const fewSites = 30;

/** Whom this site exchanges with: what goes in which direction, and when it last did. */
export const SitesSection: FC<{ sites: readonly NetworkSite[]; all?: boolean }> = ({ sites, all = false }) => {
  const { t, url } = useView();
  const shown = all ? sites : sites.slice(0, fewSites);
  return (
    <section>
      <h2 id="sites">{t("sites.title")}</h2>
      {sites.length === 0 ? (
        <p>{t("sites.none")}</p>
      ) : (
        <>
          <p>{t("sites.lead")}</p>
          <SitesTable sites={shown} />
        </>
      )}
      {shown.length < sites.length && (
        <p>
          <a href={url("/network/sites")}>{t("sites.all", { count: sites.length })}</a>
        </p>
      )}
    </section>
  );
};

const SitesTable: FC<{ sites: readonly NetworkSite[] }> = ({ sites }) => {
  const { t, format, site: own } = useView();
  // The site that keeps the registry is in none.
  const registryCell = ({ actor, registry }: NetworkSite) => {
    if (registry) return <RegistryWord registry={registry} />;
    return actor === own.registryActor ? t("registry.keeper") : undefined;
  };
  const columns: Column<NetworkSite>[] = [
    { id: "name", label: t("sites.name"), heads: true, cell: (site) => <SiteName site={site} /> },
    { id: "registry", label: t("sites.registry"), cell: registryCell },
    { id: "receiving", label: t("sites.receiving"), cell: ({ receiving }) => t(`follow.${receiving}`) },
    { id: "sending", label: t("sites.sending"), cell: ({ sending }) => t(`follow.${sending}`) },
    {
      id: "contact",
      label: t("sites.contact"),
      cell: ({ lastContact }) =>
        lastContact === undefined ? (
          <span class="muted">{t("sites.never")}</span>
        ) : (
          <time datetime={new Date(lastContact).toISOString()}>{format.dateTime(lastContact, own.zone)}</time>
        ),
    },
  ];
  return <Table caption={t("sites.title")} captionHidden columns={columns} rows={sites} />;
};

const SiteName: FC<{ site: NetworkSite }> = ({ site }) => {
  const { t } = useView();
  const { origin, name, registry, state } = site;
  const words = siteWords(site, t);
  return (
    <>
      <a href={origin} rel="noopener">
        <bdi>{name}</bdi>
      </a>
      <br />
      <span class="muted small">
        {registry && (
          <>
            <KindLabel kind={registry.kind} />
            {" · "}
          </>
        )}
        <bdi dir="ltr">{origin.replace(/^https?:\/\//, "")}</bdi>
      </span>
      {(state === "held" || state === "gone") && (
        <>
          <br />
          <Status tone={words.tone}>{words.brief}</Status>
        </>
      )}
    </>
  );
};

/** The sentence on one site, with the day of the last contact. */
export const SiteSays: FC<{ site: NetworkSite }> = ({ site }) => {
  const { t, format, site: own } = useView();
  const words = siteWords(site, t);
  return (
    <>
      <Status tone={words.tone}>{words.brief}</Status>
      <p>{words.says}</p>
      {!site.isOwn && site.lastContact !== undefined && (
        <p class="muted small">
          <Say id="state.last" values={{ date: format.dateTime(site.lastContact, own.zone) }} />
        </p>
      )}
    </>
  );
};
