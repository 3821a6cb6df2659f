import { bootTestNode } from "@nri-commons/core/testing";
import { visit } from "@nri-commons/core/testing/visit";
import type { StagedPage, Staging } from "./staging.ts";

/** Pages that one reaches only by an address of one's own: by mail, by a link that was passed on, after a form. */
export async function stageSecrets(staging: Staging): Promise<StagedPage[]> {
  return [
    ...(await ofRegistration(staging)),
    ...(await ofReports(staging)),
    ...(await ofExperts(staging)),
    // Last: these links are over within the hour, and sending forms takes time.
    ...(await ofPeople(staging)),
    { path: "/ask/sent" },
    { path: "/registration/erased" },
    { path: "/experts/mine/ended" },
  ];
}

async function ofRegistration({ site, mail, event }: Staging): Promise<StagedPage[]> {
  const { get, send } = visit(site.node, site.clock);
  const desk = `/en/console/registration/${event}/settings`;
  await site.send(desk, {
    capacity: "4",
    options: ["waiting", "hubs"],
    questions: ["support", "languages"],
    retention: "60",
  });
  const ask = { name: "Sample Person", email: "expert@people.example", text: "We look for a speaker." };
  await send("/en/ask/expert", ask);
  const register = async (name: string): Promise<string> => {
    const email = `${name}@people.example`;
    await send(`/en/registration/${event}`, { name, email, mode: "online", needs: "travel" });
    const letter = await mail.waitFor(({ to }) => JSON.stringify(to).includes(email));
    return /\/registration\/me\/[\w-]{32}/.exec(letter.text ?? "")?.[0] ?? "";
  };
  const waiting = await register("owl");
  const places = [await register("bird"), await register("bat")];
  for (const place of places) {
    await send(`/en${place}`, {}, `/en${place}/confirm`);
    await send(`/en${place}/contacts`, { name: "Somebody", interests: "Networks", reach: "me@private.example" });
  }
  const [place = ""] = places;
  const [, request] =
    /(support\/[0-9a-z]{26}\/travel)"/.exec((await site.get(`/en/console/registration/${event}/support`)).text) ?? [];
  await site.send(`/en/console/registration/${event}/${request}`, {
    ...{ state: "granted", what: "A bus ticket", amount: "1200", currency: "KES" },
  });
  await send(`/en${place}/sessions`, { interpretation: "sw", [`s.${event}`]: "interpretation" });
  const [, other] = /\/contacts\/([0-9a-z]{26})"/.exec((await get(`/en${place}/contacts`)).text) ?? [];
  const hub = await send(`/en/registration/hub/${event}`, {
    ...{ city: "Kisumu", country: "KE", host: "City Library", expected: "40", activities: "A quiz" },
    ...{ coordinator: "A. B.", coordinatorEmail: "hub@people.example" },
  });
  const own = hub.location.replace(/^\/en/, "");
  return [
    { path: `/registration/${event}` },
    { path: `/registration/${event}/sent` },
    { path: waiting },
    ...["", "/change", "/sessions", "/cancel", "/erase"].map((page) => ({ path: place + page })),
    ...["", "/change", "/withdraw"].map((page) => ({ path: `${place}/contacts${page}` })),
    ...["", "/block", "/report"].map((page) => ({ path: `${place}/contacts/${other}${page}` })),
    { path: `/registration/hub/${event}` },
    { path: own },
    { path: `${own}/withdraw` },
    ...[
      "",
      "/settings",
      "/door?q=bird",
      "/needs",
      "/support",
      `/${request}`,
      "/languages",
      "/hubs",
      "/message",
      "/figures",
      "/close",
    ].map((page) => ({
      path: `/console/registration/${event}${page}`,
    })),
  ];
}

async function ofReports({ site, event }: Staging): Promise<StagedPage[]> {
  const { send } = visit(site.node, site.clock);
  const said = { page: `/events/${event}`, category: "false", text: "It is in June" };
  const sent = await send(`/en/moderation/report?page=/events/${event}`, said, "/en/moderation/report");
  const item = (await site.node.run("event list", { options: { limit: "200" } })).data as { id: string }[];
  const [hidden] = item.filter(({ id }) => id !== event);
  const reasons = { reason: "false", note: "The date is wrong, and was so after we asked." };
  const decided = await site.node.run("moderate hide", { arguments: { item: hidden?.id ?? "" }, options: reasons });
  await send("/en/moderation/appeal?decision=D1", { decision: "D1", text: "It was moved" }, "/en/moderation/appeal");
  return [
    { path: sent.location.replace(/^\/en/, "") },
    { path: `/moderation/report?page=/events/${event}` },
    { path: /\/moderation\/decisions\/\S+/.exec(decided.text)?.[0] ?? "" },
    { path: "/moderation/appeal?decision=D1" },
    { path: "/moderation/appeals/1" },
    { path: "/console/moderation/reports/1" },
    { path: "/console/moderation/decisions/1" },
    { path: "/console/moderation/appeals/1" },
  ];
}

async function ofPeople({ site, mail }: Staging): Promise<StagedPage[]> {
  const { node } = site;
  await visit(node, site.clock).send("/en/me", { email: "bird@people.example" });
  const mine = await mail.waitFor(({ text = "" }) => /\/en\/me\/[\w-]{32}/.test(text));
  const [owner] = await node.people.list();
  const link = await node.transaction((tx) => node.people.signInLink(tx, owner?.email ?? ""));
  const asked = await node.transaction((tx) => node.people.askToSignIn(tx, { email: "a@example.org", lang: "en" }));
  const guest = { email: "somebody@example.org", role: "reviewer", by: "operator" } as const;
  const invited = await node.transaction((tx) => node.people.invite(tx, guest));
  await site.send("/en/console/me/email", { email: "owner@new.example" });
  const letter = await mail.waitFor(({ to }) => JSON.stringify(to).includes("owner@new.example"));
  const fresh = await bootTestNode({ name: "fresh", unnamed: true, clock: site.clock });
  const { token } = await fresh.transaction((tx) => fresh.people.setupLink(tx));
  const remove = site.remove;
  Object.assign(site, { remove: async () => void (await Promise.all([remove(), fresh.remove()])) });
  return [
    { path: "/sign-in" },
    { path: "/me/sent" },
    { path: `/me/${"x".repeat(32)}`, status: 410 },
    { path: /\/en(\/me\/[\w-]{32})/.exec(mine.text ?? "")?.[1] ?? "" },
    { path: "/sign-in/code", cookie: `nri-attempt-${node.port}=${asked.attempt}` },
    { path: `/sign-in/link/${link.token}` },
    { path: `/invitation/${invited.token}` },
    { path: `/invitation/${"x".repeat(43)}`, status: 410 },
    { path: `/console/people/invited/${invited.token}` },
    { path: "/sign-out" },
    { path: "/console/me?done=saved" },
    { path: /\/console\/me\/email\/[\w-]{43}/.exec(letter.text ?? "")?.[0] ?? "" },
    { path: `/setup/${token}`, origin: fresh.origin },
    { path: `/setup/${token}/you`, origin: fresh.origin },
  ];
}

async function ofExperts({ site }: Staging): Promise<StagedPage[]> {
  const { send } = visit(site.node, site.clock);
  const invite = async (name: string) => {
    const person = { name, email: "expert@example.org", lang: "en", words: "" };
    const asked = await site.send("/en/console/experts/invite", person);
    return /\/en(\/experts\/mine\/[\w-]{32})/.exec(asked.text)?.[1] ?? "";
  };
  const [waiting, listed] = [await invite("Sample Expert"), await invite("Second Expert")];
  const agreed = { name: "Second Expert", email: "expert@example.org", "scope.name": "public" };
  await send(`/en${listed}`, { ...agreed, until: "P1Y", agreed: "yes" });
  return [{ path: waiting }, ...["", "/done", "/end"].map((page) => ({ path: listed + page }))];
}
