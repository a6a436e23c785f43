/** Handles every item, so many at once. */
export const inParallel = async <T>(
  atOnce: number,
  list: readonly T[],
  handle: (item: T) => Promise<void>,
): Promise<void> => {
  const queue = [...list]
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await handle(next)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
