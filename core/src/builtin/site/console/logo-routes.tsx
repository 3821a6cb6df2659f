import { type Context, Hono } from "hono";
import type { Problem } from "../../../kit/index.ts";
import { type ConsoleEnv, Field, pictureProblem, readFiles, readForm, textOf, useView } from "../../../web/index.ts";
import type { SiteCtx } from "../site-ctx.ts";
import { SectionPage } from "./section-page.tsx";

/** The logo: a picture that is drawn anew, in place of the initials. Its name for who does not see it is the initiative's. */
export function logoRoutes(ctx: SiteCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => show(c, []));

  app.post("/", async (c) => {
    const values = await readForm(c);
    if (textOf(values, "do") === "remove") {
      await ctx.transaction((tx) => ctx.profile.write(tx, { logo: undefined }));
      return c.redirect(c.var.view.url("/console/site?saved"), 303);
    }
    const [file] = await readFiles(c, "logo");
    if (file === undefined) return show(c, [{ path: "logo", message: c.var.t("site.problem.logo") }]);
    try {
      const logo = await ctx.profile.putLogo(new Uint8Array(await file.bytes()));
      await ctx.transaction((tx) => ctx.profile.write(tx, { logo }));
    } catch (error) {
      const problem = pictureProblem(error, "logo", c.var.view.words);
      if (problem === undefined) throw error;
      return show(c, [problem]);
    }
    return c.redirect(c.var.view.url("/console/site?saved"), 303);
  });
  return app;
}

function show(c: Context<ConsoleEnv>, problems: readonly Problem[]) {
  const { t, site } = c.var;
  return c.var.page({
    title: t("site.logo.title"),
    mistakes: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
    body: (
      <SectionPage
        id="logo"
        state={{ values: {}, problems }}
        multipart
        before={<p>{site.logo ? <img src={site.logo} alt={t("site.logo.now")} height="48" /> : t("site.logo.none")}</p>}
        others={
          site.logo && (
            <button type="submit" class="btn quiet" name="do" value="remove">
              {t("site.logo.remove")}
            </button>
          )
        }
      >
        <LogoField />
      </SectionPage>
    ),
  });
}

const LogoField = () => {
  const { t } = useView();
  return (
    <Field name="logo" label={t("site.logo")} hint={t("site.logo.hint")} control="field-logo">
      <input
        id="field-logo"
        name="logo"
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-describedby="field-logo-hint"
      />
    </Field>
  );
};
