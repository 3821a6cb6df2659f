import { Refusal } from "@nri-commons/core/kit";
import { addFormRoute, addSureRoute, type ConsoleEnv, secretPage, TextArea, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { Activity } from "../activities/activity.ts";
import { getOwnActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findParticipant } from "../cohort/participant-store.ts";
import { findPerson } from "../people/person-store.ts";
import { findAward, parseAward, putAward } from "./award.ts";
import { nameOn } from "./certificate.ts";
import { countCertificates, findOfParticipant } from "./certificate-store.ts";
import { askAllCertificates, askCertificate, revokeCertificate } from "./change-certificate.ts";
import { badgeOf, certificateUrl } from "./issue-certificate.ts";
import { listCompleted } from "./list-completed.ts";
import { AwardFields } from "./pages/award-fields.tsx";
import { CertificateSheet } from "./pages/certificate-sheet.tsx";
import { CertificatesDesk } from "./pages/certificates-desk.tsx";
import { sheetStyle } from "./pages/sheet-style.ts";

type C = Context<ConsoleEnv>;

const at = "/:id{[0-9a-z]{26}}/certificates";
const one = `${at}/:participant{[0-9a-z]{26}}`;
const mostShown = 50;

/** Who completed an activity, and their certificates. */
export function certificateConsole(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const activityOf = async (c: C): Promise<Activity> => {
    ctx.require(c.var.person, "capacity.people");
    return getOwnActivity(ctx.db, c.req.param("id") ?? "");
  };
  const desk = (id: string) => `/console/capacity/${id}/certificates`;
  const participantOf = async (c: C) => {
    const activity = await activityOf(c);
    const participant = await findParticipant(ctx.db, c.req.param("participant") ?? "");
    if (participant === undefined || participant.activity !== activity.id) throw new Refusal("not-found");
    const person = await findPerson(ctx.db, participant.person);
    if (person === undefined) throw new Refusal("not-found");
    return { activity, participant, person, certificate: await findOfParticipant(ctx.db, participant.id) };
  };

  app.get(at, async (c) => {
    const activity = await activityOf(c);
    const after = c.req.query("cursor") || undefined;
    const { items, next } = await listCompleted(ctx.db, activity.id, { after, limit: mostShown });
    const body = (
      <CertificatesDesk
        activity={activity}
        rows={items}
        next={next}
        counts={await countCertificates(ctx.db, activity.id)}
        isReady={(await findAward(ctx.db, activity.id)) !== undefined}
        done={c.req.query("done")}
      />
    );
    return secretPage(await c.var.page({ title: c.var.t("certificates.title"), body }));
  });

  addFormRoute(app, `${at}/what`, {
    find: async (c) => {
      const activity = await activityOf(c);
      return { activity, award: await findAward(ctx.db, activity.id) };
    },
    title: (c) => c.var.t("certificate.award.title"),
    lead: (c) => c.var.t("certificate.award.lead"),
    crumbs: (c, { activity }) => [{ href: desk(activity.id), label: c.var.t("certificates.title") }],
    start: (c, { award }) => ({
      criteria: award?.criteria[c.var.lang] ?? "",
      hours: award?.hours === undefined ? "" : String(award.hours),
      signedBy: award?.signedBy ?? "",
    }),
    draw: (_, { award }) => <AwardFields known={award?.criteria} />,
    submit: (c) => c.var.t("certificate.award.save"),
    async accept(c, { activity, award }, values) {
      const parsed = parseAward(values, { t: c.var.t, lang: c.var.lang, known: award });
      if (!parsed.ok) return parsed.problems;
      await ctx.transaction((tx) => putAward(tx.db, activity.id, parsed.award, tx.now));
      return `${desk(activity.id)}?done=award`;
    },
  });

  app.post(`${at}/issue-all`, async (c) => {
    const { id } = await activityOf(c);
    await askAllCertificates(ctx, id);
    return c.redirect(c.var.view.url(`${desk(id)}?done=asked`), 303);
  });
  app.post(`${one}/issue`, async (c) => {
    const { activity, participant } = await participantOf(c);
    if (participant.state !== "completed" || (await findAward(ctx.db, activity.id)) === undefined) {
      throw new Refusal("conflict");
    }
    await ctx.transaction((tx) => askCertificate(ctx, tx, participant));
    return c.redirect(c.var.view.url(`${desk(activity.id)}?done=asked`), 303);
  });

  app.get(`${one}/preview`, async (c) => {
    const { activity, person, certificate } = await participantOf(c);
    const award = (await findAward(ctx.db, activity.id)) ?? { criteria: {} };
    const badge = badgeOf(ctx, { id: "preview", activity, award, lang: person.lang });
    const name = nameOn(certificate ?? {}, person.name);
    const url = certificateUrl(ctx.site.origin, "preview");
    const sheet = { badge, name, issued: undefined, url, signedBy: award.signedBy };
    return secretPage(
      await c.var.alone({
        title: c.var.t("certificate.sheet.preview"),
        css: sheetStyle,
        body: <CertificateSheet {...sheet} />,
      }),
    );
  });

  addFormRoute(app, `${one}/revoke`, {
    find: async (c) => {
      const { certificate, ...found } = await participantOf(c);
      if (certificate?.state !== "valid") throw new Refusal("conflict");
      return { ...found, certificate };
    },
    title: (c) => c.var.t("certificate.revoke.title"),
    lead: (_, { person }) => <bdi>{person.name}</bdi>,
    crumbs: (c, { activity }) => [{ href: desk(activity.id), label: c.var.t("certificates.title") }],
    draw: (c) => (
      <>
        <p>{c.var.t("certificate.revoke.effect")}</p>
        <TextArea
          name="reason"
          label={c.var.t("certificate.revoke.reason")}
          hint={c.var.t("certificate.revoke.reason.hint")}
          rows={3}
        />
      </>
    ),
    submit: (c) => c.var.t("certificate.revoke.do"),
    async accept(c, { activity, certificate }, values) {
      const reason = textOf(values, "reason");
      if (reason === "") return [{ path: "reason", message: c.var.t("certificate.revoke.reason.missing") }];
      if (reason.length > 300)
        return [{ path: "reason", message: c.var.t("certificate.revoke.reason.long", { most: 300 }) }];
      await revokeCertificate(ctx, { id: certificate.id, reason });
      return `${desk(activity.id)}?done=revoked`;
    },
  });

  addSureRoute(app, `${one}/again`, {
    find: async (c) => {
      const { certificate, ...found } = await participantOf(c);
      if (certificate?.sealed === undefined || certificate.state === "erased") throw new Refusal("conflict");
      return { ...found, certificate };
    },
    title: (c) => c.var.t("certificate.again.title"),
    name: ({ person, certificate }) => <bdi>{nameOn(certificate, person.name) ?? person.name}</bdi>,
    effect: (c, { certificate }) => (
      <p>{c.var.t(`certificate.again.effect.${certificate.state === "valid" ? "valid" : "revoked"}`)}</p>
    ),
    back: ({ activity }) => desk(activity.id),
    submit: (c) => c.var.t("certificate.again.do"),
    async accept(_, { activity, participant }) {
      await ctx.transaction((tx) => askCertificate(ctx, tx, participant));
      return `${desk(activity.id)}?done=asked`;
    },
  });
  return app;
}
