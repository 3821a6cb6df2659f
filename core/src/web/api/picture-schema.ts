import * as z from "zod";

const size = { width: z.int(), height: z.int() };

/** A picture as the API tells it: copies that this node keeps, in the widths that pages need and as a card for previews of links. */
export const pictureSchema = () =>
  z
    .object({
      src: z.url(),
      ...size,
      alt: z.record(z.string(), z.string()).describe("What it shows, by language; {} for decoration."),
      variants: z.array(z.object({ src: z.url(), ...size, mediaType: z.string(), purpose: z.enum(["page", "card"]) })),
    })
    .describe("The copies that this node keeps; missing until they are here.");
