/**
 * A refusal in the words of the admin protocol. The SDK rejects with the same `code` and `message`.
 */
export class CloudError extends Error {
  constructor(
    readonly code: CloudErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}

/** The codes this local cloud answers with on `/admin`; all but the last two are the platform's own. */
export type CloudErrorCode =
  | 'INVALID_PARAM'
  | 'SIGN_PARAM_INVALID'
  | 'INVALID_ENV'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'STORAGE_FILE_NONEXIST'
  | 'OPENAPI_NO_PERMISSION'
  | 'OPENAPI_TOKEN_MISSING'
  | 'OPENAPI_UNKNOWN'
  | 'ACTION_UNKNOWN'
  | 'INTERNAL_ERROR'

/** The document store's general refusal, as the platform wraps what MongoDB says. */
export const requestFailed = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', message)

/** Not an answer: the connection breaks, so that the caller cannot know whether the request was served. */
export class BrokenConnection extends Error {}

/**
 * A reason not to start at all. The process prints the message and leaves with `exitCode`:
 * 1 wrong arguments, 2 port taken, 3 broken data, 4 data folder in use, 5 broken secrets.
 */
export class StartupError extends Error {
  constructor(
    readonly exitCode: 1 | 2 | 3 | 4 | 5,
    message: string,
  ) {
    super(message)
    this.name = 'StartupError'
  }
}
