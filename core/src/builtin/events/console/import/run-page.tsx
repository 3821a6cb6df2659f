import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  Content,
  Form,
  Notice,
  PageHeader,
  Status,
  Table,
  Tell,
  useView,
  Waiting,
} from "../../../../web/index.ts";
import { isTrouble } from "../../import/fetch-words.ts";
import type { RunRow } from "../../import/import-tables.ts";
import { RowNotes } from "./row-notes.tsx";
import type { ShownRow, ShownRows } from "./run-rows.ts";

interface Props {
  run: RunRow;
  rows: ShownRows;
  /** Names that wait for a person's word. */
  names: number;
  canUndo: boolean;
}

const home = "/console/events/import";

/** One import, from being read to what became of it. */
export const RunPage: FC<Props> = ({ run, rows, names, canUndo }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t(`import.state.${run.state}`)}
        crumbs={
          <Breadcrumb
            steps={[
              { href: url("/console/events"), label: t("console.title") },
              { href: url(home), label: t("console.import") },
            ]}
          />
        }
        lead={<bdi>{run.name}</bdi>}
      />
      <Content>
        {run.state === "waiting" && (
          <Waiting>
            <Notice>
              <p>{t("import.waiting.why")}</p>
            </Notice>
          </Waiting>
        )}
        {run.state === "failed" && <Failed problem={run.problem ?? ""} />}
        {run.state === "undone" && <Notice tone="ok" title={t("import.undone")} live />}
        {run.state === "preview" && <Preview rows={rows} />}
        {run.state === "taken" && <Taken run={run.id} rows={rows} names={names} canUndo={canUndo} />}
      </Content>
    </>
  );
};

const Failed: FC<{ problem: string }> = ({ problem }) => {
  const { t, url } = useView();
  return (
    <>
      <Notice tone="err" title={t("import.failed.title")}>
        {isTrouble(problem) ? (
          <p>{t(`import.trouble.${problem}`)}</p>
        ) : (
          problem.split("\n").map((line) => <p lang="en">{line}</p>)
        )}
      </Notice>
      <p>
        <a class="btn" href={url(home)}>
          {t("import.other")}
        </a>
      </p>
    </>
  );
};

/** Nothing is here yet: each row with what would happen, and a choice. */
const Preview: FC<{ rows: ShownRows }> = ({ rows: { rows, same, more } }) => {
  const { t } = useView();
  const able = rows.some(({ action }) => action !== "unreadable");
  return (
    <>
      <Notice>
        <p>{t("import.preview.why")}</p>
        {same > 0 && <p>{t("import.same", { count: same })}</p>}
        {more > 0 && <p>{t("import.more", { count: more })}</p>}
      </Notice>
      {able ? (
        <Form submit={t("import.take")}>
          <RowTable rows={rows} choosing />
        </Form>
      ) : (
        <RowTable rows={rows} />
      )}
    </>
  );
};

const Taken: FC<{ run: string; rows: ShownRows; names: number; canUndo: boolean }> = ({
  run,
  rows,
  names,
  canUndo,
}) => {
  const { t, url } = useView();
  const done = rows.rows.filter(({ outcome }) => outcome !== null);
  return (
    <>
      <Notice tone="ok" title={t("import.taken", { count: done.length })} live>
        <p>{t("import.taken.next")}</p>
        <p>
          <a href={url("/console/events?tab=inside")}>{t("console.tab.inside")}</a>
        </p>
      </Notice>
      {names > 0 && (
        <Notice tone="warn" title={t("import.names.wait", { count: names })}>
          <p>{t("import.names.why")}</p>
          <p>
            <a class="btn quiet" href={url(`${home}/${run}/names`)}>
              {t("import.names")}
            </a>
          </p>
        </Notice>
      )}
      {done.length > 0 && <RowTable rows={done} />}
      {done.length > 0 && (
        <p>{canUndo ? <a href={url(`${home}/${run}/undo`)}>{t("import.undo.title")}</a> : t("import.undo.not")}</p>
      )}
    </>
  );
};

const RowTable: FC<{ rows: readonly ShownRow[]; choosing?: boolean }> = ({ rows, choosing }) => {
  const { t, url, format } = useView();
  const choice = (row: ShownRow) =>
    row.choices.length < 2 ? (
      t("import.choice.leave")
    ) : (
      <select name={`row.${row.number}`} aria-label={t("import.choice.of", { name: row.at })}>
        {row.choices.map((one) => (
          <option value={one} selected={one === row.choice}>
            {t(`import.choice.${one}`)}
          </option>
        ))}
      </select>
    );
  return (
    <Table
      caption={t("import.rows")}
      captionHidden
      columns={[
        {
          id: "name",
          label: t("form.name"),
          heads: true,
          cell: (row) => (
            <>
              {row.result_id !== null ? (
                <a
                  href={url(
                    row.kind === "output" ? `/console/outputs/${row.result_id}` : `/console/events/${row.result_id}`,
                  )}
                >
                  <Tell map={row.title} />
                </a>
              ) : Object.keys(row.title).length > 0 ? (
                <Tell map={row.title} />
              ) : (
                <span lang="en">{row.at}</span>
              )}{" "}
              {row.kind !== "event" && <Status tone="calm">{t(`import.kind.${row.kind}`)}</Status>}
              {choosing && (
                <>
                  <div>{choice(row)}</div>
                  <What row={row} />
                </>
              )}
            </>
          ),
        },
        { id: "when", label: t("fact.when"), cell: ({ event }) => event && format.days(event) },
        ...(choosing ? [] : [{ id: "what", label: t("import.what"), cell: (row: ShownRow) => <What row={row} /> }]),
      ]}
      rows={rows}
    />
  );
};

const tones = { new: "ok", same: "calm", changed: "warn", duplicate: "warn", unreadable: "err" } as const;

/** New, changed, or here already as what, with what is wrong and what to know. */
const What: FC<{ row: ShownRow }> = ({ row }) => {
  const { t, url } = useView();
  return (
    <>
      <Status tone={tones[row.action]}>{t(`import.action.${row.action}`)}</Status>
      {row.like && (
        <p class="small">
          <a href={url(`/events/${row.like.id}`)}>
            <Tell map={row.like.name} />
          </a>
        </p>
      )}
      {row.people > 0 && <p class="small">{t("import.people", { count: row.people })}</p>}
      <RowNotes said={row.told} />
    </>
  );
};
