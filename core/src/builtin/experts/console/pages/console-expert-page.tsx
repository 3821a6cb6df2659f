import type { FC } from "hono/jsx";
import { fieldEntries, type ScopedFields, type VisibleExpert } from "../../../../content/types/index.ts";
import { Breadcrumb, Content, PageHeader, PostButton, Table, useView } from "../../../../web/index.ts";
import type { InvitationRow } from "../../experts-ctx.ts";
import { ExpertState } from "./console-experts-page.tsx";

interface Props {
  expert: VisibleExpert;
  scopes: ScopedFields;
  asked: InvitationRow | undefined;
  /** How many other sites have a copy. */
  held: number;
}

/** What is known of a person, who sees it, and what can be done: only the person decides on the rest. */
export const ConsoleExpertPage: FC<Props> = ({ expert, scopes, asked, held }) => {
  const { t, url } = useView();
  const at = `/console/experts/${expert.id}`;
  return (
    <>
      <PageHeader
        title={<bdi>{expert.fields.name ?? t("name.hidden")}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url("/console/experts"), label: t("list.title") }]} />}
        kicker={<ExpertState expert={expert} asked={asked} />}
        actions={
          <PostButton to={`${at}/ask`} label={t(expert.draft ? "console.ask-again" : "console.new-link")} look="main" />
        }
      />
      <Content>
        <Table
          caption={t("console.known")}
          columns={[
            { id: "field", label: t("console.field"), heads: true, cell: ([name]) => t(fieldLabel(name)) },
            { id: "value", label: t("console.value"), cell: ([, { value }]) => <bdi>{told(value)}</bdi> },
            { id: "scope", label: t("console.seen-by"), cell: ([, { scope }]) => t(scopeLabel(scope)) },
          ]}
          rows={fieldEntries(scopes)}
        />
        <p>{t("mine.end.held", { count: held })}</p>
        <p>
          <a href={url(`${at}/erase`)}>{t("console.erase.title")}</a>
        </p>
      </Content>
    </>
  );
};

function fieldLabel(name: string): string {
  return `mine.field.${name}`;
}

function scopeLabel(scope: unknown): string {
  return typeof scope === "string" ? `mine.scope.${scope}` : "mine.scope.peers";
}

/** Of a photo what it shows. */
function told(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "url" in value) return told("alt" in value ? value.alt : {});
  return typeof value === "object" && value !== null ? Object.values(value).join(", ") : "";
}
