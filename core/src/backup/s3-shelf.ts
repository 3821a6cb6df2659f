import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { AwsV4Signer } from "aws4fetch";
import { Refusal } from "../kit/index.ts";
import { createOperatorClient, type OperatorAnswer, type OperatorRequest } from "../net/index.ts";
import type { OnShelf, Shelf } from "./shelf.ts";
import type { ShelfSettings } from "./shelf-settings.ts";

/** One PUT takes no more. */
const largest = 5 * 1024 ** 3;
const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

interface Ask {
  method: OperatorRequest["method"];
  /** Below the bucket. */
  key?: string;
  query?: Record<string, string>;
  bytes?: number;
  sha256?: string;
  body?: () => Readable;
}

/** A bucket of any server that speaks S3, addressed by path; each request is signed (AWS Signature Version 4), bodies by their hash. */
export function openS3Shelf(address: string, settings: ShelfSettings): Shelf {
  const { bucket, prefix } = parseAddress(address);
  const { endpoint, region, keyId, secret } = parseSettings(address, settings);
  const client = createOperatorClient(endpoint.origin);
  const base = `${endpoint.href.replace(/\/$/, "")}/${bucket}`;

  async function ask({ method, key, query = {}, bytes, sha256 = emptyHash, body }: Ask): Promise<OperatorAnswer> {
    const path = key === undefined ? "" : `/${key.split("/").map(encodeURIComponent).join("/")}`;
    const url = `${base}${path}?${new URLSearchParams(query)}`.replace(/\?$/, "");
    const signed = await new AwsV4Signer({
      method,
      url,
      headers: { "x-amz-content-sha256": sha256 },
      accessKeyId: keyId,
      secretAccessKey: secret,
      service: "s3",
      region,
    }).sign();
    const headers = Object.fromEntries(signed.headers);
    if (bytes !== undefined) headers["content-length"] = String(bytes);
    return client.request({ method, url: signed.url.href, headers, body: body?.() });
  }

  /** Twice more after what passes: a lost connection, 429 and 5xx. */
  async function send(asked: Ask): Promise<OperatorAnswer> {
    for (let tries = 1; ; tries++) {
      const answer = await ask(asked).catch((error: unknown) => {
        if (tries === 3) throw error;
        return undefined;
      });
      if (answer && answer.status < 500 && answer.status !== 429) return answer;
      if (answer && tries === 3) return answer;
      answer?.body.destroy();
      await new Promise((resolve) => setTimeout(resolve, tries * 300));
    }
  }

  async function done(what: string, asked: Ask): Promise<string> {
    const { status, body } = await send(asked);
    const text = await textOf(body);
    if (status < 300) return text;
    const why = /<Code>([^<]{1,60})<\/Code>/.exec(text)?.[1] ?? `HTTP ${status}`;
    throw new Refusal("unavailable", { message: `${address} refused to ${what}: ${why}.` });
  }

  return {
    address,
    async put(path, { file, bytes, sha256 }) {
      if (bytes > largest) {
        throw new Refusal("too-large", { message: `${path} has more than 5 GiB: use a folder or SFTP for this node.` });
      }
      const body = () => createReadStream(file);
      await done("keep a file", { method: "PUT", key: prefix + path, bytes, sha256, body });
    },
    async read(path) {
      const { status, body } = await send({ method: "GET", key: prefix + path });
      if (status === 200) return body;
      const text = await textOf(body);
      if (status === 404 && !text.includes("NoSuchBucket")) return undefined;
      const why = /<Code>([^<]{1,60})<\/Code>/.exec(text)?.[1] ?? `HTTP ${status}`;
      throw new Refusal("unavailable", { message: `${address} refused to give a file: ${why}.` });
    },
    async list(under) {
      const found: OnShelf[] = [];
      for (let token: string | undefined, more = true; more; ) {
        const query = { "list-type": "2", prefix: prefix + under, ...(token ? { "continuation-token": token } : {}) };
        const text = await done("list files", { method: "GET", query });
        for (const [, item = ""] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const key = decodeXml(/<Key>(.*?)<\/Key>/s.exec(item)?.[1] ?? "");
          found.push({ path: key.slice(prefix.length), bytes: Number(/<Size>(\d+)<\/Size>/.exec(item)?.[1]) });
        }
        token = decodeXml(/<NextContinuationToken>(.*?)<\/NextContinuationToken>/s.exec(text)?.[1] ?? "");
        more = token !== "";
      }
      return found.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    async remove(path) {
      await done("remove a file", { method: "DELETE", key: prefix + path });
    },
    close: () => client.close(),
  };
}

function parseAddress(address: string): { bucket: string; prefix: string } {
  const [, bucket, path = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(address) ?? [];
  if (bucket === undefined) {
    throw new Refusal("invalid", { message: `${address} is no bucket. Write s3://bucket/path.` });
  }
  const prefix = path.replace(/^\/+|\/+$/g, "");
  return { bucket, prefix: prefix === "" ? "" : `${prefix}/` };
}

function parseSettings(address: string, settings: ShelfSettings) {
  const { s3_endpoint: endpoint, s3_region: region = "us-east-1", s3_key_id: keyId, s3_secret: secret } = settings;
  if (endpoint !== undefined && keyId !== undefined && secret !== undefined) {
    return { endpoint: new URL(endpoint), region, keyId, secret };
  }
  throw new Refusal("invalid", {
    message: `${address} needs an endpoint (s3_endpoint) and keys (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY).`,
  });
}

async function textOf(body: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString();
}

function decodeXml(text: string): string {
  const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => names[name] ?? "");
}
