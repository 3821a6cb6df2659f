import { Refusal } from "@nri-commons/core/kit";
import { type PageEnv, secretPage } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findAward } from "./award.ts";
import { readBadge } from "./badge/read-badge.ts";
import { bakeBadge } from "./bake-badge.ts";
import type { Certificate, Sealed } from "./certificate.ts";
import { certificateUrl } from "./issue-certificate.ts";
import { CertificateSheet } from "./pages/certificate-sheet.tsx";
import { sheetStyle } from "./pages/sheet-style.ts";

type C = Context<PageEnv>;

/** What can be taken along of a certificate: `find` says whether this reader may have it. */
export function certificateFiles(ctx: CapacityCtx, find: (c: C) => Promise<Certificate>): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const sealedOf = async (c: C) => {
    const certificate = await find(c);
    if (certificate.sealed === undefined) throw new Refusal("not-found");
    return { certificate, sealed: certificate.sealed, url: certificateUrl(ctx.site.origin, certificate.id) };
  };
  app.get("/badge.jwt", async (c) =>
    asFile((await sealedOf(c)).sealed.token, "text/plain; charset=utf-8", "badge.jwt"),
  );
  app.get("/badge.json", async (c) => {
    const { sealed } = await sealedOf(c);
    return asFile(JSON.stringify(claimsOf(ctx, sealed), null, 2), "application/json; charset=utf-8", "badge.json");
  });
  app.get("/badge.svg", async (c) => {
    const { sealed, url } = await sealedOf(c);
    return asFile(bakeBadge({ token: sealed.token, url }), "image/svg+xml", "badge.svg");
  });
  app.get("/print", async (c) => {
    const { certificate, sealed, url } = await sealedOf(c);
    const read = readBadge(claimsOf(ctx, sealed));
    if (!read.ok) throw new Error(`the certificate ${certificate.id} has no ${read.member}`);
    const award = await findAward(ctx.db, certificate.activity);
    const { badge } = read;
    const sheet = { badge, name: sealed.name, issued: sealed.awarded, url, signedBy: award?.signedBy };
    return secretPage(
      await c.var.alone({
        title: c.var.t("certificate.sheet.title"),
        css: sheetStyle,
        body: <CertificateSheet {...sheet} />,
      }),
    );
  });
  return app;
}

export function claimsOf(ctx: CapacityCtx, { token }: Sealed) {
  const said = ctx.credentials.read(token);
  if (said === undefined) throw new Error("a certificate cannot be read");
  return said.claims;
}

/** To be kept, and never shown as a page of this site. */
function asFile(text: string, type: string, name: string): Response {
  return secretPage(
    new Response(text, {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="${name}"`,
        "content-security-policy": "default-src 'none'; sandbox",
      },
    }),
  );
}
