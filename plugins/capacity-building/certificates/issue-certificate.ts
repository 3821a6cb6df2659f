import { pickLanguage } from "@nri-commons/core/kit";
import { plainLine } from "@nri-commons/core/web";
import type { Activity } from "../activities/activity.ts";
import { getOwnActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { findParticipant } from "../cohort/participant-store.ts";
import type { Person } from "../people/person.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import { type Award, findAward } from "./award.ts";
import type { Badge } from "./badge/badge.ts";
import { hashEmail } from "./badge/hash-email.ts";
import { writeBadge } from "./badge/write-badge.ts";
import { type Certificate, nameOn, type Sealed } from "./certificate.ts";
import { findCertificate, putCertificate } from "./certificate-store.ts";
import { endPlace, takePlace } from "./status-places.ts";

/** Signs what was asked for and tells the person. Runs again without a second effect; who left meanwhile gets none. */
export async function issueCertificate(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const certificate = await findCertificate(tx.db, id);
    if (certificate?.asked === undefined || certificate.state === "erased") return;
    const { asked: _, problem: __, ...rest } = certificate;
    const participant = certificate.participant && (await findParticipant(tx.db, certificate.participant));
    const person = certificate.person && (await findPerson(tx.db, certificate.person));
    const award = await findAward(tx.db, certificate.activity);
    if (!participant || !person || participant.state !== "completed" || award === undefined) {
      return putCertificate(tx.db, { ...rest, problem: award === undefined ? "award" : "completed" });
    }
    const activity = await getOwnActivity(tx.db, certificate.activity);
    const sealed = await seal(ctx, tx, { certificate, activity, award, person });
    if (certificate.sealed) await endPlace(tx, certificate.sealed);
    const { reason: _reason, ended: _ended, ...kept } = rest;
    await putCertificate(tx.db, { ...kept, state: "valid", issued: wholeSecond(tx.now), sealed });
    await tell(ctx, tx, { person, activity, again: certificate.sealed !== undefined });
  });
}

interface Sealing {
  certificate: Certificate;
  activity: Activity;
  award: Award;
  person: Person;
}

async function seal(ctx: CapacityCtx, tx: CapacityTx, { certificate, person, ...more }: Sealing): Promise<Sealed> {
  const { list, url, place } = await takePlace(ctx, tx, certificate.id);
  const name = nameOn(certificate, person.name);
  const awarded = certificate.sealed?.awarded ?? wholeSecond(tx.now);
  const subject = certificate.sealed?.subject ?? `urn:uuid:${uuidOf(ctx.ids.secret(16))}`;
  const badge = badgeOf(ctx, { ...more, lang: person.lang, id: certificate.id });
  const token = await ctx.credentials.sign(
    tx,
    writeBadge({
      ...badge,
      ...{ subject, awarded, validFrom: wholeSecond(tx.now) },
      recipient: {
        ...(name !== undefined && { name }),
        // Another salt each time: two certificates of one person have nothing in common.
        ...(person.email !== undefined && { email: hashEmail(person.email, ctx.ids.secret(12)) }),
      },
      status: { list: url, index: place },
    }),
  );
  return { token, awarded, subject, list, place, ...(name !== undefined && { name }) };
}

interface BadgeOf {
  id: string;
  activity: Activity;
  award: Award;
  lang: string;
}

/** What a certificate of this activity says, whoever it is for; also what a preview shows. */
export function badgeOf(
  ctx: CapacityCtx,
  { id, activity, award, lang }: BadgeOf,
): Pick<Badge, "id" | "issuer" | "achievement" | "began" | "ended"> {
  const title = pickLanguage(activity.title, lang);
  const text = (map: Activity["about"]) => plainLine(pickLanguage(map, title?.lang ?? lang)?.text ?? "");
  const { origin } = ctx.site;
  return {
    id: certificateUrl(origin, id),
    issuer: {
      id: ctx.credentials.issuer,
      name: pickLanguage(ctx.site.name, lang)?.text ?? new URL(origin).host,
      url: origin,
    },
    achievement: {
      id: `${origin}/capacity/certificates/for/${activity.id}`,
      name: title?.text ?? "",
      description: text(activity.about).slice(0, 1000) || (title?.text ?? ""),
      criteria: text(award.criteria),
      page: ctx.pageUrl(`/capacity/${activity.id}`, lang),
      ...(title && { language: title.lang }),
      ...(award.hours !== undefined && { hours: award.hours }),
      level: activity.level,
      languages: activity.languages,
    },
    // Its days, wherever the reader is.
    ...{ began: Date.parse(`${activity.starts}T00:00:00Z`), ended: Date.parse(`${activity.ends}T23:59:59Z`) },
  };
}

/** Where it can be looked up, in every language: `id` of the badge, and what the QR code leads to. */
export function certificateUrl(origin: string, id: string): string {
  return `${origin}/capacity/certificates/${id}`;
}

function tell(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { person, activity, again }: { person: Person; activity: Activity; again: boolean },
) {
  const title = pickLanguage(activity.title, person.lang)?.text ?? "";
  return tellPerson(ctx, tx, {
    person,
    subject: (t) => t(again ? "certificate.mail.again" : "certificate.mail.subject", { title }),
    paragraphs: (t) => [t("certificate.mail.text", { title }), t("certificate.mail.yours")],
  });
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

/** RFC 9562, version 4. */
function uuidOf(secret: string): string {
  const bytes = Buffer.from(secret, "base64url");
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
