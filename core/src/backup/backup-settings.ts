/** `[backup]` of the configuration: docs/guide/configuration.md. */
export interface BackupSettings {
  /** ISO 8601 duration; nothing is made by itself when it is left out. */
  every?: string | undefined;
  /** How many stay in each place. */
  keep: number;
  /** Folders, `s3://bucket/path`, `sftp://user@host/path`. */
  to: readonly string[];
  s3_endpoint?: string | undefined;
  s3_region?: string | undefined;
  s3_key_id?: string | undefined;
  s3_secret?: string | undefined;
  sftp_key_file?: string | undefined;
  /** `SHA256:…`, as `ssh-keygen -lf` and `ssh` show it. */
  sftp_host_key?: string | undefined;
}
