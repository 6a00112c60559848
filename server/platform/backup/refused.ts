/** A backup or restoration cannot be done, and nothing was changed. The message is one plain Vietnamese sentence. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}
