/** All attempts of a transaction met other writers; nothing was written. */
export class Conflict extends Error {
  constructor() {
    super('transaction conflict')
  }
}

const messageOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  return `${code ?? ''} ${message ?? ''}`
}

export const isDuplicate = (error: unknown): boolean => /E11000|duplicate key/i.test(messageOf(error))

/** Somebody else wrote what we read, or created what we create: worth another attempt. */
export const isConflict = (error: unknown): boolean =>
  isDuplicate(error) || /DATABASE_TRANSACTION_(CONFLICT|FAIL)|WriteConflict/i.test(messageOf(error))

/** The collection is not there yet: the environment is new. */
export const isMissingCollection = (error: unknown): boolean => /DATABASE_COLLECTION_NOT_EXIST/.test(messageOf(error))
