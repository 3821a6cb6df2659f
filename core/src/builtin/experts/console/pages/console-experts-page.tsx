import type { FC } from "hono/jsx";
import type { VisibleExpert } from "../../../../content/types/index.ts";
import { ConsoleList, Status, useView } from "../../../../web/index.ts";
import type { InvitationRow } from "../../experts-ctx.ts";

interface Props {
  experts: readonly VisibleExpert[];
  asked: ReadonlyMap<string, InvitationRow>;
  next: string | undefined;
}

const soon = 30 * 86_400_000;

export const ConsoleExpertsPage: FC<Props> = ({ experts, asked, next }) => {
  const { t, url } = useView();
  return (
    <ConsoleList
      title={t("list.title")}
      lead={t("console.lead")}
      at="/console/experts"
      start={{ href: "/console/experts/invite", label: t("console.invite") }}
      columns={[
        {
          id: "name",
          label: t("mine.field.name"),
          heads: true,
          cell: (expert) => (
            <a href={url(`/console/experts/${expert.id}`)}>
              <bdi>{expert.fields.name ?? t("name.hidden")}</bdi>
            </a>
          ),
        },
        {
          id: "state",
          label: t("console.state"),
          cell: (expert) => <ExpertState expert={expert} asked={asked.get(expert.id)} />,
        },
      ]}
      rows={experts}
      next={next}
      empty={{ title: t("empty.none.title"), why: t("empty.none.why"), example: t("console.example") }}
    />
  );
};

/** In words: asked, agreed until when, ends soon. */
export const ExpertState: FC<{ expert: VisibleExpert; asked: InvitationRow | undefined }> = ({ expert, asked }) => {
  const { t, format, site, now } = useView();
  const { draft, expires } = expert;
  if (draft || expires === undefined) {
    const when = asked === undefined ? undefined : format.date(asked.made_at, site.zone);
    return (
      <>
        <Status tone="calm">{t(asked ? "console.is.asked" : "console.is.draft")}</Status>{" "}
        {when && t("console.asked.on", { date: when })}
      </>
    );
  }
  const until = format.date(expires, site.zone);
  const ends = expires - now < soon;
  return (
    <>
      <Status tone={ends ? "warn" : "ok"}>{t(ends ? "console.is.ending" : "console.is.listed")}</Status>{" "}
      {t("console.until", { date: until })}
    </>
  );
};
