import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Client, FileEntry, SFTPWrapper, Stats } from "ssh2";

export interface SftpServer {
  host: string;
  port: number;
  user: string;
  privateKey: Buffer;
  /** `SHA256:…` of the server's own key: no other is talked with. */
  hostKey: string;
}

export interface SftpConnection {
  /** Copies a file of this machine, whole or not at all: beside its place first, then renamed into it. */
  write(path: string, file: string): Promise<void>;
  read(path: string): Promise<Readable | undefined>;
  /** Files under a folder, folders in it included; nothing when it is not there. */
  list(folder: string): Promise<{ path: string; bytes: number }[]>;
  makeFolder(path: string): Promise<void>;
  /** Nothing happens when it is not there. */
  removeFile(path: string): Promise<void>;
  /** Only when it is empty. */
  removeFolder(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The server showed another key than the operator wrote down, or none was written down. */
export class HostKeyProblem extends Error {
  /** What it showed, as `SHA256:…`. */
  readonly shown: string;

  constructor(shown: string) {
    super(`the server's key is ${shown}`);
    this.name = "HostKeyProblem";
    this.shown = shown;
  }
}

/** Connects to a machine that the operator named. The library is loaded here, at the first use. */
export async function connectSftp(server: SftpServer): Promise<SftpConnection> {
  const { default: ssh2 } = await import("ssh2");
  const client = new ssh2.Client();
  await connect(client, server);
  client.setNoDelay(true);
  const sftp = await call<SFTPWrapper>((done) => client.sftp(done));
  return toConnection(sftp, client);
}

function connect(client: Client, { host, port, user, privateKey, hostKey }: SftpServer): Promise<void> {
  return new Promise((resolve, reject) => {
    let shown = "";
    client.once("ready", resolve);
    client.on("error", (error) => reject(shown !== "" && shown !== plain(hostKey) ? new HostKeyProblem(shown) : error));
    client.connect({
      host,
      port,
      username: user,
      privateKey,
      readyTimeout: 10_000,
      keepaliveInterval: 15_000,
      hostVerifier: (key: Buffer) => {
        shown = `SHA256:${plain(createHash("sha256").update(key).digest("base64"))}`;
        return shown === plain(hostKey);
      },
    });
  });
}

function plain(fingerprint: string): string {
  return fingerprint.replace(/=+$/, "");
}

function toConnection(sftp: SFTPWrapper, client: Client): SftpConnection {
  const sizeOf = (path: string) =>
    call<Stats>((done) => sftp.stat(path, done)).then(
      ({ size }) => size,
      () => undefined,
    );
  return {
    async write(path, file) {
      const part = `${path}.part`;
      await call((done) => sftp.fastPut(file, part, { concurrency: atOnce, chunkSize, mode: 0o600 }, done));
      await call((done) => sftp.ext_openssh_rename(part, path, done)).catch(async () => {
        // A server without OpenSSH's extension renames only to where nothing is.
        await call((done) => sftp.unlink(path, done)).catch(() => undefined);
        await call((done) => sftp.rename(part, path, done));
      });
    },
    async read(path) {
      const size = await sizeOf(path);
      return size === undefined ? undefined : Readable.from(readAhead(sftp, path, size), { objectMode: false });
    },
    list: (folder) => walk(sftp, folder),
    makeFolder: (path) => makeFolder(sftp, path),
    removeFile: (path) => call<void>((done) => sftp.unlink(path, done)).catch(() => undefined),
    removeFolder: (path) => call<void>((done) => sftp.rmdir(path, done)).catch(() => undefined),
    close: () =>
      new Promise((resolve) => {
        client.once("close", () => resolve()).end();
      }),
  };
}

const chunkSize = 32 * 1024;
/** Over a long line each answer takes its time: so many are on their way together. */
const atOnce = 16;

async function* readAhead(sftp: SFTPWrapper, path: string, size: number): AsyncGenerator<Buffer> {
  const handle = await call<Buffer>((done) => sftp.open(path, "r", done));
  const coming: Promise<Buffer>[] = [];
  try {
    for (let next = 0; next < size || coming.length > 0; ) {
      for (; next < size && coming.length < atOnce; next += chunkSize) {
        const chunk = readChunk(sftp, handle, { at: next, length: Math.min(chunkSize, size - next) });
        // Whoever stops reading early leaves some that nobody waits for.
        chunk.catch(() => undefined);
        coming.push(chunk);
      }
      const first = await coming.shift();
      if (first) yield first;
    }
  } finally {
    await call((done) => sftp.close(handle, done)).catch(() => undefined);
  }
}

async function readChunk(
  sftp: SFTPWrapper,
  handle: Buffer,
  { at, length }: { at: number; length: number },
): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  for (let filled = 0; filled < length; ) {
    const read = await call<number>((done) => sftp.read(handle, buffer, filled, length - filled, at + filled, done));
    if (read === 0) return buffer.subarray(0, filled);
    filled += read;
  }
  return buffer;
}

/** S_IFDIR of a mode's type bits. */
const folderMode = 0o040000;

async function walk(sftp: SFTPWrapper, folder: string): Promise<{ path: string; bytes: number }[]> {
  const entries = await call<FileEntry[]>((done) => sftp.readdir(folder, done)).catch(() => []);
  const found: { path: string; bytes: number }[] = [];
  for (const { filename, attrs } of entries) {
    const path = `${folder}/${filename}`;
    if ((attrs.mode & 0o170000) === folderMode) found.push(...(await walk(sftp, path)));
    else if (!filename.endsWith(".part")) found.push({ path, bytes: attrs.size });
  }
  return found;
}

async function makeFolder(sftp: SFTPWrapper, path: string): Promise<void> {
  const parts = path.split("/").filter((part) => part !== "");
  for (let depth = 1; depth <= parts.length; depth++) {
    const folder = (path.startsWith("/") ? "/" : "") + parts.slice(0, depth).join("/");
    const there = await call<Stats>((done) => sftp.stat(folder, done)).catch(() => undefined);
    if (there === undefined) await call((done) => sftp.mkdir(folder, { mode: 0o700 }, done));
  }
}

/** What ssh2 tells by a callback. */
function call<T = void>(start: (done: (error: Error | null | undefined, value?: T) => void) => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(error) : resolve(value as T)));
  });
}
