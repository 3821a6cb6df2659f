import type { DirectoryEntry } from "../../content/types/index.ts";
import type { SiteCtx } from "./site-ctx.ts";

/** How this site is reached and followed. */
export interface OwnProfile {
  /** `@igf@igf.example`: what people type into the search of other software. */
  handle: string;
  /** Address of its actor. */
  actor: string;
  /** An e-mail address or a web page; undefined when nobody named one. */
  contact: string | undefined;
  /** What the directory says of it. */
  entry: DirectoryEntry | undefined;
}

export async function readOwnProfile(ctx: SiteCtx): Promise<OwnProfile> {
  const actor = ctx.federation.initiativeActor;
  const entry = await ctx.directory.findByActor(actor);
  return {
    handle: `@${actor.slice(actor.lastIndexOf("/") + 1)}@${new URL(ctx.site.origin).host}`,
    actor,
    contact: ctx.profile.current().contact ?? ctx.settings.contact ?? entry?.contact,
    entry,
  };
}
