import { Refusal } from "@nri-commons/core/kit";
import { type FormState, type PageEnv, publicForm, secretPage, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { participationsOf } from "../cohort/participant-store.ts";
import type { Mine, OfPerson } from "../of-person.ts";
import { type Certificate, longestName, nameOn } from "./certificate.ts";
import { certificateFiles } from "./certificate-files.tsx";
import { certificatesOf, certificatesOfPerson, findCertificate, putCertificate } from "./certificate-store.ts";
import { certificateFor, eraseCertificate } from "./change-certificate.ts";
import { certificateUrl } from "./issue-certificate.ts";
import { ChangeOwnPage } from "./pages/change-own-page.tsx";
import { OwnCertificates } from "./pages/own-certificates.tsx";
import { RemoveOwnPage } from "./pages/remove-own-page.tsx";

type C = Context<PageEnv>;
type FindMine = (c: C) => Promise<Mine>;

const secretId = "{[\\w-]{32}}";
// Behind a secret address: whoever knows it is one person, however many share their network.
const behindSecret = { quick: true, ownLimits: true } as const;

/** A person's certificates on their own page: take along, share, name, take off the public page, remove. */
export const ofPerson: OfPerson = {
  async section(ctx, { person, path }, c) {
    const parts = await participationsOf(ctx.db, person.id);
    const certificates = await certificatesOf(
      ctx.db,
      parts.map(({ id }) => id),
    );
    const rows = [];
    for (const part of parts) {
      if (part.state === "left") continue;
      const certificate = certificates.get(part.id);
      const activity = await findActivity(ctx.db, part.activity);
      if (activity) rows.push({ participant: part.id, title: activity.title, certificate });
    }
    return rows.length === 0 ? null : (
      <OwnCertificates rows={rows} path={path} origin={ctx.site.origin} done={c.req.query("certificate")} />
    );
  },

  routes(ctx, mine) {
    const app = new Hono<PageEnv>();
    const change = changeForm(ctx, mine);
    app.get("/certificates/for/:participant{[0-9a-z]{26}}", change.page);
    app.post("/certificates/for/:participant{[0-9a-z]{26}}", change.send);
    const remove = removeForm(ctx, mine);
    app.get(`/certificates/:id${secretId}/remove`, remove.page);
    app.post(`/certificates/:id${secretId}/remove`, remove.send);
    app.route(
      `/certificates/:id${secretId}`,
      certificateFiles(ctx, (c) => ownCertificate(ctx, mine, c)),
    );
    return app;
  },

  async data(ctx, person) {
    const all = await certificatesOfPerson(ctx.db, person);
    if (all.length === 0) return undefined;
    const list = all.map((certificate) => ({
      page: certificateUrl(ctx.site.origin, certificate.id),
      state: certificate.state,
      nameWanted: certificate.wanted ?? null,
      shown: certificate.shown,
      issued: certificate.issued === undefined ? null : new Date(certificate.issued).toISOString(),
      token: certificate.sealed?.token ?? null,
    }));
    return { list };
  },

  async erase(_, tx, person) {
    for (const certificate of await certificatesOfPerson(tx.db, person)) await eraseCertificate(tx, certificate);
  },
};

async function ownCertificate(ctx: CapacityCtx, mine: FindMine, c: C): Promise<Certificate> {
  const { person } = await mine(c);
  const certificate = await findCertificate(ctx.db, c.req.param("id") ?? "");
  if (certificate === undefined || certificate.person !== person.id) throw new Refusal("not-found");
  return certificate;
}

function changeForm(ctx: CapacityCtx, mine: FindMine) {
  const find = async (c: C) => {
    const { person, path } = await mine(c);
    const part = (await participationsOf(ctx.db, person.id)).find(({ id }) => id === c.req.param("participant"));
    if (part === undefined || part.state === "left") throw new Refusal("not-found");
    const certificate = (await certificatesOf(ctx.db, [part.id])).get(part.id);
    return { person, path, part, certificate };
  };
  return publicForm({
    ...behindSecret,
    async show(c, state, status) {
      const { person, path, certificate } = await find(c);
      const started: FormState["values"] = {
        name: certificate ? (nameOn(certificate, person.name) ?? "") : person.name,
        shown: certificate?.shown ? "yes" : "no",
      };
      const body = (
        <ChangeOwnPage
          path={path}
          state={{ ...state, values: { ...started, ...state.values } }}
          issued={certificate?.sealed !== undefined}
        />
      );
      const mistakes = state.problems.length > 0;
      return secretPage(
        await c.var.page({ title: c.var.t("certificate.own.change.title"), status, mistakes, noIndex: true, body }),
      );
    },
    async accept(c, { values }) {
      const { person, path, part } = await find(c);
      const name = textOf(values, "name");
      if (name.length > longestName) {
        return { problems: [{ path: "name", message: c.var.t("certificate.own.name.long", { most: longestName }) }] };
      }
      await ctx.transaction(async (tx) => {
        const certificate = await certificateFor(ctx, tx, part);
        const { wanted: _, ...rest } = certificate;
        // Who keeps the name by which they are known goes on to have it, also when it changes.
        const wanted = name === person.name ? {} : { wanted: name };
        await putCertificate(tx.db, { ...rest, ...wanted, shown: textOf(values, "shown") === "yes" });
      });
      return c.redirect(c.var.view.url(`${path}?certificate=changed`), 303);
    },
  });
}

function removeForm(ctx: CapacityCtx, mine: FindMine) {
  return publicForm({
    ...behindSecret,
    async show(c, _, status) {
      const { path } = await mine(c);
      const { id } = await ownCertificate(ctx, mine, c);
      const body = <RemoveOwnPage path={path} action={`${path}/certificates/${id}/remove`} />;
      return secretPage(
        await c.var.page({ title: c.var.t("certificate.own.remove.title"), status, noIndex: true, body }),
      );
    },
    async accept(c) {
      const { path } = await mine(c);
      const certificate = await ownCertificate(ctx, mine, c);
      await ctx.transaction(async (tx) => {
        await eraseCertificate(tx, certificate);
        await tx.fact("personal-data.erased", {
          plugin: "capacity-building",
          kind: "certificate",
          id: certificate.id,
        });
      });
      return c.redirect(c.var.view.url(`${path}?certificate=removed`), 303);
    },
  });
}
