export type Look = { faults: string[] }

/** Somebody may write between two reads; what is really wrong is still wrong the second time. */
export const lookTwice = async <T extends Look>(look: () => Promise<T>): Promise<T> => {
  const first = await look()
  return first.faults.length === 0 ? first : look()
}
