import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface TestS3 {
  endpoint: string;
  objects: Map<string, Buffer>;
  /** Requests whose signature or hash was wrong. */
  refused: string[];
  /** The next requests are answered with 503. */
  failNext: number;
  close(): Promise<void>;
}

const keyId = "AKTEST";
const secret = "a+secret/of+the+test";

/**
 * A small server that speaks S3 by path: PUT, GET, DELETE and ListObjectsV2, two keys a page. It checks each request by AWS Signature
 * Version 4 as the documentation of AWS spells it out, with code of its own, and each body by its hash.
 */
export async function startS3(): Promise<TestS3> {
  const s3: Omit<TestS3, "endpoint" | "close"> = { objects: new Map(), refused: [], failNext: 0 };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    if (s3.failNext > 0) {
      s3.failNext -= 1;
      response.writeHead(503).end("<Error><Code>SlowDown</Code></Error>");
      return;
    }
    const wrong = problemOf(request, body);
    if (wrong) {
      s3.refused.push(wrong);
      response.writeHead(403).end(`<Error><Code>${wrong}</Code></Error>`);
      return;
    }
    answer(s3.objects, request, response, body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return Object.assign(s3, {
    endpoint: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  });
}

export const s3Keys = { s3_key_id: keyId, s3_secret: secret };

function answer(objects: Map<string, Buffer>, request: IncomingMessage, response: ServerResponse, body: Buffer) {
  const url = new URL(request.url ?? "/", "http://s3");
  const [, bucket, ...rest] = decodeURIComponent(url.pathname).split("/");
  const key = rest.join("/");
  if (bucket !== "attic") return void response.writeHead(404).end("<Error><Code>NoSuchBucket</Code></Error>");
  if (url.searchParams.get("list-type") === "2") return list(objects, url, response);
  if (request.method === "PUT") {
    objects.set(key, body);
    return void response.end();
  }
  if (request.method === "DELETE") {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  const found = objects.get(key);
  if (found) response.end(found);
  else response.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
}

function list(objects: Map<string, Buffer>, { searchParams }: URL, response: ServerResponse) {
  const prefix = searchParams.get("prefix") ?? "";
  const after = searchParams.get("continuation-token") ?? "";
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, 2);
  const next = keys.length > 2 ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
  const contents = page.map((key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length}</Size></Contents>`);
  response.end(`<?xml version="1.0"?><ListBucketResult>${next}${contents.join("")}</ListBucketResult>`);
}

/** docs.aws.amazon.com, "Authenticating Requests: Using the Authorization Header". */
function problemOf(request: IncomingMessage, body: Buffer): string | undefined {
  const told = String(request.headers["x-amz-content-sha256"]);
  if (told !== sha256(body)) return "XAmzContentSHA256Mismatch";
  const authorization = String(request.headers.authorization);
  const [, credential = "", signed = "", signature = ""] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(authorization) ??
    [];
  const [id, day = "", region = "", service = "", end = ""] = credential.split("/");
  const names = signed.split(";");
  const date = String(request.headers["x-amz-date"]);
  if (id !== keyId || service !== "s3" || end !== "aws4_request" || !date.startsWith(day)) return "AccessDenied";
  if (!names.includes("host") || !names.includes("x-amz-content-sha256") || !names.includes("x-amz-date")) {
    return "AccessDenied";
  }
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const parameters = query
    .split("&")
    .filter((one) => one !== "")
    .sort()
    .join("&");
  const headers = names.map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join("");
  const canonical = [request.method, path, parameters, headers, signed, told].join("\n");
  const scope = [day, region, service, end].join("/");
  const toSign = ["AWS4-HMAC-SHA256", date, scope, sha256(Buffer.from(canonical))].join("\n");
  const key = [day, region, service, end].reduce(
    (from: Buffer, part) => hmac(from, part),
    Buffer.from(`AWS4${secret}`),
  );
  return hmac(key, toSign).toString("hex") === signature ? undefined : "SignatureDoesNotMatch";
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
