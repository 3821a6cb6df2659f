import type { FC } from "hono/jsx";
import type { DirectoryEntry, Partner, PrincipleCheck, Role } from "../../../content/types/index.ts";
import { type Column, ExternalLink, Say, Table, Term, useView } from "../../../web/index.ts";

/** With whom, by whom, and after which principles it works. */
export const EntryPeople: FC<{ entry: DirectoryEntry }> = ({ entry }) => {
  const { partners = [], roles = [], principles = [] } = entry;
  return (
    <>
      {roles.length > 0 && <Roles roles={roles} />}
      {partners.length > 0 && <Partners partners={partners} />}
      {principles.length > 0 && <Principles principles={principles} />}
    </>
  );
};

const Roles: FC<{ roles: readonly Role[] }> = ({ roles }) => {
  const { t, format } = useView();
  const columns: Column<Role>[] = [
    { id: "role", label: t("roles.role"), heads: true, cell: ({ role }) => <bdi>{role}</bdi> },
    {
      id: "person",
      label: t("roles.person"),
      cell: (role) => (role.person || role.liaisonFor) && <Holder role={role} />,
    },
    {
      id: "group",
      label: t("roles.group"),
      cell: ({ stakeholderGroup }) =>
        stakeholderGroup && <Term vocabulary="stakeholder-groups" term={stakeholderGroup} />,
    },
    { id: "from", label: t("roles.from"), cell: ({ from }) => from && format.day(from) },
    { id: "until", label: t("roles.until"), cell: ({ until }) => until && format.day(until) },
  ];
  return (
    <section>
      <h2>{t("roles.title")}</h2>
      <Table caption={t("roles.title")} captionHidden columns={columns} rows={roles} />
    </section>
  );
};

/** Who holds a role, and whom they speak for there. */
const Holder: FC<{ role: Role }> = ({ role: { person, liaisonFor } }) => (
  <>
    {person && <bdi>{person}</bdi>}
    {liaisonFor && (
      <span class="muted small">
        {person && <br />}
        <Say id="roles.for" values={{ name: liaisonFor }} />
      </span>
    )}
  </>
);

const Partners: FC<{ partners: readonly Partner[] }> = ({ partners }) => {
  const { t } = useView();
  return (
    <section>
      <h2>{t("partners.title")}</h2>
      <ul>
        {partners.map(({ name, kind, role, url }) => (
          <li>
            {url ? (
              <ExternalLink href={url}>
                <bdi>{name}</bdi>
              </ExternalLink>
            ) : (
              <bdi>{name}</bdi>
            )}
            {[kind, role].map(
              (word) =>
                word && (
                  <span class="muted">
                    {" · "}
                    <bdi>{word}</bdi>
                  </span>
                ),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Principles: FC<{ principles: readonly PrincipleCheck[] }> = ({ principles }) => {
  const { t, format } = useView();
  return (
    <section>
      <h2>{t("principles.title")}</h2>
      <p class="muted">{t("principles.lead")}</p>
      <ul class="rows">
        {principles.map(({ principle, evidenceUrl, checkedOn, note }) => (
          <li>
            <span>
              <Term vocabulary="recognition-checklist" term={principle} />
              {note && (
                <span class="muted small">
                  <br />
                  <bdi>{note}</bdi>
                </span>
              )}
            </span>
            <span class="muted small">
              {checkedOn && format.day(checkedOn)} {evidenceUrl && <ExternalLink href={evidenceUrl} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
