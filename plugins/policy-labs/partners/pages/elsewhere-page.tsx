import {
  Breadcrumb,
  CardGrid,
  Content,
  Empty,
  Notice,
  PageHeader,
  Pagination,
  PostButton,
  Status,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Lab } from "../../labs/lab.ts";
import type { PartnerRow } from "../partner-tables.ts";

interface Props {
  invited: readonly PartnerRow[];
  labs: ReadonlyMap<string, Lab>;
  running: readonly Lab[];
  next: string | undefined;
  /** What was asked and answered, by lab. */
  rows: ReadonlyMap<string, PartnerRow>;
  names: ReadonlyMap<string, string>;
  own: string;
  done: boolean;
}

/** Labs of other sites: to which we are invited, and in which we can take part. */
export const ElsewherePage: FC<Props> = ({ invited, labs, running, next, rows, names, own, done }) => {
  const { t, url } = useView();
  const nameOf = (actor: string) => names.get(actor) ?? new URL(actor).host;
  return (
    <>
      <PageHeader
        title={t("elsewhere.title")}
        lead={t("elsewhere.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/labs"), label: t("console.title") }]} />}
      />
      <Content>
        {done && <Notice tone="ok" title={t("elsewhere.done")} live />}
        {invited.length > 0 && <h2>{t("elsewhere.invited")}</h2>}
        {invited.map((row) => (
          <Notice tone="warn" title={t("elsewhere.invites", { name: nameOf(row.actor) })}>
            <p>{labs.has(row.lab_id) ? <LabLink lab={labs.get(row.lab_id)} /> : t("elsewhere.coming")}</p>
            {row.words && (
              <p>
                <bdi>{row.words}</bdi>
              </p>
            )}
            <div class="acts">
              <PostButton
                to={`/console/labs/elsewhere/invited/${row.id}/accept`}
                label={t("elsewhere.accept")}
                look="main"
              />
              <PostButton to={`/console/labs/elsewhere/invited/${row.id}/decline`} label={t("partners.decline")} />
            </div>
          </Notice>
        ))}
        {running.length === 0 ? (
          <Empty title={t("elsewhere.none")} why={t("elsewhere.none.why")} />
        ) : (
          <CardGrid>
            {running.map((lab) => (
              <article class="card">
                <h2>
                  <LabLink lab={lab} />
                </h2>
                <p class="muted small">{nameOf(lab.source?.owner ?? "")}</p>
                <Standing lab={lab} row={rows.get(lab.id)} own={own} />
              </article>
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};

const LabLink: FC<{ lab: Lab | undefined }> = ({ lab }) => {
  const { url } = useView();
  return lab ? (
    <a href={url(`/labs/${lab.id}`)}>
      <Tell map={lab.title} />
    </a>
  ) : null;
};

const Standing: FC<{ lab: Lab; row: PartnerRow | undefined; own: string }> = ({ lab, row, own }) => {
  const { t, url } = useView();
  const isListed = lab.takesPart.includes(own);
  if (row?.state === "ended" && isListed) return <Status tone="calm">{t("elsewhere.left")}</Status>;
  if (isListed || row?.state === "accepted") {
    return (
      <>
        <Status tone={isListed ? "ok" : "calm"}>{t(isListed ? "elsewhere.in" : "elsewhere.accepted")}</Status>
        <ul class="row-acts">
          {isListed && (
            <li>
              <a href={url(`/console/labs/${lab.id}/members`)}>{t("members.title")}</a>
            </li>
          )}
          {row && (
            <li>
              <a href={url(`/console/labs/elsewhere/${lab.id}/leave`)}>{t("elsewhere.leave")}</a>
            </li>
          )}
        </ul>
      </>
    );
  }
  if (row?.state === "asked")
    return <Status tone="calm">{t(row.ours ? "partner.asked.ours" : "elsewhere.invited")}</Status>;
  return (
    <>
      {row?.state === "declined" && row.ours === 1 && <p>{t("elsewhere.declined")}</p>}
      <PostButton to={`/console/labs/elsewhere/${lab.id}/ask`} label={t("elsewhere.ask")} />
    </>
  );
};
