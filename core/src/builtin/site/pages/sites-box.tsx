import type { FC } from "hono/jsx";
import { SideBox, useView } from "../../../web/index.ts";
import type { ConnectedSite } from "../connected-sites.ts";

interface Props {
  /** The one heard from last first. */
  sites: readonly ConnectedSite[];
  /** Initiatives and bodies in the directory. */
  listed: number;
}

const shown = 4;

/** The network in a few lines: whom this site exchanges with, and when each was heard from. */
export const SitesBox: FC<Props> = ({ sites, listed }) => {
  const { t, url, format, now } = useView();
  return (
    <SideBox title={t("sites.title")}>
      <p>{t("sites.count", { count: sites.length })}</p>
      {sites.length > 0 && (
        <ul class="plain lined">
          {sites.slice(0, shown).map(({ origin, name, heard }) => (
            <li>
              <a href={origin} rel="noopener">
                <bdi>{name}</bdi>
              </a>
              <span class="muted small">
                {heard === undefined ? (
                  t("sites.silent")
                ) : (
                  <time datetime={new Date(heard).toISOString()}>{format.ago(heard, now)}</time>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={url("/network")}>{listed > 0 ? t("sites.listed", { count: listed }) : t("sites.all")}</a>
      </p>
    </SideBox>
  );
};
