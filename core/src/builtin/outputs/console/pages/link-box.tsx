import type { FC } from "hono/jsx";
import type { Output } from "../../../../content/types/index.ts";
import { ExternalLink, PostButton, Status, useView } from "../../../../web/index.ts";
import type { CheckedLink, LinkCheck } from "../../review/check-links.ts";
import { linksIn } from "../../review/links-in.ts";

/** Whether what the output links to is there: looked at when somebody asks, by a job. */
export const LinkBox: FC<{ output: Output; check: LinkCheck | undefined }> = ({ output, check }) => {
  const { t, format, url, path, site } = useView();
  const count = linksIn(output).length;
  if (count === 0) return null;
  const wrong = check?.links.filter(({ state }) => state !== "works") ?? [];
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t("links.check.title")}</h2>
      {check && check.checked === undefined && (
        <p>
          {t("links.check.soon")} <a href={url(path)}>{t("console.look-again")}</a>
        </p>
      )}
      {check?.checked !== undefined && (
        <p>
          {t("links.check.done", {
            date: format.dateTime(check.checked, site.zone),
            count: check.links.length,
            wrong: wrong.length,
          })}
        </p>
      )}
      {wrong.length > 0 && (
        <ul>
          {wrong.map((link) => (
            <Line link={link} />
          ))}
        </ul>
      )}
      <PostButton to={`/console/outputs/${output.id}/links`} label={t("links.check.do", { count })} />
    </section>
  );
};

const Line: FC<{ link: CheckedLink }> = ({ link: { url, state } }) => {
  const { t } = useView();
  return (
    <li>
      <Status tone={state === "broken" ? "warn" : "calm"}>{t(`links.check.${state}`)}</Status>{" "}
      <ExternalLink href={url} />
    </li>
  );
};
