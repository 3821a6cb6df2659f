import type { FC } from "hono/jsx";
import { pickLanguage } from "../../../kit/index.ts";
import { Details, ExternalLink, useView } from "../../../web/index.ts";
import type { WholePair } from "../find-overlaps.ts";
import type { Organiser } from "../organiser-of.ts";
import type { Proposal } from "../overlaps-ctx.ts";

interface Props {
  pair: Pick<WholePair, "one" | "other">;
  organisers: readonly Organiser[];
  pages: readonly string[];
  proposal: Proposal | undefined;
}

/** How both hear of it: a mail begun in one's own mail program, and for whom no address is known, their page for questions. */
export const TellOrganisers: FC<Props> = ({ pair: { one, other }, organisers, pages, proposal }) => {
  const { t, lang, format } = useView();
  const others = organisers.filter(({ isOwn }) => !isOwn);
  const addresses = [...new Set(others.flatMap(({ email }) => email ?? []))];
  const told = [one, other].map(
    (thing, at) => `${pickLanguage(thing.name, lang)?.text ?? ""}\n${format.when(thing)}\n${pages[at] ?? ""}`,
  );
  const body = [t("mail.hello"), t("mail.text"), ...told, ...(proposal ? [t(`mail.${proposal}`)] : [])].join("\n\n");
  const mail = `mailto:${addresses.map(encodeURIComponent).join(",")}?subject=${encodeURIComponent(t("mail.subject"))}&body=${encodeURIComponent(body)}`;
  return (
    <section>
      <h2>{t("tell.title")}</h2>
      {addresses.length > 0 && (
        <>
          <p>
            <a class="btn quiet" href={mail}>
              {t("tell.mail", { count: addresses.length })}
            </a>
          </p>
          <p class="small muted">
            {t("tell.mail.hint")} <bdi dir="ltr">{addresses.join(", ")}</bdi>
          </p>
        </>
      )}
      <ul>
        {others
          .filter(({ email, page }) => email === undefined && page !== undefined)
          .map(({ name, page = "" }) => (
            <li>
              <bdi>{name}</bdi>: {t("tell.none")} <ExternalLink href={page}>{t("tell.ask")}</ExternalLink>
            </li>
          ))}
      </ul>
      <Details summary={t("tell.text")}>
        {body.split("\n\n").map((part) => (
          <p>
            <bdi>{part}</bdi>
          </p>
        ))}
      </Details>
    </section>
  );
};
