import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

/** The smallest PNG: one pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole();
});
afterAll(() => site.remove());

const at = "/en/console/site";

describe("an upload to a page that somebody may not open", () => {
  it("is refused before it has come in", async () => {
    const editor = await site.as("editor");
    const { hostname, port } = new URL(site.node.origin);
    const headers = {
      cookie: editor.cookie,
      accept: "text/html",
      "content-type": "multipart/form-data; boundary=x",
      "content-length": String(40 * 1024 * 1024),
    };
    const status = await new Promise((resolve, reject) => {
      const sent = request({ hostname, port, method: "POST", path: `${at}/logo`, headers }, (answer) => {
        resolve(answer.statusCode);
        sent.destroy();
      });
      sent.on("error", reject);
      // The rest never comes.
      sent.write('--x\r\nContent-Disposition: form-data; name="logo"; filename="a.png"\r\n\r\n');
    });
    expect(status).toBe(403);
  });
});

describe("the site in the console", () => {
  it("shows every part with what it is now, and which languages nobody has checked", async () => {
    const { text, status } = await site.get(at);
    expect(status).toBe(200);
    for (const part of [
      "name",
      "logo",
      "colour",
      "languages",
      "place",
      "contact",
      "about",
      "listed",
      "team",
      "pages",
    ]) {
      expect(text).toContain(`href="${at}/${part}"`);
    }
    expect(text).toContain("Not yet checked by native speakers");
    expect((await site.get("/en/console")).text).toContain('href="/en/console/site/logo"');
  });

  it("is for owners only, also where a form is sent without having been shown", async () => {
    const editor = await site.as("editor");
    expect((await editor.get(at)).status).toBe(403);
    expect((await editor.send(`${at}/name`, { "name.en": "Mine" })).status).toBe(403);
    expect((await site.stranger("/en/")).text).not.toContain("Mine");
    expect((await site.stranger(at)).status).not.toBe(200);
  });

  it("takes a name in several languages and shows it at once; a mistake keeps what was typed", async () => {
    const none = await site.send(`${at}/name`, { "name.en": "", "summary.en": "Kept as typed" });
    expect(none.status).toBe(422);
    expect(none.text).toContain("Write the name in at least one language");
    expect(none.text).toContain('href="#field-name-en"');
    expect(none.text).toContain("Kept as typed");
    const saved = await site.send(`${at}/name`, { "name.en": "New Name", "name.fr": "Nouveau nom" });
    expect([saved.status, saved.location]).toEqual([303, `${at}?saved`]);
    expect((await site.get(saved.location)).text).toContain("Saved. Your site shows it now.");
    expect((await site.stranger("/fr/")).text).toContain("<title>Nouveau nom</title>");
    expect(await site.facts("initiative.changed")).toBe(1);
  });

  it("says that a colour is too light, offers one that can be read, and takes it with one button", async () => {
    const light = await site.send(`${at}/colour`, { accent: "#ffd400" });
    expect(light.status).toBe(422);
    expect(light.text).toContain("white text on it cannot be read. Take #8a7200 instead.");
    expect(light.text).toContain('name="take" value="#8a7200"');
    expect(light.text).toContain('value="#ffd400"');
    const looked = await site.send(`${at}/colour`, { accent: "#7a1f5c", do: "look" });
    expect([looked.status, looked.text.includes("White text on it can be read well.")]).toEqual([200, true]);
    expect((await site.stranger("/en/")).text).not.toContain("#7a1f5c");
    expect((await site.send(`${at}/colour`, { accent: "#ffd400", take: "#8a7200" })).status).toBe(303);
    expect((await site.stranger("/en/")).text).toContain("--brand:#8a7200");
  });

  it("takes a logo, says what is no picture, and takes it away again", async () => {
    const form = (bytes: Buffer) => {
      const data = new FormData();
      data.set("logo", new File([new Uint8Array(bytes)], "logo.png"));
      return data;
    };
    const wrong = await site.upload(`${at}/logo`, form(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")));
    expect([wrong.status, wrong.text.includes('href="#field-logo"')]).toEqual([422, true]);
    expect((await site.upload(`${at}/logo`, new FormData())).text).toContain("Choose a picture");
    expect((await site.upload(`${at}/logo`, form(pixel))).status).toBe(303);
    const [, path = ""] = /<img src="(\/logo\/[0-9a-f]{64}\.png)"/.exec((await site.stranger("/en/")).text) ?? [];
    expect((await site.stranger(path)).status).toBe(200);
    expect((await site.send(`${at}/logo`, { do: "remove" })).status).toBe(303);
    expect((await site.stranger("/en/")).text).not.toContain("/logo/");
  });

  it("takes languages, place, contact and text, and the page About tells them", async () => {
    expect((await site.send(`${at}/languages`, { first: "fr", others: ["en", "fr", "ar"] })).status).toBe(303);
    expect(site.node.profile.current().languages).toEqual(["fr", "en", "ar"]);
    const place = { kind: "youth", country: "KE", region: "african", zone: "Africa/Nairobi", firstDay: "7" };
    expect((await site.send(`${at}/place`, place)).status).toBe(303);
    const wrong = await site.send(`${at}/contact`, { website: "www.example.org", contact: "somebody" });
    expect(wrong.text).toContain("Write the whole address, beginning with https://");
    expect(wrong.text).toContain('value="somebody"');
    const right = { website: "https://www.example.org/", contact: "team@example.org" };
    expect((await site.send(`${at}/contact`, right)).status).toBe(303);
    expect((await site.send(`${at}/about`, { "about.en": "We are **many**." })).status).toBe(303);
    expect((await site.stranger("/fr/events/calendar")).text).toContain('<thead><tr><th scope="col" abbr="dimanche">');
    const { text } = await site.stranger("/en/about");
    expect(text).toContain("<strong>many</strong>");
    const home = /<section class="about".*?<\/section>/s.exec((await site.stranger("/en/")).text)?.[0] ?? "";
    expect(home).toContain("<bdi>We are many.</bdi>");
    for (const told of ["Kenya", "https://www.example.org/", "mailto:team@example.org"]) expect(text).toContain(told);
  });

  it("has pages of one's own: a draft for its writers, public for all, deleted with a way back", async () => {
    const wrong = await site.send(`${at}/pages/new`, { "title.en": "", "body.en": "Kept", slug: "Our Charter" });
    expect(wrong.status).toBe(422);
    for (const told of ["Write the title", "Use only small letters", "Kept"]) expect(wrong.text).toContain(told);
    const draft = { "title.en": "Our charter", "body.en": "We **agree**.", slug: "our-charter", state: "draft" };
    expect((await site.send(`${at}/pages/new`, draft)).status).toBe(303);
    expect((await site.stranger("/en/pages/our-charter")).status).toBe(404);
    expect((await site.get("/en/pages/our-charter")).text).toContain("Only you see this page");
    expect((await site.send(`${at}/pages/new`, draft)).text).toContain("Another page has this address");

    const id = /pages\/([0-9a-z]{26})"/.exec((await site.get(`${at}/pages`)).text)?.[1] ?? "";
    expect((await site.send(`${at}/pages/${id}`, { ...draft, state: "public" })).status).toBe(303);
    expect((await site.stranger("/en/pages/our-charter")).text).toContain("<strong>agree</strong>");
    expect((await site.stranger("/fr/about")).text).toContain('href="/fr/pages/our-charter"');

    expect((await site.get(`${at}/pages/${id}/delete`)).text).toContain("No other site has a copy");
    const gone = await site.send(`${at}/pages/${id}/delete`, {});
    expect((await site.stranger("/en/pages/our-charter")).status).toBe(404);
    expect((await site.get(gone.location)).text).toContain("Bring it back");
    await site.send(`${at}/pages/${id}/undo`, {});
    expect((await site.stranger("/en/pages/our-charter")).status).toBe(200);
  });

  it("names people of the team on the page About only where somebody notes that they agreed, and takes them off for good", async () => {
    expect((await site.stranger("/en/about")).text).not.toContain('id="team"');
    expect((await site.get(`${at}/team`)).text).toContain("Nobody is named yet");
    const ada = { name: "Ada Example", "role.en": "Coordinator", contact: "Ada@people.example", place: "1" };
    const wrong = await site.send(`${at}/team/new`, { ...ada, contact: "somewhere" });
    expect(wrong.status).toBe(422);
    for (const told of ["Name people only if they agreed", "Write an e-mail address", 'value="Ada Example"']) {
      expect(wrong.text).toContain(told);
    }
    expect((await site.send(`${at}/team/new`, { ...ada, agreed: "yes" })).status).toBe(303);
    await site.send(`${at}/team/new`, { name: "Before Her", place: "0", agreed: "yes" });
    const about = (await site.stranger("/fr/about")).text;
    const team = /<section id="team">.*?<\/section>/s.exec(about)?.[0] ?? "";
    expect(team).toContain('<bdi>Ada Example</bdi></b><small><bdi lang="en" dir="ltr">Coordinator</bdi></small>');
    expect(team).toContain('href="mailto:Ada@people.example"');
    expect(about).toContain('href="#team"');
    // Whoever signed in is not named by that.
    expect(team).not.toContain("Sample Owner");
    expect(team).not.toContain("Before Her");

    const id = /team\/([0-9a-z]{26})"/.exec((await site.get(`${at}/team`)).text)?.[1] ?? "";
    expect((await site.get(`${at}/team/${id}/remove`)).text).toContain("It cannot be undone.");
    await site.send(`${at}/team/${id}/remove`, {});
    expect((await site.stranger("/en/about")).text).not.toContain("Ada Example");
    expect(await site.facts("personal-data.erased")).toBe(1);
  });

  it("links a page of one's own from the menu or the foot, maps it for crawlers in its languages, and says when it is in another", async () => {
    const values = {
      "title.en": "How to join",
      "body.en": "Write to us.",
      slug: "join",
      state: "public",
      place: "foot",
    };
    expect((await site.send(`${at}/pages/new`, { ...values, "body.en": "" })).text).toContain(
      "Write the text in at least",
    );
    await site.send(`${at}/pages/new`, values);
    const foot = (html: string) => html.slice(html.indexOf('<footer class="foot"'));
    const menu = (html: string) => /<nav class="nav".*?<\/nav>/s.exec(html)?.[0] ?? "";
    const home = (await site.stranger("/fr/events")).text;
    expect(foot(home)).toContain('<a href="/fr/pages/join" lang="en">How to join</a>');
    expect(menu(home)).not.toContain("/pages/join");

    const id =
      /pages\/([0-9a-z]{26})"[^>]*>(?:<[^>]+>)?How to join/.exec((await site.get(`${at}/pages`)).text)?.[1] ?? "";
    await site.send(`${at}/pages/${id}`, { ...values, place: "menu" });
    const after = (await site.stranger("/en/pages/join")).text;
    expect(menu(after)).toContain('<a href="/en/pages/join" aria-current="page">');
    expect(foot(after)).not.toContain('href="/en/pages/join"');
    expect(after).not.toContain("This text is in another language");
    expect((await site.stranger("/fr/pages/join")).text).toContain("Ce texte est dans une autre langue");

    const [, hit = ""] =
      /href="(\/en\/pages\/[0-9a-z]{26})"/.exec((await site.stranger("/en/search?q=write")).text) ?? [];
    expect((await site.stranger(hit)).location).toBe("/en/pages/join");
    const map = (await site.stranger("/sitemap-pages.xml")).text;
    expect(map).toContain(`<loc>${site.node.config.origin}/en/pages/join</loc>`);
    expect(map).not.toContain("/fr/pages/join");

    await site.send(`${at}/pages/${id}/delete`, {});
    expect((await site.stranger("/en/search?q=write")).text).toContain("Nothing was found");
    expect(menu((await site.stranger("/en/events")).text)).not.toContain("/pages/join");
    expect((await site.stranger("/sitemap-pages.xml")).text).not.toContain("/pages/join");
  });
});
