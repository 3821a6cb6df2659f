import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

let site: OpenConsole;
let draft = "";
beforeAll(async () => {
  site = await openConsole();
});
afterAll(() => site.remove());

const what = {
  "name.en": "Sample Forum 2027",
  "summary.en": "People talk about the Internet where they live.",
};
const who = { organisers: "" };
const when = {
  "start.day": "27",
  "start.month": "3",
  "start.year": "2027",
  zone: "Africa/Nairobi",
  attendance: "in-person",
  locality: "Nairobi",
  country: "KE",
};

async function photo(colour: string): Promise<File> {
  const bytes = await sharp({ create: { width: 1000, height: 500, channels: 3, background: colour } })
    .withExif({ IFD0: { Artist: "A. Person" } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "hall.jpg", { type: "image/jpeg" });
}

function formOf(values: Record<string, string>, file?: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  form.set("picture.file", file ?? new File([], ""));
  return form;
}

const keptIn = (html: string) => ({
  "picture.kept": /name="picture\.kept" value="([^"]+)"/.exec(html)?.[1] ?? "",
  "picture.size": /name="picture\.size" value="([^"]+)"/.exec(html)?.[1] ?? "",
});

describe("the picture of an event in its form", () => {
  it("is drawn anew, asks for what it shows and is kept while that is missing", async () => {
    const begun = await site.send("/en/console/events/drafts/new", what);
    draft = /drafts\/([0-9a-z]{26})\/when/.exec(begun.location)?.[1] ?? "";
    await site.send(`/en/console/events/drafts/${draft}/when`, when);
    const at = `/en/console/events/drafts/${draft}/details`;
    const sent = await site.upload(at, formOf(who, await photo("#285078")));
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('href="#field-picture-alt"');
    const { "picture.kept": url, "picture.size": size } = keptIn(sent.text);
    expect(size).toBe("1000x500");
    const shown = await fetch(new URL(url));
    expect(shown.headers.get("content-type")).toBe("image/webp");
    expect(Buffer.from(await shown.arrayBuffer()).includes("Person")).toBe(false);

    const said = await site.upload(at, formOf({ ...who, ...keptIn(sent.text), "picture.alt": "A full hall" }));
    expect([said.status, said.location]).toEqual([303, `/en/console/events/drafts/${draft}/check`]);
  });

  it("is refused in words at its field when it is none, and the one before stays", async () => {
    const drawing = new File(["<svg/>"], "hall.svg", { type: "image/svg+xml" });
    const at = `/en/console/events/drafts/${draft}/details`;
    const before = keptIn((await site.get(at)).text);
    const sent = await site.upload(at, formOf({ ...who, ...before, "picture.alt": "A full hall" }, drawing));
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('href="#field-picture-file"');
    expect(keptIn(sent.text)).toEqual(before);
  });

  it("stands on the public page, can be changed in its words, and taken out for good", async () => {
    expect((await site.get(`/en/console/events/drafts/${draft}/check`)).text).toContain("A full hall");
    const done = await site.send(`/en/console/events/drafts/${draft}/check`, {});
    const id = /events\/([0-9a-z]{26})/.exec(done.location)?.[1] ?? "";
    const shown = (await site.stranger(`/en/events/${id}`)).text;
    expect(shown).toContain('alt="A full hall"');
    expect(shown).toContain("People talk about the Internet where they live.");
    const told = JSON.parse((await site.stranger(`/api/v1/events/${id}`)).text);
    expect(told.picture).toMatchObject({ width: 1000, height: 500, alt: { en: "A full hall" } });
    expect(told.picture.variants.map(({ width }: { width: number }) => width)).toEqual([480, 1000, 1200]);

    const editing = await site.send(`/en/console/events/${id}/edit`, {});
    const at = editing.location.replace(/check$/, "details");
    const kept = keptIn((await site.get(at)).text);
    const out = { ...who, ...kept, "picture.alt": "A full hall", "picture.remove": "yes" };
    expect((await site.upload(at, formOf(out))).status).toBe(303);
    await site.send(editing.location, {});
    expect((await site.stranger(`/en/events/${id}`)).text).not.toContain("<picture");
    expect((await fetch(new URL(kept["picture.kept"]))).status).toBe(404);
    await site.node.jobs.idle();
    const left = await site.node.store.db.selectFrom("picture_copy").select("sha256").execute();
    expect(left).toEqual([]);
  });

  it("stays while another event shows it, and while its own can still be brought back", async () => {
    const banner = await site.node.images.put(Buffer.from(await (await photo("#804020")).arrayBuffer()));
    const image = { url: site.node.images.urlOf(banner), mediaType: "image/webp", alt: { en: "A hall" } };
    const add = async (name: string) => {
      const text = JSON.stringify({ name, startDate: "2027-05-04", zone: "UTC", image, place: { country: "KE" } });
      const file = { name: "event.json", bytes: new TextEncoder().encode(text) };
      const options = { publish: true };
      const { data } = await site.node.run("event add", {
        arguments: { file: "event.json" },
        options,
        files: { file },
      });
      return (data as { id: string }).id;
    };
    const takeOut = async (id: string) => {
      const editing = await site.send(`/en/console/events/${id}/edit`, {});
      const at = editing.location.replace(/check$/, "details");
      await site.upload(at, formOf({ ...who, ...keptIn((await site.get(at)).text), "picture.remove": "yes" }));
      await site.send(editing.location, {});
    };
    const status = async () => (await fetch(image.url)).status;
    const [one, other] = [await add("One"), await add("Other")];
    await takeOut(one);
    expect(await status()).toBe(200);
    await site.send(`/en/console/events/${other}/withdraw`, {});
    expect(await status()).toBe(200);
    await site.send(`/en/console/events/${other}/undo`, {});
    expect((await site.stranger(`/en/events/${other}`)).text).toContain('alt="A hall"');
    await takeOut(other);
    expect(await status()).toBe(404);
  });
});
