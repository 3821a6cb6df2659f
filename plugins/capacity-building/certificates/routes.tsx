import { Refusal } from "@nri-commons/core/kit";
import { type PageEnv, publicForm, readFiles, secretPage, textOf } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findToken } from "./badge/find-token.ts";
import { isFilePublic } from "./certificate.ts";
import { certificateFiles } from "./certificate-files.tsx";
import { findCertificate } from "./certificate-store.ts";
import { askAboutBadge } from "./check/check-badge.ts";
import { findCheck } from "./check/check-store.ts";
import { judgeCertificate } from "./check/judge-certificate.ts";
import { CertificatePage } from "./pages/certificate-page.tsx";
import { CheckPage } from "./pages/check-page.tsx";
import { CheckedPage } from "./pages/checked-page.tsx";

const secretId = "{[\\w-]{32}}";

/** The page of each certificate, by its address alone, and the form that checks any. */
export function certificateRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const check = checkForm(ctx);
  app.get("/certificates", check.page);
  app.post("/certificates", check.send);
  app.get(`/certificates/checked/:check${secretId}`, async (c) => {
    const found = await findCheck(ctx.db, c.req.param("check"));
    if (found === undefined) throw new Refusal("not-found");
    const title = c.var.t("certificate.checked.title");
    return secretPage(await c.var.page({ title, noIndex: true, body: <CheckedPage verdict={found.verdict} /> }));
  });
  const at = `/certificates/:id${secretId}`;
  app.get(at, async (c) => {
    const certificate = await findCertificate(ctx.db, c.req.param("id"));
    if (certificate === undefined || certificate.state === "open") throw new Refusal("not-found");
    const { sealed, shown } = certificate;
    const body = (
      <CertificatePage
        at={`/capacity/certificates/${certificate.id}`}
        verdict={await judgeCertificate(ctx, certificate)}
        name={(shown && sealed?.name) || null}
        hidden={!shown && sealed?.name !== undefined}
        isFilePublic={isFilePublic(certificate)}
      />
    );
    return secretPage(await c.var.page({ title: c.var.t("certificate.title"), noIndex: true, body }));
  });
  const files = certificateFiles(ctx, async (c) => {
    const certificate = await findCertificate(ctx.db, c.req.param("id") ?? "");
    if (certificate === undefined || !isFilePublic(certificate)) throw new Refusal("not-found");
    return certificate;
  });
  app.route(at, files);
  return app;
}

/** A file of somebody's badge is small; a picture that it is baked into may be a photo. */
const mostBytes = 2 * 1024 * 1024;

function checkForm(ctx: CapacityCtx) {
  return publicForm({
    maxBytes: mostBytes,
    async show(c, state, status) {
      const mistakes = state.problems.length > 0;
      return c.var.page({
        title: c.var.t("certificate.check.title"),
        status,
        mistakes,
        body: <CheckPage state={state} />,
      });
    },
    async accept(c, { values }) {
      const { t, view } = c.var;
      const [file] = await readFiles(c, "file");
      if (file !== undefined && file.size > mostBytes)
        return { problems: [{ path: "file", message: t("certificate.check.large") }] };
      const pasted = textOf(values, "token");
      if (file === undefined && pasted === "")
        return { problems: [{ path: "file", message: t("certificate.check.missing") }] };
      const token = findToken(file === undefined ? new TextEncoder().encode(pasted) : await file.bytes());
      if (token === undefined) {
        return { problems: [{ path: file === undefined ? "token" : "file", message: t("certificate.check.none") }] };
      }
      return c.redirect(view.url(`/capacity/certificates/checked/${await askAboutBadge(ctx, token)}`), 303);
    },
  });
}
