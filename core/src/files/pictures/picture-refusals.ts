import { defineRefusals, type RefusalRow } from "../../kit/index.ts";

/** Why a picture is not taken, in sentences for the person who sent it. */
export const pictureRefusals = {
  "picture-kind": { status: 415, sentence: "Send the picture as JPEG, PNG or WebP." },
  "picture-drawing": { status: 415, sentence: "SVG drawings are not taken. Save the drawing as PNG and send that." },
  "picture-phone": { status: 415, sentence: "HEIC pictures are not taken. Save the picture as JPEG and send that." },
  "picture-animated": { status: 415, sentence: "Moving pictures are not taken. Send a still picture." },
  "picture-large": { status: 413, sentence: "A picture can have 20 MiB and 40 megapixels at most. Make it smaller." },
  "picture-broken": {
    status: 422,
    sentence: "The picture is damaged or incomplete. Open it, save it anew and send that.",
  },
} as const satisfies Record<string, RefusalRow>;

export const refusePicture = defineRefusals(pictureRefusals);
