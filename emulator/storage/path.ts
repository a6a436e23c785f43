import { CloudError } from '../errors'

/** COS's bound on a key. */
const PATH_BYTES_MAX = 850

/** Refuses file paths which the platform refuses or which a signed link could not carry. */
export const assertPath = (path: unknown): string => {
  const fail = (why: string): never => {
    throw new CloudError('INVALID_PARAM', `cloudPath ${JSON.stringify(path)}: ${why}`)
  }
  if (typeof path !== 'string' || path === '') return fail('must be a text')
  if (Buffer.byteLength(path) > PATH_BYTES_MAX) fail(`longer than ${PATH_BYTES_MAX} bytes`)
  if (path.startsWith('/') || path.endsWith('/') || path.includes('//'))
    fail('may not start or end with / or contain //')
  if (path.split('/').some((part) => part === '.' || part === '..')) fail('may not contain . or ..')
  if (/[\u0000-\u001f\u007f?#%\\]/.test(path)) fail('may not contain ? # % \\ or control characters')
  return path
}
