import type Sharp from "sharp";
import { Refusal } from "../../kit/index.ts";

let opened: Promise<typeof Sharp> | undefined;

/** The decoder, loaded when the first picture comes: it weighs as much as the rest of an idle node. */
export function openSharp(): Promise<typeof Sharp> {
  opened ??= load().catch((error: unknown) => {
    opened = undefined;
    throw new Refusal("unavailable", { message: "Pictures cannot be read on this machine.", cause: error });
  });
  return opened;
}

async function load(): Promise<typeof Sharp> {
  const { default: sharp } = await import("sharp");
  // One thread, nothing kept between pictures: a node shares a small machine with itself.
  sharp.concurrency(1);
  sharp.cache(false);
  // Whatever a picture claims to be, only these four decoders are there to be fooled.
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif"],
  });
  return sharp;
}
