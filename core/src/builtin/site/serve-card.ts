import type { Context } from "hono";
import { drawCard } from "../../plugin/index.ts";
import { checkAccent } from "../../web/index.ts";
import type { SiteCtx } from "./site-ctx.ts";

interface Card {
  /** What it was drawn from. */
  of: string;
  bytes: Promise<Buffer>;
}

/** The card for links to this site, drawn once for each logo and colour. */
export function createCard(ctx: SiteCtx): (c: Context) => Promise<Response> {
  let card: Card | undefined;
  return async (c) => {
    const { logo } = ctx.profile.current();
    const { accent } = ctx.site;
    const checked = accent === undefined ? undefined : checkAccent(accent);
    const ground = checked?.ok ? checked.accent : "#12304a";
    const of = `${ground} ${logo?.sha256}`;
    if (card?.of !== of) card = { of, bytes: draw() };
    try {
      const bytes = await card.bytes;
      return c.body(new Uint8Array(bytes), 200, {
        "content-type": "image/png",
        "cache-control": "public, max-age=86400",
      });
    } catch (error) {
      card = undefined;
      throw error;
    }

    async function draw(): Promise<Buffer> {
      const open = logo && (await ctx.files.read(logo.sha256));
      const chunks: Uint8Array[] = [];
      for await (const chunk of open?.stream ?? []) chunks.push(chunk);
      return drawCard({ ground, ...(open && { logo: Buffer.concat(chunks) }) });
    }
  };
}
