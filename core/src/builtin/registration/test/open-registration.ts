import { events } from "../../../content/index.ts";
import { parseNewEvent } from "../../../content/types/index.ts";
import type { Store } from "../../../store/index.ts";
import { openSite, type TestSite } from "../../../testing/open-site.ts";
import eventsPlugin from "../../events/plugin.ts";
import plugin from "../plugin.ts";

export interface OpenedRegistration {
  site: TestSite;
  event: string;
  /** Fills in the form as a person would, and sends it; `path` is after the language. */
  send(path: string, fields?: Readonly<Record<string, string>>): Promise<Sent>;
  /** Registers somebody where no mail can be sent: the path of their own page, after the language. */
  register(name: string, fields?: Readonly<Record<string, string>>): Promise<string>;
  read(path: string, status?: number): Promise<string>;
  /** People as the list has them: `Ann confirmed`. */
  people(): Promise<string[]>;
}

export interface Sent {
  status: number;
  /** Where it leads, after the language. */
  to: string;
  html: string;
}

/** A site with a published event of 4 May 2027 that one can register for. */
export async function openRegistration(
  store: Store,
  options: Readonly<Record<string, string | boolean>> = {},
  fields: Record<string, unknown> = {},
): Promise<OpenedRegistration> {
  const site = await openSite({ store, plugins: [eventsPlugin, plugin] });
  const given = { startDate: "2027-05-04", zone: "Africa/Nairobi", attendance: "hybrid", ...fields };
  const parsed = parseNewEvent({ name: "Forum", ...given });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const event = await site.jobs.transaction(async (tx) => {
    const { id } = await events.add(tx, { event: parsed.value });
    await events.publish(tx, { id });
    return id;
  });
  await site.run("registration open", { arguments: { event }, options });
  const opened = { site, event, ...talk(site, "en") };
  return {
    ...opened,
    async register(name, more = {}) {
      const email = `${name.toLowerCase()}@people.example`;
      const sent = await opened.send(`/registration/${event}`, { name, email, mode: "onsite", ...more });
      if (sent.status !== 303) throw new Error(`${sent.status}: ${sent.html}`);
      return sent.to;
    },
    async people() {
      const { data } = await site.run("registration list", { arguments: { event } });
      const { people } = data as { people: { name: string; state: string }[] };
      return people.map(({ name, state }) => `${name} ${state}`);
    },
  };
}

export function talk(
  site: Pick<TestSite, "get" | "text" | "clock">,
  lang: string,
): Pick<OpenedRegistration, "send" | "read"> {
  return {
    read: (path, status) => site.text(`/${lang}${path}`, status),
    async send(path, typed = {}) {
      // Nobody is quicker, and what was counted of the form before is forgotten.
      site.clock.at += 3_600_000;
      const page = await (
        await site.get(`/${lang}${path.replace(/\/(confirm|[0-9a-z]{26}\/(accept|decline|unblock))$/, "")}`)
      ).text();
      const stamp = /name="nri_stamp" value="([^"]+)"/.exec(page)?.[1] ?? "";
      site.clock.at += 5000;
      const body = new URLSearchParams({ nri_stamp: stamp, ...typed }).toString();
      const type = "application/x-www-form-urlencoded";
      const headers = { "content-type": type, "content-length": String(Buffer.byteLength(body)) };
      const answer = await site.get(`/${lang}${path}`, { method: "POST", body, headers });
      const to = (answer.headers.get("location") ?? "").replace(/^\/[a-z]{2}/, "");
      return { status: answer.status, to, html: await answer.text() };
    },
  };
}
