import type { Plugin } from "@nri-commons/core/plugin";
import { type CapturedMail, captureMail } from "@nri-commons/core/testing/capture-mail";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import type { Activity } from "./activities/activity.ts";
import { putActivity } from "./activities/activity-store.ts";
import type { CapacityCtx } from "./capacity-ctx.ts";
import { joinCohort } from "./cohort/join-cohort.ts";
import capacityBuilding from "./plugin.ts";
import { newActivity } from "./test-activities.ts";

export interface OpenCapacity {
  site: OpenConsole;
  mail: CapturedMail;
  ctx: CapacityCtx;
  /** An activity of this site that everybody sees; gives its id. */
  activity(changes?: Partial<Activity>): Promise<string>;
  /** Somebody takes part, as the team adds them; gives the address of their own page. */
  join(activity: string, name: string, more?: { lang?: string; group?: string; country?: string }): Promise<string>;
  /** The address of somebody's own page, of the newest mail to them. */
  ownPage(name: string): Promise<string>;
  close(): Promise<void>;
}

/** `grace@people.example` for Grace. */
export const addressFor = (name: string) => `${name.toLowerCase().replace(/\W/g, "")}@people.example`;

/** A site with this plugin and, unless told, mail, its owner signed in, for tests of what people have there. */
export async function openCapacity(name = "ada", { mails = true } = {}): Promise<OpenCapacity> {
  let found: CapacityCtx | undefined;
  const start = async (ctx: unknown) => {
    found = ctx as CapacityCtx;
  };
  const mail = await captureMail();
  const plugins = [{ ...capacityBuilding, start } as Plugin];
  const site = await openConsole({ name, plugins, ...(mails && { mail }) });
  if (found === undefined) throw new Error("The plugin did not start.");
  const ctx = found;
  const ownPage = async (who: string) => {
    await site.node.jobs.idle();
    const isTheirs = ({ to, text = "" }: { to?: unknown; text?: string | undefined }) =>
      JSON.stringify(to).includes(addressFor(who)) && text.includes("/capacity/me/");
    await mail.waitFor(isTheirs);
    const letter = mail.mails().filter(isTheirs).at(-1);
    return /\/[a-z]{2}\/capacity\/me\/[\w-]{32}/.exec(letter?.text ?? "")?.[0] ?? "";
  };
  return {
    ...{ site, mail, ctx, ownPage },
    activity: (changes) => putSample(ctx, changes),
    async join(activity, who, { lang = "en", ...more } = {}) {
      await joinCohort(ctx, { activity, name: who, email: addressFor(who), lang, ...more });
      return ownPage(who);
    },
    async close() {
      await site.remove();
      await mail.stop();
    },
  };
}

async function putSample(ctx: CapacityCtx, changes: Partial<Activity> = {}): Promise<string> {
  const activity = { ...sampleActivity(ctx.ids.ulid(), ctx.clock.now()), ...changes };
  await ctx.transaction((tx) => putActivity(tx.db, activity, ctx.objectIri(activity.id)));
  return activity.id;
}

/** One that everybody sees, of ten evenings. */
export function sampleActivity(id: string, now: number): Activity {
  return {
    ...newActivity,
    ...{ deadline: undefined, sessions: [], units: [], faculty: [] },
    ...{ id, state: "open", created: now, updated: now, published: now },
    ...{ type: "school", level: "introductory", scope: "national", mode: "online", topics: ["access"] },
    ...{ languages: ["en"], starts: "2027-01-11", ends: "2027-03-26", zone: "Africa/Nairobi" },
    title: { en: "School on Internet Governance", fr: "École de la gouvernance d’Internet" },
    about: { en: "Ten evenings on how the Internet is governed." },
  };
}
