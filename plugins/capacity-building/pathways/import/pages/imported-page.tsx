import {
  Breadcrumb,
  Content,
  Notice,
  PageHeader,
  PostButton,
  Status,
  Table,
  Tell,
  type Tone,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { PathwayImportRow } from "../../pathways-tables.ts";
import type { JudgedFile, JudgedPathway } from "../judge-file.ts";
import type { FileProblem } from "../pathway-draft.ts";

interface Props {
  row: PathwayImportRow;
  judged: JudgedFile;
  undoable: boolean;
}

const tones: Readonly<Partial<Record<JudgedPathway["action"], Tone>>> = {
  new: "ok",
  changed: "ok",
  unreadable: "err",
};

/** What a file holds and what it would do here, each problem at its line; then take it in, then undo it. */
export const ImportedPage: FC<Props> = ({ row, judged: { rows, problems }, undoable }) => {
  const { t, url } = useView();
  const at = `/console/capacity/pathways/import/${row.id}`;
  const wanted = rows.filter(({ action }) => action === "new" || action === "changed").length;
  const leftOut = rows.filter(({ action }) => action === "unreadable").length;
  const steps = [
    { href: url("/console/capacity/pathways"), label: t("pathways.title") },
    { href: url("/console/capacity/pathways/import"), label: t("pathway.import") },
  ];
  return (
    <>
      <PageHeader title={<bdi>{row.name}</bdi>} crumbs={<Breadcrumb steps={steps} />} />
      <Content>
        {row.state === "waiting" && (
          <Notice title={t("pathway.import.waiting", { count: wanted })}>
            {leftOut > 0 && <p>{t("pathway.import.left-out", { count: leftOut })}</p>}
            {wanted > 0 && <PostButton to={`${at}/take`} label={t("pathway.import.take")} look="main" />}
          </Notice>
        )}
        {row.state === "taken" && (
          <Notice tone="ok" title={t("pathway.import.taken")}>
            {undoable ? (
              <PostButton to={`${at}/undo`} label={t("pathway.import.undo")} />
            ) : (
              <p>{t("pathway.import.no-undo")}</p>
            )}
          </Notice>
        )}
        {row.state === "undone" && <Notice title={t("pathway.import.undone")} />}
        <Problems problems={problems} />
        {rows.length > 0 && (
          <Table
            caption={t("pathways.title")}
            captionHidden
            columns={[
              { id: "at", label: t("pathway.import.at"), cell: (one: JudgedPathway) => one.at },
              { id: "title", label: t("pathway.name"), heads: true, cell: (one: JudgedPathway) => <Named row={one} /> },
              {
                id: "what",
                label: t("pathway.import.what"),
                cell: ({ action }: JudgedPathway) => (
                  <Status tone={tones[action] ?? "calm"}>{t(`pathway.import.action.${action}`)}</Status>
                ),
              },
              {
                id: "steps",
                label: t("pathway.steps"),
                cell: (one: JudgedPathway) =>
                  one.problems.length > 0 ? (
                    <Problems problems={one.problems} />
                  ) : (
                    t("pathway.steps.count", { count: one.steps })
                  ),
              },
            ]}
            rows={rows}
          />
        )}
      </Content>
    </>
  );
};

/** A link where it is here already. */
const Named: FC<{ row: JudgedPathway }> = ({ row: { id, title, action } }) => {
  const { url } = useView();
  const name = <Tell map={title} />;
  return action === "same" || action === "changed" ? (
    <a href={url(`/console/capacity/pathways/${id}`)}>{name}</a>
  ) : (
    name
  );
};

const Problems: FC<{ problems: readonly FileProblem[] }> = ({ problems }) =>
  problems.length === 0 ? null : (
    <ul>
      {problems.map(({ at, message }) => (
        <li>
          {at !== "" && <strong>{at}: </strong>}
          <bdi>{message}</bdi>
        </li>
      ))}
    </ul>
  );
