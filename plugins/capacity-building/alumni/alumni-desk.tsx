import { Refusal } from "@nri-commons/core/kit";
import {
  addSureRoute,
  type ConsoleEnv,
  Content,
  Empty,
  PageHeader,
  Pagination,
  Table,
  Term,
  useView,
} from "@nri-commons/core/web";
import { Hono } from "hono";
import type { FC } from "hono/jsx";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Alumnus } from "./alumnus.ts";
import { findAlumnus, listAlumni } from "./alumnus-store.ts";
import { takeOut } from "./enter-alumni.ts";

const home = "/console/capacity/alumni";

/** `/console/capacity/alumni`: who entered themselves. The team adds nobody, and takes out what does not belong there. */
export function alumniDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  for (const path of ["/alumni", "/alumni/*"])
    app.use(path, async (c, next) => {
      ctx.require(c.var.person, "capacity.people");
      await next();
    });
  app.get("/alumni", async (c) => {
    const { items, next } = await listAlumni(ctx.db, { to: "alumni", cursor: c.req.query("cursor") });
    return c.var.page({ title: c.var.t("alumni.title"), body: <AlumniDeskPage alumni={items} next={next} /> });
  });
  addSureRoute(app, "/alumni/:id{[0-9a-z]{26}}/remove", {
    async find(c) {
      const alumnus = await findAlumnus(ctx.db, c.req.param("id") ?? "");
      if (alumnus === undefined) throw new Refusal("gone");
      return alumnus;
    },
    title: (c) => c.var.t("alumni.out"),
    name: ({ name }) => <bdi>{name}</bdi>,
    effect: (c) => <p>{c.var.t("alumni.out.effect")}</p>,
    back: () => home,
    submit: (c) => c.var.t("alumni.out"),
    async accept(_, { id }) {
      await takeOut(ctx, id);
      return home;
    },
  });
  return app;
}

const AlumniDeskPage: FC<{ alumni: readonly Alumnus[]; next: string | undefined }> = ({ alumni, next }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("alumni.title")}
        lead={t("alumni.desk.lead")}
        actions={
          <a class="btn quiet" href={url("/capacity/alumni")}>
            {t("pathway.see")}
          </a>
        }
      />
      <Content>
        {alumni.length === 0 ? (
          <Empty title={t("alumni.none")} why={t("alumni.none.why")} />
        ) : (
          <Table
            caption={t("alumni.title")}
            captionHidden
            columns={[
              { id: "name", label: t("people.name"), heads: true, cell: ({ name }: Alumnus) => <bdi>{name}</bdi> },
              { id: "seen", label: t("alumni.seen-by"), cell: ({ seenBy }) => t(`alumni.seen-by.${seenBy}`) },
              {
                id: "country",
                label: t("alumni.country"),
                cell: ({ country }) => country && <Term vocabulary="countries" term={country} />,
              },
              { id: "mentor", label: t("alumni.mentor"), cell: ({ mentor }) => t(mentor ? "people.yes" : "people.no") },
              {
                id: "do",
                label: t("alumni.do"),
                cell: ({ id, name }) => (
                  <a href={url(`${home}/${id}/remove`)} aria-label={`${t("alumni.out")}: ${name}`}>
                    {t("alumni.out")}
                  </a>
                ),
              },
            ]}
            rows={alumni}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
