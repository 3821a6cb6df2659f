import { findBriefOfLab } from "./brief/brief-store.ts";
import { publishBrief } from "./brief/publish-brief.ts";
import { putOption, writeBrief } from "./brief/write-brief.ts";
import { contribute, settleContribution } from "./contributions/change-contribution.ts";
import { contributionsOf } from "./contributions/contribution-store.ts";
import { type LabInShort, listOwnLabs } from "./forms/lab-of.ts";
import { keepConsultation } from "./guidelines/change-consultation.ts";
import { listOwnConsultations } from "./guidelines/consultation-store.ts";
import { addLab, openLab } from "./labs/change-lab.ts";
import type { NewLab } from "./labs/lab.ts";
import { confirmMember, joinLab } from "./people/join-lab.ts";
import type { Member } from "./people/member.ts";
import { membershipsOf } from "./people/member-store.ts";
import type { LabsCtx } from "./policy-labs-ctx.ts";
import { putResilience } from "./risks/risk-store.ts";
import { say } from "./say.ts";
import { publishSignal, raiseSignal } from "./signals/raise-signal.ts";
import { supportSignal } from "./signals/support-signal.ts";
import { beginTrial, publishTrial } from "./trials/run-trial.ts";

const newLab: NewLab = {
  title: { en: "Age checks in schools" },
  issue: { en: "Schools are asked to verify ages." },
  question: { en: "How can schools verify ages without collecting identities?" },
  topics: ["access"],
  languages: ["en"],
  format: "lab",
  hosts: [{ name: "Sample IGF" }],
  convenors: ["government", "civil-society", "technical-community"].map((group) => ({
    name: `Sample ${group}`,
    group,
  })),
  opens: "2020-01-01",
  closes: "2099-12-20",
  zone: "Africa/Nairobi",
  joining: "open",
  process: { name: "Sample consultation", deadline: "2100-01-10" },
  newcomerAim: 40,
  invitedGroups: ["Sample network"],
};

const signal = {
  title: { en: "Satellites fall silent" },
  seen: { en: "Terminals in three districts lost their link." },
  topics: ["access"],
  evidence: [],
  raisedBy: "Sample IGF",
  raisedOn: "2026-11-01",
  weeks: 6,
};

const option = {
  title: { en: "Share spare capacity" },
  actor: { en: "Operators" },
  effort: "small" as const,
  horizon: "weeks" as const,
};

const consultation = {
  title: { en: "Consultation on community networks" },
  url: "https://consult.example/networks",
  steps: [{ step: "scope" as const, mark: "met" as const, note: { en: "It is written down." } }],
  isPublic: true,
};

const sample = { name: "Sample Member", email: "sample.member@check.example" };

/** What the teams and the members do, through the verbs behind the pages. */
export const acts = {
  "opens a lab": async (ctx) => {
    const key = ctx.ids.ulid();
    await ctx.transaction(async (tx) => {
      await addLab(ctx, tx, { lab: newLab, key });
      await openLab(ctx, tx, { id: key, overlap: { checked: tx.now, found: [] } });
    });
  },
  "asks to take part": (ctx) => joins(ctx, sample),
  "confirms the address": async (ctx) => confirmMember(ctx, (await memberOf(ctx)).id),
  contributes: async (ctx) => {
    const member = await memberOf(ctx);
    await contribute(ctx, { member, kind: "evidence", lang: "en", text: "Schools keep lists.", key: "one" });
  },
  "says what became of it": async (ctx) => {
    const member = await memberOf(ctx);
    const [one] = await contributionsOf(ctx.db, member.id);
    await settleContribution(ctx, { lab: member.lab, id: one?.id ?? "", fate: { fate: "used", usedIn: "The brief" } });
  },
  "raises a signal": (ctx) => raiseSignal(ctx, signal, null),
  "publishes a signal": async (ctx) => publishSignal(ctx, await signalOf(ctx)),
  "supports a signal": async (ctx) =>
    supportSignal(ctx, await signalOf(ctx), { email: sample.email, group: "youth", lang: "en" }),
  "writes a brief": async (ctx) => {
    const { id: lab } = await labOf(ctx);
    const text = { title: { en: "Ages without names" }, context: { en: "Schools ask." }, licence: "CC-BY-4.0" };
    await writeBrief(ctx, { lab, text: { ...text, agreement: { en: "Nobody wants lists." } } });
  },
  "names an option": async (ctx) => {
    await putOption(ctx, (await briefOf(ctx, await labOf(ctx))).id, { option });
  },
  "writes the section on resilience": async (ctx) => {
    const { id } = await labOf(ctx);
    await ctx.transaction((tx) => putResilience(tx, id, { en: "One path fewer is one risk more. ".repeat(5).trim() }));
  },
  "publishes a brief": async (ctx) => {
    const lab = await labOf(ctx);
    await publishBrief(ctx, { brief: await briefOf(ctx, lab), lab, t: (await say("en")).t });
  },
  "records a trial": async (ctx) => {
    const { iri, options } = await briefOf(ctx, await labOf(ctx));
    const tried = { brief: iri, ownOption: options[0]?.id ?? "", optionTitle: option.title };
    const where = { scope: { en: "Two schools" }, who: { en: "Sample IGF" } };
    await beginTrial(ctx, { ...tried, ...where, from: "2026-11-01", stage: "running" });
  },
  "publishes a trial": async (ctx) => {
    const { id } = await ctx.db.selectFrom("policy_labs_trial").select("id").executeTakeFirstOrThrow();
    await publishTrial(ctx, id);
  },
  "shows a consultation": (ctx) => keepConsultation(ctx, consultation),
  "hides it": async (ctx) => {
    const [{ id = "" } = {}] = (await listOwnConsultations(ctx, {})).items;
    await keepConsultation(ctx, { ...consultation, id, isPublic: false });
  },
  "shows it once more": async (ctx) => {
    const [{ id = "" } = {}] = (await listOwnConsultations(ctx, {})).items;
    await keepConsultation(ctx, { ...consultation, id });
  },
} satisfies Record<string, (ctx: LabsCtx) => Promise<unknown>>;

/** A member who contributed, and a supporter of a signal. */
export async function plantPerson(ctx: LabsCtx, { name, email }: { name: string; email: string }): Promise<void> {
  await joins(ctx, { name, email });
  const { id } = await memberOf(ctx, email);
  await confirmMember(ctx, id);
  const member = await memberOf(ctx, email);
  await contribute(ctx, { member, kind: "proposal", lang: "en", text: "Ask the schools.", key: "planted" });
  await supportSignal(ctx, await signalOf(ctx), { email, group: "academia", lang: "en" });
}

async function joins(ctx: LabsCtx, person: typeof sample): Promise<void> {
  const member = { ...person, named: true, group: "youth", country: "KE", firstTime: true };
  await joinLab(ctx, { lab: (await labOf(ctx)).id, member, lang: "en", key: person.email });
}

async function labOf({ db }: LabsCtx): Promise<LabInShort> {
  return found((await listOwnLabs(db))[0]);
}

async function memberOf({ db }: LabsCtx, email = sample.email): Promise<Member> {
  return found((await membershipsOf(db, email))[0]);
}

async function briefOf({ db }: LabsCtx, { id }: LabInShort) {
  return found(await findBriefOfLab(db, id));
}

async function signalOf({ db }: LabsCtx): Promise<string> {
  const { id } = await db.selectFrom("policy_labs_signal").select("id").executeTakeFirstOrThrow();
  return id;
}

function found<T>(one: T | undefined): T {
  if (one === undefined) throw new Error("What was to be there before is not there.");
  return one;
}
