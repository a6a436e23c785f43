import automator from 'miniprogram-automator'

/** One message of the automator's protocol. */
export type Send = (method: string, params?: object) => Promise<unknown>
/** A page and what it was opened with, as the device tells it. */
export type Where = { path: string; query: Record<string, string> }
export type Program = Awaited<ReturnType<typeof connectProgram>>

/** The running mini-program at the other end of a line; its own navigation helpers sleep for three seconds: not used. */
export const connectProgram = async (wsEndpoint: string) => {
  const client = await automator.connect({ wsEndpoint })
  const { connection, pageMap } = client as unknown as { connection: { send: Send }; pageMap: Map<number, unknown> }
  const send: Send = (method, params = {}) => connection.send(method, params)
  return {
    client,
    send,
    /** Asked anew: the client keeps what it once heard of a page by its number, and numbers come again after a restart. */
    async where(): Promise<Where> {
      const { path, query } = (await send('App.getCurrentPage')) as Where
      return { path, query }
    },
    /** After a restart: pages and elements of before are not those of now, whatever their numbers. */
    forgetPages: () => pageMap.clear(),
  }
}

/** `/pages/a/index?x=…`, for values as people write them. Not URLSearchParams: to WeChat a `+` is a plus. */
export const addressOf = ({ path, query }: Where): string => {
  const said = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/${path.replace(/^\//, '')}${said.length > 0 ? `?${said.join('&')}` : ''}`
}
