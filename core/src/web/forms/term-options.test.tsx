import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { sampleWeb } from "../gallery/sample-site.ts";
import { ChoiceField, FilterSelect, type PageEnv, SelectField, termOptions, titledOption } from "../index.ts";

describe("terms to choose from", () => {
  it("are marked with their language where they fall back to English", () => {
    expect(termOptions("session-levels", "fr", { terms: ["advanced"] })).toEqual([
      { value: "advanced", label: "Advanced", lang: "en" },
    ]);
    expect(termOptions("session-levels", "ar", { terms: ["advanced"] })).toEqual([
      { value: "advanced", label: "Advanced", lang: "en", dir: "ltr" },
    ]);
    expect(termOptions("sdgs", "fr", { terms: ["sdg-1"] })).toEqual([{ value: "sdg-1", label: "Pas de pauvreté" }]);
  });

  it("stand beside things with a title of their own, marked likewise", () => {
    expect(titledOption("x", { en: "A course" }, "ar")).toEqual({
      value: "x",
      label: "A course",
      lang: "en",
      dir: "ltr",
    });
    expect(titledOption("x", { en: "A course" }, "en")).toEqual({ value: "x", label: "A course" });
  });

  it("say so in a list, in choices and in a filter", async () => {
    const web = sampleWeb();
    const routes = new Hono<PageEnv>();
    const options = termOptions("session-levels", "ar", { terms: ["advanced"] });
    routes.get("/", (c) =>
      c.var.page({
        title: "x",
        body: (
          <>
            <SelectField name="one" label="One" options={options} />
            <ChoiceField name="two" label="Two" options={options} />
            <FilterSelect name="three" label="Three" any="-" options={options} />
          </>
        ),
      }),
    );
    web.mount("/choices", routes, "sample");
    const html = await (await web.app.request("/ar/choices")).text();
    expect(html.match(/<option value="advanced" lang="en" dir="ltr">Advanced</g)).toHaveLength(2);
    expect(html).toContain('<label for="field-two" lang="en" dir="ltr">Advanced</label>');
  });
});
