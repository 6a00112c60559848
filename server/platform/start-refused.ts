/** The start cannot go on. The message is one plain Vietnamese sentence for the person at the screen; `cause` is for the log. */
export class StartRefused extends Error {
  override name = 'StartRefused'
}
