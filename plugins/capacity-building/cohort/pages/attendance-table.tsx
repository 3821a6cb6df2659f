import { pickLanguage } from "@nri-commons/core/kit";
import { Empty, Form, Pagination, Table, useView, type View } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Sitting } from "../cohort.ts";

interface Row {
  id: string;
  name: string;
}

interface Props {
  path: string;
  rows: readonly Row[];
  sittings: readonly Sitting[];
  /** `sitting participant` of those who were there. */
  here: ReadonlySet<string>;
  /** Where the sessions before and after these begin. */
  earlier: number | undefined;
  later: number | undefined;
  next: string | undefined;
}

export const AttendanceTable: FC<Props> = ({ path, rows, sittings, here, earlier, later, next }) => {
  const view = useView();
  const { t, url } = view;
  const at = `${path}/cohort`;
  const add = { href: url(`${at}/sessions/new`), label: t("attend.new") };
  const named = sittings.filter((one) => one.named);
  return (
    <>
      {sittings.length === 0 || rows.length === 0 ? (
        <Empty
          title={t(sittings.length === 0 ? "attend.none" : "cohort.none")}
          why={t(sittings.length === 0 ? "attend.none.why" : "cohort.none.why")}
          action={add}
        />
      ) : (
        <Form action={view.path} submit={t("attend.save")}>
          {sittings.map(({ id }) => (
            <input type="hidden" name="sitting" value={id} />
          ))}
          <Table
            caption={t("attend.caption")}
            columns={[
              {
                id: "name",
                label: t("people.name"),
                heads: true,
                cell: ({ id, name }: Row) => (
                  <>
                    <bdi>{name}</bdi>
                    <input type="hidden" name="participant" value={id} />
                  </>
                ),
              },
              ...sittings.map((sitting) => ({
                id: sitting.id,
                label: sittingName(sitting, view),
                cell: ({ id, name }: Row) => (
                  <span class="choice">
                    <input
                      type="checkbox"
                      name="here"
                      value={`${sitting.id} ${id}`}
                      checked={here.has(`${sitting.id} ${id}`)}
                      aria-label={t("attend.was", { name, session: sittingName(sitting, view) })}
                    />
                  </span>
                ),
              })),
            ]}
            rows={rows}
          />
        </Form>
      )}
      <p class="acts">
        {earlier !== undefined && <a href={url(`${at}/attendance?from=${earlier}`)}>{t("attend.earlier")}</a>}
        {later !== undefined && <a href={url(`${at}/attendance?from=${later}`)}>{t("attend.later")}</a>}
        <a href={add.href}>{add.label}</a>
      </p>
      <Pagination next={next} />
      {named.length > 0 && (
        <ul class="rows">
          {named.map((sitting) => (
            <li>
              <bdi>{sittingName(sitting, view)}</bdi>
              <a href={url(`${at}/sessions/${sitting.id}/remove`)}>{t("attend.remove")}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** A label holds text alone: the two parts, which may run in two directions, are kept apart by signs that nobody sees. */
function sittingName({ title, day }: Sitting, { lang, format }: View): string {
  const named = title && pickLanguage(title, lang)?.text;
  const parts = [named, day && format.day(day)].filter(Boolean);
  return parts.map((part) => `\u2068${part}\u2069`).join(format.comma);
}
