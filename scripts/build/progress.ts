/** Shows that a long step is alive: one line that counts seconds on a terminal, a line now and then in a log. */
export async function withProgress<T>(label: string, step: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  const isTerminal = process.stdout.isTTY
  const show = () => process.stdout.write(isTerminal ? `\r${label} … ${seconds()} s` : `${label} … ${seconds()} s\n`)
  show()
  const timer = setInterval(show, isTerminal ? 1000 : 15_000)
  try {
    return await step()
  } finally {
    clearInterval(timer)
    if (isTerminal) process.stdout.write('\r\u001b[K')
  }
}
