import { isHttpUrl, Refusal } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  type ConsoleEnv,
  type FormState,
  readOwnText,
  Tell,
  TextField,
  textOf,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { OwnTexts } from "../forms/own-texts.tsx";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { keepConsultation, removeConsultation } from "./change-consultation.ts";
import type { Consultation } from "./consultation.ts";
import { getConsultation, listOwnConsultations } from "./consultation-store.ts";
import { ConsultationDeskList } from "./pages/consultation-desk-list.tsx";
import { problemsOfSteps, readSteps, StepFields, startOfSteps } from "./step-fields.tsx";

type C = Context<ConsoleEnv>;
const home = "/console/labs/consultations";

/** `/console/labs/consultations`: consultations that are no lab, each with its self-check. */
export function consultationDesk(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use("*", async (c, next) => {
    ctx.require(c.var.person, "lab.manage");
    await next();
  });
  app.get("/", async (c) => {
    const { items, next } = await listOwnConsultations(ctx, { cursor: c.req.query("cursor") });
    return c.var.page({
      title: c.var.t("consultations.title"),
      body: <ConsultationDeskList consultations={items} next={next} />,
    });
  });
  const at = "/:id{[0-9a-z]{26}}";
  const find = async (c: C) => {
    const one = await getConsultation(ctx, c.req.param("id") ?? "");
    if (one.source !== undefined) throw new Refusal("not-found");
    return one;
  };
  addCheckForm(ctx, app, "/new", { find: async () => undefined, title: "consultation.new" });
  addCheckForm(ctx, app, `${at}/edit`, { find, title: "consultation.edit" });
  addSureRoute(app, `${at}/remove`, {
    find,
    title: (c) => c.var.t("consultation.remove"),
    name: ({ title }) => <Tell map={title} />,
    effect: (c, { isPublic }) => (
      <p>{c.var.t(isPublic ? "consultation.remove.effect.told" : "consultation.remove.effect")}</p>
    ),
    back: ({ id }) => `${home}/${id}/edit`,
    submit: (c) => c.var.t("consultation.remove"),
    async accept(_, { id }) {
      await removeConsultation(ctx, id);
      return home;
    },
  });
  return app;
}

interface CheckForm {
  find(c: C): Promise<Consultation | undefined>;
  /** Id of its text. */
  title: string;
}

function addCheckForm(ctx: LabsCtx, app: Hono<ConsoleEnv>, path: string, { find, title }: CheckForm): void {
  addFormRoute(app, path, {
    find: async (c) => ({ known: await find(c) }),
    title: (c) => c.var.t(title),
    lead: (c) => c.var.t("consultation.lead"),
    crumbs: (c) => [{ href: home, label: c.var.t("consultations.title") }],
    start: (c, { known }) => ({
      title: known?.title[c.var.lang] ?? "",
      url: known?.url ?? "",
      ...startOfSteps(known?.steps ?? [], known?.isPublic === true, c.var.lang),
    }),
    draw: (c, { known }) => (
      <>
        <OwnTexts of="consultation" known={known} fields={[{ name: "title" }]} />
        <TextField name="url" type="url" label={c.var.t("consultation.url")} optional />
        <StepFields
          steps={known?.steps ?? []}
          source={ctx.settings.guidelines}
          open={c.var.t("consultation.public.yes")}
        />
      </>
    ),
    submit: (c) => c.var.t("word.save"),
    async accept(c, { known }, values) {
      const read = readConsultation(values, c, known);
      if (!read.ok) return read.problems;
      await keepConsultation(ctx, { id: known?.id, ...read.value });
      return home;
    },
  });
}

function readConsultation(values: FormState["values"], c: C, known: Consultation | undefined) {
  const { t, lang } = c.var;
  const title = readOwnText(values, "title", { lang, known: known?.title });
  const url = textOf(values, "url");
  const isLong = title !== undefined && Object.values(title).some((text) => text.length > 200);
  const problems = [
    ...(title === undefined || isLong ? [{ path: "title", message: t("consultation.problem.title") }] : []),
    ...(url === "" || isHttpUrl(url) ? [] : [{ path: "url", message: t("word.problem.address") }]),
    ...problemsOfSteps(values, t),
  ];
  if (title === undefined || problems.length > 0) return { ok: false as const, problems };
  return {
    ok: true as const,
    value: { title, ...(url && { url }), ...readSteps(values, { lang, known: known?.steps ?? [] }) },
  };
}
