import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import ssh2 from "ssh2";

declare module "ssh2" {
  interface Connection {
    /** Missing in its types. Without it each answer waits 40 ms for company. */
    setNoDelay(on: boolean): void;
  }
}

export interface TestSftp {
  port: number;
  /** `SHA256:…` */
  hostKey: string;
  /** The private key that is let in. */
  clientKey: string;
  close(): Promise<void>;
}

const { STATUS_CODE } = ssh2.utils.sftp;

/** A real SSH server (ssh2's) that serves a folder by SFTP to one key. */
export async function startSftp(root: string): Promise<TestSftp> {
  const host = pair();
  const client = pair();
  const allowed = parsed(client).getPublicSSH();
  const server = new ssh2.Server({ hostKeys: [host] }, (connection) => {
    connection.on("error", () => undefined);
    connection.setNoDelay(true);
    connection.on("authentication", (context) => {
      if (context.method === "publickey" && context.username === "keeper" && context.key.data.equals(allowed)) {
        context.accept();
      } else context.reject(["publickey"]);
    });
    connection.on("ready", () => {
      connection.on("session", (accept) => {
        accept().on("sftp", (acceptSftp) => serve(acceptSftp(), root));
      });
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const fingerprint = createHash("sha256").update(parsed(host).getPublicSSH()).digest("base64").replace(/=+$/, "");
  return {
    port: (server.address() as AddressInfo).port,
    hostKey: `SHA256:${fingerprint}`,
    clientKey: client,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** One key in two hundred the library writes in a form that it cannot read itself. */
function pair(): string {
  const key = ssh2.utils.generateKeyPairSync("ed25519").private;
  return ssh2.utils.parseKey(key) instanceof Error ? pair() : key;
}

function parsed(key: string) {
  const found = ssh2.utils.parseKey(key);
  if (found instanceof Error) throw found;
  return found;
}

function serve(sftp: ssh2.SFTPWrapper, root: string) {
  const open_ = new Map<number, FileHandle>();
  const folders = new Map<number, string[]>();
  let last = 0;
  const at = (path: string) => join(root, path);
  const handleOf = (id: number) => {
    const buffer = Buffer.alloc(4);
    buffer.writeUInt32BE(id);
    return buffer;
  };
  const attrs = (mode: number, size: number) => ({ mode, size, uid: 0, gid: 0, atime: 0, mtime: 0 });
  const answer = (id: number, work: Promise<unknown>) => {
    work.then(
      () => sftp.status(id, STATUS_CODE.OK),
      (error: NodeJS.ErrnoException) =>
        sftp.status(id, error.code === "ENOENT" ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE),
    );
  };
  sftp.on("OPEN", async (id, path, flags) => {
    const mode = ssh2.utils.sftp.flagsToString(flags) ?? "r";
    try {
      last += 1;
      open_.set(last, await open(at(path), mode));
      sftp.handle(id, handleOf(last));
    } catch {
      sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
    }
  });
  sftp.on("WRITE", (id, handle, offset, data) =>
    answer(id, open_.get(handle.readUInt32BE())?.write(data, 0, data.length, offset) ?? Promise.reject(new Error())),
  );
  sftp.on("READ", async (id, handle, offset, length) => {
    const buffer = Buffer.alloc(length);
    const read = await open_.get(handle.readUInt32BE())?.read(buffer, 0, length, offset);
    if (!read || read.bytesRead === 0) sftp.status(id, STATUS_CODE.EOF);
    else sftp.data(id, buffer.subarray(0, read.bytesRead));
  });
  sftp.on("FSTAT", async (id, handle) => {
    const found = await open_.get(handle.readUInt32BE())?.stat();
    if (found) sftp.attrs(id, attrs(found.mode, found.size));
    else sftp.status(id, STATUS_CODE.FAILURE);
  });
  sftp.on("FSETSTAT", (id) => sftp.status(id, STATUS_CODE.OK));
  sftp.on("CLOSE", (id, handle) => {
    folders.delete(handle.readUInt32BE());
    answer(id, open_.get(handle.readUInt32BE())?.close() ?? Promise.resolve());
  });
  const status = (id: number, path: string) =>
    stat(at(path)).then(
      (found) => sftp.attrs(id, attrs(found.mode, found.size)),
      () => sftp.status(id, STATUS_CODE.NO_SUCH_FILE),
    );
  sftp.on("STAT", status);
  sftp.on("LSTAT", status);
  sftp.on("MKDIR", (id, path) => answer(id, mkdir(at(path))));
  sftp.on("RMDIR", (id, path) => answer(id, rmdir(at(path))));
  sftp.on("REMOVE", (id, path) => answer(id, rm(at(path))));
  sftp.on("RENAME", async (id, from, to) => {
    const taken = await stat(at(to)).catch(() => undefined);
    answer(id, taken ? Promise.reject(new Error("taken")) : rename(at(from), at(to)));
  });
  sftp.on("OPENDIR", async (id, path) => {
    try {
      last += 1;
      folders.set(last, [path, ...(await readdir(at(path)))]);
      sftp.handle(id, handleOf(last));
    } catch {
      sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
    }
  });
  sftp.on("READDIR", async (id, handle) => {
    const key = handle.readUInt32BE();
    const [path, ...names] = folders.get(key) ?? [];
    if (path === undefined || names.length === 0) return void sftp.status(id, STATUS_CODE.EOF);
    folders.set(key, [path]);
    const entries = [];
    for (const filename of names) {
      const { mode, size } = await stat(join(at(path), filename));
      const type = mode & constants.S_IFMT;
      entries.push({ filename, longname: filename, attrs: attrs(type | 0o600, size) });
    }
    sftp.name(id, entries);
  });
}
