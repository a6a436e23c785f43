/** One JSON line: what happened to which request. Never input, names or other personal data. */
export const log = (
  level: 'info' | 'error',
  message: string,
  facts: Record<string, string | number | undefined>,
): void => {
  console[level](JSON.stringify({ level, message, ...facts }))
}
