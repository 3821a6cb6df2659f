import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import type { Answer } from "../answer.ts";
import type { Attack, Input } from "../attack.ts";
import type { World } from "../world.ts";

/** 64 x 40 pixels, taken by "A. Person" at 1° 17' S, 36° 49' E. */
const photo = Buffer.from(
  "/9j/4QFERXhpZgAASUkqAAgAAAAIABIBAwABAAAAAQAAABoBBQABAAAAbgAAABsBBQABAAAAdgAAACgBAwABAAAAAgAAADsBAgAKAAAAfgAAABMCAwABAAAAAQAAAGmHBAABAAAAiAAAACWIBAABAAAA1gAAAAAAAAA4YwAA6AMAADhjAADoAwAAQS4gUGVyc29uAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAABAAAAAA6AEAAEAAAAoAAAAAAAAAAQAAQACAAIAAABTAAAAAgAFAAMAAAAkAQAAAwACAAIAAABFAAAABAAFAAMAAAAMAQAAAAAAACQAAAABAAAAMQAAAAEAAAAAAAAAAQAAAAEAAAABAAAAEQAAAAEAAAAAAAAAAQAAAP/bAEMAKBweIx4ZKCMhIy0rKDA8ZEE8Nzc8e1hdSWSRgJmWj4CMiqC05sOgqtqtiozI/8va7vX///+bwf////r/5v3/+P/bAEMBKy0tPDU8dkFBdviljKX4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+P/AABEIACgAQAMBIgACEQEDEQH/xAAVAAEBAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAAA//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIgCAAAAAAAAAAAAAAAAAAAAAAD/2Q==",
  "base64",
);

let serial = 0;
let shown = "";

/** The friend publishes an event with this picture; the node looks at it. */
const publishes =
  (content: Buffer, mediaType = "image/jpeg", ending = "jpg") =>
  async ({ friend, inbox, node, settle }: World) => {
    const path = `/pictures/${++serial}.${ending}`;
    friend.pages.set(path, (_, response) => void response.writeHead(200, { "content-type": mediaType }).end(content));
    const event = friend.event({
      attachment: [{ type: "Document", name: "Banner", mediaType, url: friend.origin + path }],
    });
    await friend.send(inbox, friend.activity("Create", event));
    await settle();
    const { db } = node.store;
    const row = await db.selectFrom("content_event").select("id").where("iri", "=", event.id).executeTakeFirst();
    shown = row?.id ?? "";
  };

async function eventPage({ node }: World): Promise<Answer> {
  const answer = await node.get(`/en/events/${shown}`, { accept: "text/html" });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

const showsPicture = ({ text = "" }: Answer) => text.includes("<img");

function trick(name: string, content: Buffer, more: { mediaType?: string; ending?: string } = {}): Input {
  return {
    name: `an event with ${name}`,
    prepare: publishes(content, more.mediaType, more.ending),
    send: eventPage,
    status: 200,
    isHarmless: (answer) => !showsPicture(answer),
  };
}

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`;
const large = trick("a picture of 41 megapixels in 40 KB", png(41_000, 1000), {
  mediaType: "image/png",
  ending: "png",
});

/** The bytes as the friend sent them, asked for in the place where copies stand. */
const raw =
  (content: Buffer) =>
  async ({ node }: World) => {
    const sha256 = createHash("sha256").update(content).digest("hex");
    const { status } = await node.get(`/pictures/${sha256}.jpg`, { accept: "application/activity+json" });
    return { status };
  };

const polyglot = Buffer.concat([photo, Buffer.from("<script>alert(1)</script>")]);

export const pictureAttacks: readonly Attack[] = [
  {
    title: "Image tricks",
    door: "inbox, then the pictures of events",
    inputs: [
      trick("a drawing with a script, called JPEG", Buffer.from(drawing)),
      trick("a drawing with a script", Buffer.from(drawing), { mediaType: "image/svg+xml", ending: "svg" }),
      trick("a web page, called JPEG", Buffer.from("<!doctype html><script>alert(1)</script>")),
      trick("a picture that ends in the middle", photo.subarray(0, photo.length - 60)),
      large,
      trick("a picture whose header promises 900 megapixels", png(30_000, 30_000, 64), {
        mediaType: "image/png",
        ending: "png",
      }),
      trick("8 MiB and a byte", Buffer.concat([photo, Buffer.alloc(8 * 1024 * 1024)])),
      {
        name: "a picture with a page behind its end, and its bytes asked for as a document",
        prepare: publishes(polyglot),
        send: raw(polyglot),
        status: 404,
      },
    ],
    control: {
      name: "a photograph, drawn anew without the place where it was taken",
      async send(world) {
        await publishes(photo)(world);
        return eventPage(world);
      },
      status: 200,
      async passed({ node }, { text = "" }) {
        const [path] = /\/pictures\/[0-9a-f]{64}\.webp/.exec(text) ?? [];
        if (path === undefined) return false;
        const answer = await node.get(path, { accept: "application/activity+json" });
        const bytes = Buffer.from(await answer.arrayBuffer());
        const isWebp = answer.headers.get("content-type") === "image/webp" && bytes.includes("WEBP");
        return isWebp && !bytes.includes("Person") && !bytes.includes("Exif") && !bytes.includes("EXIF");
      },
    },
    bite: {
      without: ["picture.isDrawable"],
      input: large,
      happens: "all its pixels are drawn",
      succeeded: (_, answer) => showsPicture(answer),
    },
  },
];

/** A grey PNG, whole unless `bytes` says how much of it there is. */
function png(width: number, height: number, bytes = (width + 1) * height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const data = deflateSync(Buffer.alloc(bytes));
  const signature = Buffer.from("\u0089PNG\r\n\u001a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
