import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { sampleWeb } from "../gallery/sample-site.ts";
import { Form, type PageEnv, PictureField, pictureProblem, readAlt } from "../index.ts";
import type { Translate } from "../messages/translate.ts";

const words = ((id: string) => id) as Translate;

describe("a picture in a form", () => {
  it("is asked for together with what it shows", async () => {
    const web = sampleWeb();
    const routes = new Hono<PageEnv>();
    const problems = [{ path: "banner.alt", message: "Say what the picture shows" }];
    routes.get("/", (c) =>
      c.var.page({
        title: "x",
        body: (
          <Form state={{ values: { "banner.alt": "" }, problems }} multipart submit="Save">
            <PictureField name="banner" label="Banner" />
          </Form>
        ),
      }),
    );
    web.mount("/form", routes, "sample");
    const html = await (await web.app.request("/en/form")).text();
    expect(html).toContain('enctype="multipart/form-data"');
    expect(html).toContain('<input id="field-banner-file" name="banner.file" type="file"');
    expect(html).toContain('href="#field-banner-alt"');
    expect(html).toContain("Say what the picture shows");
  });

  it("has no empty description, unless somebody says that it is decoration", () => {
    expect(readAlt({ "banner.alt": " " }, "banner", words)).toEqual({
      ok: false,
      problems: [{ path: "banner.alt", message: "picture.alt.missing" }],
    });
    expect(readAlt({ "banner.alt": " A full\n hall " }, "banner", words)).toEqual({ ok: true, value: "A full hall" });
    expect(readAlt({ "banner.decorative": "yes" }, "banner", words)).toEqual({ ok: true, value: "" });
  });

  it("tells at its field why it was not taken, and leaves other errors alone", async () => {
    const { refusePicture } = await import("../../files/pictures/picture-refusals.ts");
    expect(pictureProblem(refusePicture("picture-animated"), "banner", words)).toEqual({
      path: "banner",
      message: "picture.problem.animated",
    });
    expect(pictureProblem(new Error("disk"), "banner", words)).toBeUndefined();
  });
});
