import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { posix } from "node:path";
import { Refusal } from "../kit/index.ts";
import { connectSftp, HostKeyProblem, type SftpConnection } from "../net/index.ts";
import type { Shelf } from "./shelf.ts";
import type { ShelfSettings } from "./shelf-settings.ts";

/** A folder of another machine, over SSH, by key. */
export async function openSftpShelf(address: string, settings: ShelfSettings): Promise<Shelf> {
  const { url, root } = parseAddress(address);
  const sftp = await connect(address, url, settings);
  const at = (path: string) => posix.join(root, path);
  return {
    address,
    async put(path, { file }) {
      await sftp.makeFolder(posix.dirname(at(path)));
      await sftp.write(at(path), file);
    },
    read: (path) => sftp.read(at(path)),
    async list(under) {
      const found = await sftp.list(at(under).replace(/\/$/, ""));
      return found
        .map(({ path, bytes }) => ({ path: posix.relative(root, path), bytes }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    async remove(path) {
      await sftp.removeFile(at(path));
      if (posix.dirname(at(path)) !== root) await sftp.removeFolder(posix.dirname(at(path)));
    },
    close: () => sftp.close(),
  };
}

function parseAddress(address: string): { url: URL; root: string } {
  if (!URL.canParse(address)) throw badAddress(address);
  const url = new URL(address);
  const root = decodeURIComponent(url.pathname).replace(/\/+$/, "");
  if (url.password !== "" || root === "") throw badAddress(address);
  return { url, root };
}

function badAddress(address: string): Refusal {
  return new Refusal("invalid", {
    message: `${address.replace(/:[^:@/]*@/, ":…@")} is no place on another machine. Write sftp://user@host/path, without a password: a key opens it.`,
  });
}

async function connect(
  address: string,
  { hostname, port, username }: URL,
  settings: ShelfSettings,
): Promise<SftpConnection> {
  const { sftp_key_file: keyFile, sftp_host_key: hostKey = "" } = settings;
  if (keyFile === undefined) {
    throw new Refusal("invalid", { message: `${address} needs a private key: write sftp_key_file.` });
  }
  const privateKey = await readFile(keyFile).catch((cause: Error) => {
    throw new Refusal("invalid", { message: `The key for ${address} cannot be read: ${cause.message}`, cause });
  });
  const user = username === "" ? userInfo().username : decodeURIComponent(username);
  try {
    return await connectSftp({ host: hostname, port: Number(port || 22), user, privateKey, hostKey });
  } catch (cause) {
    if (cause instanceof HostKeyProblem) {
      const message = `${hostname} shows the key ${cause.shown}, and ${hostKey === "" ? "none" : hostKey} is expected. Compare it with the one that its administrator tells you; only if it is the same, write it as sftp_host_key.`;
      throw new Refusal("forbidden", { message, cause });
    }
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal("unavailable", { message: `${address} cannot be reached: ${why}.`, cause });
  }
}
