/** Reads a variable the function cannot work without; its absence is an operator's mistake and names itself. */
export const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`The environment variable ${name} is not set; see docs/operations.md.`)
  return value
}
