import { Content, Facts, isLanguage, Notice, ownNames, PageHeader, Term, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import type { Person } from "../person.ts";

interface Props {
  person: Person;
  path: string;
  /** One of each room that has something of them. */
  pieces: readonly Child[];
  /** What just happened. */
  done: string | undefined;
}

/** Everything that somebody has at this site, and every way to change it. */
export const MinePage: FC<Props> = ({ person, path, pieces, done }) => {
  const { t, url } = useView();
  const { name, email, contact, group, country, region, lang } = person;
  const address = email ?? contact;
  const shown = pieces.filter((piece) => piece !== undefined && piece !== null && piece !== false);
  return (
    <>
      <PageHeader title={t("own.title")} lead={<bdi>{name}</bdi>} />
      <Content>
        {done && (
          <Notice tone="ok" live>
            <p>{t(`own.done.${done}`)}</p>
          </Notice>
        )}
        {shown.length === 0 ? <p>{t("own.nothing")}</p> : shown}
        <h2>{t("own.data")}</h2>
        <Facts
          facts={[
            { label: t("people.name"), value: <bdi>{name}</bdi> },
            { label: t("people.email"), value: address && <bdi dir="ltr">{address}</bdi> },
            { label: t("people.group"), value: group && <Term vocabulary="stakeholder-groups" term={group} /> },
            {
              label: t("people.from"),
              value: country ? (
                <Term vocabulary="countries" term={country} />
              ) : (
                region && <Term vocabulary="regional-groups" term={region} />
              ),
            },
            { label: t("own.lang"), value: isLanguage(lang) && <bdi lang={lang}>{ownNames[lang]}</bdi> },
          ]}
        />
        <ul>
          {(["change", "data.json", "leave"] as const).map((way) => (
            <li>
              <a href={url(`${path}/${way}`)}>{t(way === "data.json" ? "own.copy" : `own.${way}`)}</a>
            </li>
          ))}
        </ul>
      </Content>
    </>
  );
};
