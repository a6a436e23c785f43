export type Answers = Record<string, unknown>
export type Difference = { question: string; host: string; here: string }

const said = (answer: unknown) => (answer === undefined ? '(not asked)' : JSON.stringify(answer))

/** Questions that are answered otherwise, or in one place only. */
export const differences = (host: Answers, here: Answers): Difference[] =>
  [...new Set([...Object.keys(host), ...Object.keys(here)])]
    .map((question) => ({ question, host: said(host[question]), here: said(here[question]) }))
    .filter((one) => one.host !== one.here)

/** To be read by people. */
export const table = (list: readonly Difference[]): string =>
  list.map(({ question, host, here }) => `${question}\n  host: ${host}\n  here: ${here}\n`).join('\n')
