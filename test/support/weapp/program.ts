import automator from 'miniprogram-automator'

/** One message of the automator's protocol. */
export type Send = (method: string, params?: object) => Promise<unknown>
/** A page and what it was opened with, as the device tells it. */
export type Where = { path: string; query: Record<string, string> }
export type Program = Awaited<ReturnType<typeof connectProgram>>

/** The running mini-program at the other end of a line; its own navigation helpers sleep for three seconds: not used. */
export const connectProgram = async (wsEndpoint: string) => {
  const client = await automator.connect({ wsEndpoint })
  const { connection } = client as unknown as { connection: { send: Send } }
  const send: Send = (method, params = {}) => connection.send(method, params)
  return {
    client,
    send,
    async where(): Promise<Where> {
      const page = await client.currentPage()
      return { path: page?.path ?? '', query: (page?.query ?? {}) as Record<string, string> }
    },
  }
}

/** `/pages/a/index?x=…`: values come decoded from some devices and undecoded from others. */
export const addressOf = ({ path, query }: Where): string => {
  const said = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(decoded(value))}`)
  return `/${path.replace(/^\//, '')}${said.length > 0 ? `?${said.join('&')}` : ''}`
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
