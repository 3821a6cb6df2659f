import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../kit/index.ts";
import { schemeFor, toShape, variantFor } from "./wire-variant.ts";

const variants = ["mobilizon", "gancio", "wordpress", "one-place", "pixelfed"] as const;
const members =
  "name nameMap summary content url attachment location tag status previousStartTime actor attributedTo isOnline";

const create = (object: JsonObject): JsonObject => ({
  "@context": "https://www.w3.org/ns/activitystreams",
  id: "https://a.example/1",
  type: "Create",
  actor: "https://a.example/actor",
  object: { id: "https://a.example/e", proof: { type: "DataIntegrityProof" }, ...object },
});

function shaped(activity: JsonObject, variant: (typeof variants)[number]): JsonObject {
  const object = toShape(activity, variant)?.["object"];
  if (!isJsonObject(object)) throw new Error("not sent");
  return object;
}

describe("what is shaped for a peer", () => {
  it("never throws, whatever stands in an object, loses its proof and stays on one id", () => {
    const values: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)));
    const place = fc.record({ type: fc.constantFrom("Place", "VirtualLocation"), url: fc.webUrl(), address: values });
    const object = fc.dictionary(fc.constantFrom(...members.split(" ")), fc.oneof(values, place, fc.array(place)));
    const kinds = fc.constantFrom("Event", "Article");
    fc.assert(
      fc.property(object, kinds, fc.constantFrom(...variants), (given, type, variant) => {
        const sent = toShape(create({ ...given, type }), variant);
        if (sent === undefined) return;
        const { id, proof } = Object(sent["object"]);
        expect([id, proof]).toEqual(["https://a.example/e", undefined]);
        expect(toShape(create({ ...given, type }), variant)).toEqual(sent);
      }),
      { numRuns: process.env["CHECK_FULL"] ? 2000 : 60 },
    );
  });

  it("writes no markup that an address or a name could smuggle in", () => {
    const url = `https://a.example/"><script>alert(1)</script>`;
    const event = { type: "Event", name: "<b>x</b>", summary: "<i>off</i>", status: "CANCELLED", content: "", url };
    const location = [
      { type: "Place", name: "Hall" },
      { type: "VirtualLocation", url },
    ];
    for (const variant of ["gancio", "wordpress", "one-place", "mobilizon"] as const) {
      expect(String(shaped(create({ ...event, location }), variant)["content"])).not.toMatch(/<script|<i>/);
    }
    const attachment = [
      { type: "Document", name: "<script>", mediaType: "application/pdf", url: "https://a.example/f?a=1&b=2" },
    ];
    const article = shaped(create({ type: "Article", name: "<script>", content: "", attachment }), "mobilizon");
    expect(article["content"]).toBe('<p><a href="https://a.example/f?a=1&amp;b=2">&lt;script&gt;</a></p>');
  });

  it("shows the picture of an output where only pictures or attached ones are shown", () => {
    const image = { type: "Image", mediaType: "image/webp", url: "https://a.example/p.webp", summary: "A full hall" };
    const article = create({ type: "Article", name: "Messages", content: "<p>x</p>", attachment: [], image });
    expect(shaped(article, "pixelfed")["attachment"]).toMatchObject([{ url: image.url, name: "A full hall" }]);
    expect(shaped(article, "mobilizon")["attachment"]).toMatchObject([
      { type: "Document", name: "Banner", url: image.url },
    ]);
  });

  it("leaves everybody else the document that was signed, and personal data and answers alone", () => {
    expect(variantFor("mastodon", "Create")).toBe("full");
    expect(variantFor(null, "Create")).toBe("full");
    expect([variantFor("nri-commons", "Announce"), variantFor("nri-commons", "Create")]).toEqual([
      "announce-whole",
      "full",
    ]);
    const profile = create({ type: "Profile", "nri:kind": "Expert", name: "A" });
    expect(toShape(profile, "mobilizon")).toBe(profile);
    expect(toShape(profile, "gancio")).toBeUndefined();
  });

  it("is signed in the way that the software reads, whatever was remembered of it", () => {
    const peer = { software: "pixelfed", software_at: 1, scheme: "rfc9421" as const };
    expect(schemeFor(peer, "Create")).toBe("cavage");
    expect(schemeFor({ ...peer, software: "mastodon" }, "Create")).toBe("rfc9421");
    expect([schemeFor(undefined, "Accept"), schemeFor(undefined, "Create")]).toEqual(["cavage", undefined]);
    expect(schemeFor({ software: null, software_at: 1, scheme: null }, "Accept")).toBeUndefined();
  });
});
