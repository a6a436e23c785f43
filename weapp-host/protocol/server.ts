import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { Host } from '../host'
import { appMethods } from './app'
import { elementMethods } from './element'
import { hostMethods } from './host-methods'
import { pageMethods } from './page'
import { toolMethods } from './tool'
import type { Methods } from './wire'

const methods: Methods = { ...toolMethods, ...appMethods, ...pageMethods, ...elementMethods, ...hostMethods }

/** The automator's protocol on a WebSocket: `{id, method, params}` in, `{id, result}` or `{id, error}` out, events without id. */
export class ProtocolServer {
  private readonly sockets = new Set<WebSocket>()

  private constructor(
    private readonly host: Host,
    private readonly server: WebSocketServer,
  ) {
    server.on('connection', (socket) => {
      this.sockets.add(socket)
      socket.on('message', (message) => void this.answer(socket, message))
      socket.on('close', () => this.sockets.delete(socket))
    })
  }

  static start(host: Host, port: number): Promise<ProtocolServer> {
    return new Promise((resolve, reject) => {
      const server = new WebSocketServer({ port, host: '127.0.0.1' })
      server.once('error', reject)
      server.once('listening', () => resolve(new ProtocolServer(host, server)))
    })
  }

  get url(): string {
    const address = this.server.address()
    return typeof address === 'object' && address ? `ws://127.0.0.1:${address.port}` : ''
  }

  emit(method: string, params: unknown): void {
    for (const socket of this.sockets) socket.send(JSON.stringify({ method, params }))
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.terminate()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  /** Raised as well: the client takes the error of some methods (xpath) for "nothing found". */
  private unsupported(method: string): Error {
    const message = `${method} is not supported by the headless host`
    this.host.raise({ name: 'Unsupported', message })
    return new Error(message)
  }

  private async answer(socket: WebSocket, message: RawData): Promise<void> {
    const { id, method, params } = JSON.parse(String(message)) as { id: string; method: string; params?: object }
    let reply: string
    try {
      const act = methods[method]
      if (!act) throw this.unsupported(method)
      reply = JSON.stringify({ id, result: (await act(this.host, { ...params })) ?? {} })
    } catch (error) {
      const { message: words, errMsg } = error as { message?: string; errMsg?: string }
      reply = JSON.stringify({ id, error: { message: errMsg ?? words ?? String(error) } })
    }
    if (socket.readyState === socket.OPEN) socket.send(reply)
  }
}
