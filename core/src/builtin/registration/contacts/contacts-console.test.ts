import { afterAll, beforeAll, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";
import { visit } from "../../../testing/visit.ts";

let mail: CapturedMail;
let site: OpenConsole;
let event: string;
let desk: string;
beforeAll(async () => {
  mail = await captureMail();
  site = await openConsole({ mail });
  event = await site.firstEvent();
  desk = `/en/console/registration/${event}/contacts`;
  await site.send(`/en/console/registration/${event}/settings`, { retention: "30" });
});
afterAll(async () => {
  await site.remove();
  await mail.stop();
});

const letter = (to: string, subject: string) =>
  mail.waitFor((one) => one.subject?.startsWith(subject) === true && JSON.stringify(one.to).includes(to));
const linkIn = (text = "") => /http:\/\/localhost:\d+(\/en\/registration\/me\/[\w-]{32}\S*)/.exec(text)?.[1] ?? "";

/** Somebody with a place who lets the others find them: the path of their list. */
async function offer(name: string): Promise<string> {
  const { send } = visit(site.node, site.clock);
  const email = `${name.toLowerCase()}@people.example`;
  await send(`/en/registration/${event}`, { name, email, mode: "online" });
  const page = linkIn((await letter(email, "Please confirm")).text);
  await send(page, {}, `${page}/confirm`);
  const fields = { name: `The ${name}`, interests: "Networks", reach: `${name}@private.example` };
  expect((await send(`${page}/contacts`, fields)).location).toBe(`${page}/contacts?done=offered`);
  return `${page}/contacts`;
}

it("a request is passed on by e-mail with the words and no address, and so is the yes", async () => {
  const { get, send } = visit(site.node, site.clock);
  const [ann, bob] = [await offer("Ann"), await offer("Bob")];
  const [, toBob] = /\/contacts\/([0-9a-z]{26})"><bdi>The Bob/.exec((await get(ann)).text) ?? [];
  await send(`${ann}/${toBob}`, { text: "Shall we talk?\nAnn" });
  const asked = await letter("bob@people.example", "Somebody would like to be in touch");
  expect(asked.text).toContain("The Ann, who takes part in Sample Forum 2027");
  expect(asked.text).toContain("> Shall we talk?\n> Ann");
  expect(asked.text).not.toContain("Ann@private.example");
  // The link opens his own page, where he answers.
  const own = linkIn(asked.text);
  const page = (await get(own)).text;
  expect(page).toContain("They would like to be in touch with you");
  const [, accept = ""] =
    /action="(\/en\/registration\/me\/[\w-]{32}\/contacts\/[0-9a-z]{26}\/accept)"/.exec(page) ?? [];
  await send(own, {}, accept);
  const told = await letter("ann@people.example", "They accepted");
  expect(told.text).not.toContain("private.example");
  expect((await get(linkIn(told.text))).text).toContain("Bob@private.example");
  expect((await get(bob)).text).toContain("Ann@private.example");
});

it("organisers read what was reported and take it down; who met whom and how they are reached they do not see", async () => {
  const { get, send } = visit(site.node, site.clock);
  const [cleo, dan] = [await offer("Cleo"), await offer("Dan")];
  const [, toDan] = /\/contacts\/([0-9a-z]{26})"><bdi>The Dan/.exec((await get(cleo)).text) ?? [];
  expect((await send(`${cleo}/${toDan}/report`, { text: "Sells things" })).location).toBe(`${cleo}?done=reported`);
  expect((await get(`${cleo}/${toDan}`)).status).toBe(404);

  expect((await (await site.as("reviewer")).get(desk)).status).toBe(403);
  expect((await site.get("/en/console")).text).toContain("1 report about a person at an event");
  const { text } = await site.get(desk);
  for (const told of ["Sells things", "The Dan", "Reported by The Cleo", "4 people let themselves be found."]) {
    expect(text).toContain(told);
  }
  expect(text).not.toMatch(/private\.example|Shall we talk/);
  const [, report = ""] = /name="report" value="([0-9a-z]{26})"/.exec(text) ?? [];
  expect((await site.send(desk, { report, do: "remove" })).status).toBe(303);
  expect((await site.get(desk)).text).toContain("Nothing was reported.");
  expect((await get(dan)).text).toContain("The organisers took your entry down");
  const again = { name: "Dan again", interests: "Networks", reach: "x" };
  expect((await send(dan.replace("/contacts", "/change"), again, dan)).status).toBe(403);
});

it("organisers close it: nobody is found, and opened again everything is there", async () => {
  const { get } = visit(site.node, site.clock);
  const eva = await offer("Eva");
  await site.send(desk, { do: "close" });
  expect((await get(eva)).status).toBe(410);
  expect((await get(eva.replace("/contacts", ""))).text).not.toContain("Meet others who take part");
  await site.send(desk, { do: "open.do" });
  expect((await get(eva)).text).toContain("The Ann");
});
