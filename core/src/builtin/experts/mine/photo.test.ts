import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";
import { fillTime } from "../../../web/forms/form-guard.ts";

let site: OpenConsole;
let link = "";
beforeAll(async () => {
  site = await openConsole();
  const asked = await site.send("/en/console/experts/invite", {
    name: "Sample Expert",
    email: "expert@example.org",
    lang: "en",
    words: "",
  });
  link = /\/en\/experts\/mine\/[\w-]{32}/.exec(asked.text)?.[0] ?? "";
});
afterAll(() => site.remove());

const agreed = { name: "Sample Expert", "scope.name": "public", until: "P1Y", agreed: "yes", "scope.photo": "public" };

async function send(values: Record<string, string>, withPhoto: boolean, path = link) {
  const shown = await site.stranger(path);
  const form = new FormData();
  form.set("nri_stamp", /name="nri_stamp" value="([^"]+)"/.exec(shown.text)?.[1] ?? "");
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  if (withPhoto) form.set("photo.file", await photo());
  site.clock.move(fillTime);
  const response = await fetch(new URL(path, site.node.origin), { method: "POST", body: form, redirect: "manual" });
  return { status: response.status, text: await response.text() };
}

async function photo(): Promise<File> {
  const bytes = await sharp({ create: { width: 400, height: 400, channels: 3, background: "#2a7f62" } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "me.png", { type: "image/png" });
}

const pictures = () => site.node.store.db.selectFrom("picture").select("id").execute();
const addressIn = (html: string) => /name="photo\.kept" value="([^"]+)"/.exec(html)?.[1] ?? "";

describe("the photo of an expert", () => {
  it("is not kept before the person agreed, and says what it shows", async () => {
    const early = await send({ ...agreed, agreed: "", "photo.alt": "Sample Expert on a stage" }, true);
    expect(early.status).toBe(422);
    expect(early.text).toContain("it is kept only once you have agreed");
    const silent = await send(agreed, true);
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('href="#field-photo-alt"');
    expect(await pictures()).toEqual([]);
  });

  it("stays when the entry is changed, and an address that somebody sends in its place is none", async () => {
    expect((await send({ ...agreed, "photo.alt": "Sample Expert on a stage" }, true)).status).toBe(303);
    const kept = addressIn((await site.stranger(link)).text);
    expect((await fetch(kept)).status).toBe(200);
    const changed = { ...agreed, affiliation: "Sample University", "photo.alt": "On a stage" };
    expect((await send({ ...changed, "photo.kept": kept }, false)).status).toBe(303);
    expect(addressIn((await site.stranger(link)).text)).toBe(kept);
    expect((await site.stranger(link)).text).toContain('value="On a stage"');
    expect((await send({ ...changed, "photo.kept": "https://other.example/me.png" }, false)).status).toBe(303);
    expect(addressIn((await site.stranger(link)).text)).toBe("");
    expect((await fetch(kept)).status).toBe(404);
  });

  it("is gone at once when the consent is", async () => {
    await send({ ...agreed, "photo.alt": "Sample Expert on a stage" }, true);
    const kept = addressIn((await site.stranger(link)).text);
    expect((await fetch(kept)).status).toBe(200);
    expect((await send({}, false, `${link}/end`)).status).toBe(303);
    expect((await fetch(kept)).status).toBe(404);
    expect(await pictures()).toEqual([]);
  });
});
