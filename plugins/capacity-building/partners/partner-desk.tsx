import { isTerm } from "@nri-commons/core/content/types";
import { deriveId, isHttpUrl, type Problem } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  type ConsoleEnv,
  type FormState,
  OwnText,
  readOwnText,
  SelectField,
  TextField,
  type Translate,
  termOptions,
  textOf,
  useView,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { FC } from "hono/jsx";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { addPartners } from "./import-partners.ts";
import { knownPartners } from "./known-partners.ts";
import { PartnerDeskPage } from "./pages/partner-desk-page.tsx";
import { PartnersDeskPage } from "./pages/partners-desk-page.tsx";
import { yearOf } from "./parse-partner.ts";
import { type NewPartner, type Partner, partnerKinds } from "./partner.ts";
import { findPartner, getPartner, listPartners, putPartner, removePartner } from "./partner-store.ts";
import { addProgrammeRoutes } from "./programme-desk.tsx";
import { readPartnerSearch } from "./routes.tsx";

type C = Context<ConsoleEnv>;
type Values = FormState["values"];

const at = "/partners/:partner{[0-9a-z]{26}}";

/** The directory of partners for those who keep it. */
export function partnerDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const may = (c: C) => ctx.require(c.var.person, "capacity.manage");
  const find = async (c: C): Promise<Partner> => {
    may(c);
    return getPartner(ctx.db, c.req.param("partner") ?? "");
  };
  app.get("/partners", async (c) => {
    may(c);
    const search = readPartnerSearch(new URL(c.req.url).searchParams);
    const list = await listPartners(ctx.db, { ...search, limit: 50, cursor: c.req.query("cursor") || undefined });
    const body = <PartnersDeskPage list={list} narrowed={Object.keys(search).length > 0} />;
    return c.var.page({ title: c.var.t("partner.title"), body });
  });
  app.post("/partners/known", async (c) => {
    may(c);
    await addPartners(ctx, knownPartners);
    return c.redirect(c.var.view.url("/console/capacity/partners"), 303);
  });
  for (const path of ["/partners/new", `${at}/edit`]) {
    addFormRoute<Partner | undefined>(app, path, {
      find: async (c) =>
        (path === "/partners/new" ? may(c) : undefined) ?? (c.req.param("partner") ? find(c) : undefined),
      title: (c, partner) => c.var.t(partner ? "partner.edit" : "partner.new"),
      crumbs: (c, partner) => crumbsOf(c, partner),
      start: (c, partner) => (partner ? toValues(partner, c.var.lang) : {}),
      draw: (_, partner) => <Fields partner={partner} />,
      submit: (c) => c.var.t("console.save"),
      async accept(c, partner, values) {
        const { t, lang } = c.var;
        const id = partner?.id ?? deriveId("capacity partner", textOf(values, "name"));
        const isTaken = partner === undefined && (await findPartner(ctx.db, id)) !== undefined;
        const problems = problemsOf(values, t);
        if (isTaken) return [{ path: "name", message: t("partner.problem.taken") }];
        if (problems.length > 0) return problems;
        const read = toPartner(values, { lang, known: partner });
        const programmes = partner?.programmes ?? [];
        await ctx.transaction((tx) => putPartner(tx.db, { ...read, id, programmes, updated: tx.now }));
        return `/console/capacity/partners/${id}`;
      },
    });
  }
  app.get(at, async (c) => {
    const partner = await find(c);
    return c.var.page({ title: partner.name, body: <PartnerDeskPage partner={partner} /> });
  });
  addSureRoute(app, `${at}/remove`, {
    find,
    title: (c) => c.var.t("partner.remove"),
    name: ({ name }) => <bdi>{name}</bdi>,
    effect: (c) => <p>{c.var.t("partner.remove.effect")}</p>,
    back: ({ id }) => `/console/capacity/partners/${id}`,
    submit: (c) => c.var.t("partner.remove"),
    async accept(_, { id }) {
      await ctx.transaction((tx) => removePartner(tx.db, id));
      return "/console/capacity/partners";
    },
  });
  addProgrammeRoutes(ctx, app, { at, find });
  return app;
}

const Fields: FC<{ partner: Partner | undefined }> = ({ partner }) => {
  const { t, lang } = useView();
  const text = (name: string) => ({ name, label: t(`partner.field.${name}`), hint: t(`partner.field.${name}.hint`) });
  return (
    <>
      <TextField {...text("name")} />
      <SelectField
        name="kind"
        label={t("partner.field.kind")}
        options={partnerKinds.map((value) => ({ value, label: t(`partner.kind.${value}`) }))}
        empty={t("activity.choose")}
      />
      <TextField name="url" label={t("partner.field.url")} type="url" inputmode="url" optional />
      <SelectField
        name="country"
        label={t("partner.field.country")}
        options={termOptions("countries", lang, { sorted: true })}
        empty={t("activity.choose")}
        optional
      />
      <SelectField
        name="region"
        label={t("partner.field.region")}
        options={termOptions("regional-groups", lang)}
        empty={t("activity.choose")}
        optional
      />
      <OwnText {...text("serves")} known={partner?.serves} optional />
      <OwnText {...text("about")} known={partner?.about} rows={4} optional />
      <TextField {...text("founded")} inputmode="numeric" optional />
      <TextField {...text("origin")} optional />
    </>
  );
};

function toValues(partner: Partner, lang: string): Values {
  return {
    name: partner.name,
    kind: partner.kind,
    url: partner.url ?? "",
    country: partner.country ?? "",
    region: partner.region ?? "",
    serves: partner.serves?.[lang] ?? "",
    about: partner.about?.[lang] ?? "",
    founded: partner.founded === undefined ? "" : String(partner.founded),
    origin: partner.origin ?? "",
  };
}

function problemsOf(values: Values, t: Translate): Problem[] {
  const [name, url, founded] = [textOf(values, "name"), textOf(values, "url"), textOf(values, "founded")];
  const long = { name: 200, serves: 300, about: 2000, origin: 300 };
  return [
    ...(name === "" ? [{ path: "name", message: t("partner.problem.name") }] : []),
    ...(partnerKinds.some((one) => one === textOf(values, "kind"))
      ? []
      : [{ path: "kind", message: t("partner.problem.kind") }]),
    ...(url === "" || isHttpUrl(url) ? [] : [{ path: "url", message: t("activity.problem.url") }]),
    ...(founded === "" || yearOf(founded) !== undefined
      ? []
      : [{ path: "founded", message: t("partner.problem.year") }]),
    ...Object.entries(long)
      .filter(([field, most]) => textOf(values, field).length > most)
      .map(([path, most]) => ({ path, message: t("activity.problem.long", { most }) })),
  ];
}

function toPartner(values: Values, { lang, known }: { lang: string; known: Partner | undefined }): NewPartner {
  const text = (name: string) => textOf(values, name) || undefined;
  const [country, region] = [text("country"), text("region")];
  return {
    name: textOf(values, "name"),
    kind: partnerKinds.find((one) => one === textOf(values, "kind")) ?? "other",
    url: text("url"),
    country: isTerm("countries", country) ? country : undefined,
    region: isTerm("regional-groups", region) ? region : undefined,
    serves: readOwnText(values, "serves", { lang, known: known?.serves }),
    about: readOwnText(values, "about", { lang, known: known?.about }),
    founded: yearOf(textOf(values, "founded")),
    origin: text("origin"),
  };
}

function crumbsOf(c: C, partner: Partner | undefined) {
  const all = { href: "/console/capacity/partners", label: c.var.t("partner.title") };
  return partner ? [all, { href: `/console/capacity/partners/${partner.id}`, label: partner.name }] : [all];
}
