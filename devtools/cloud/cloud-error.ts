/** An error as the cloud reports it: HTTP 200 with `{code, message}`, which the SDK turns into an errCode. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}

/** Refuses what this cloud does not play. Silence would let code pass here and fail in production. */
export const notHere = (what: string): CloudError =>
  new CloudError('NOT_IN_LOCAL_CLOUD', `${what} is not in the local cloud`)

/** The code production gives to whatever MongoDB itself rejects (errCode -502001). */
export const requestFailed = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', message)

export const invalidParam = (message: string): CloudError => new CloudError('INVALID_PARAM', message)
