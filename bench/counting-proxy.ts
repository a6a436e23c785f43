import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Cost = { reads: number; writes: number; calls: number; bytesOut: number; bytesIn: number }
const none = (): Cost => ({ reads: 0, writes: 0, calls: 0, bytesOut: 0, bytesIn: 0 })

const READS = /^database\.(getDocument|calculateDocument|aggregateDocuments)$/
const WRITES = /^database\.(insertDocument|modifyDocument|removeDocument)$/

/** Stands between the SDK and the cloud and counts what an action costs: calls, documents read and written, bytes both ways. */
export class CountingProxy {
  private cost = none()
  private constructor(private readonly server: Server) {}

  static async to(target: string): Promise<CountingProxy> {
    const to = new URL(target)
    const server = createServer((incoming, answer) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const body = Buffer.concat(chunks)
        proxy.count(body)
        const onward = request(
          { host: to.hostname, port: to.port, path: incoming.url, method: incoming.method, headers: incoming.headers },
          (response) => {
            response.on('data', (chunk: Buffer) => {
              proxy.cost.bytesIn += chunk.length
            })
            answer.writeHead(response.statusCode ?? 502, response.headers)
            response.pipe(answer)
          },
        )
        onward.on('error', () => answer.destroy())
        onward.end(body)
      })
    })
    const proxy = new CountingProxy(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/admin`
  }

  private count(body: Buffer): void {
    const { action = '' } = JSON.parse(body.toString('utf8')) as { action?: string }
    this.cost.calls++
    this.cost.bytesOut += body.length
    if (READS.test(action)) this.cost.reads++
    if (WRITES.test(action)) this.cost.writes++
  }

  /** What has been spent since the last time this was asked. */
  take(): Cost {
    const spent = this.cost
    this.cost = none()
    return spent
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }
}
