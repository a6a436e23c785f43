import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Cost = {
  calls: number
  reads: number
  /** Documents the reads brought back. Of an aggregate: those it went through, where the caller knows. */
  documents: number
  writes: number
  bytesOut: number
  bytesIn: number
}
const none = (): Cost => ({ calls: 0, reads: 0, documents: 0, writes: 0, bytesOut: 0, bytesIn: 0 })

const READS = /^database\.(getDocument|calculateDocument|aggregateDocuments)$/
const WRITES = /^database\.(insertDocument|modifyDocument|removeDocument)$/

/** Stands between the SDK and the cloud and counts what an action costs: calls, documents read and written, bytes both ways. */
export class CountingProxy {
  private cost = none()
  private target = new URL('http://127.0.0.1')
  /** Answers of reads, looked into only when asked what was spent: not while an action is being timed. */
  private answers: Buffer[][] = []
  private constructor(private readonly server: Server) {}

  static async start(): Promise<CountingProxy> {
    const server = createServer((incoming, answer) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const body = Buffer.concat(chunks)
        const isRead = proxy.count(body)
        const { hostname: host, port } = proxy.target
        const { url: path, method, headers } = incoming
        const onward = request({ host, port, path, method, headers }, (response) => {
          const kept: Buffer[] = []
          if (isRead) proxy.answers.push(kept)
          response.on('data', (chunk: Buffer) => {
            proxy.cost.bytesIn += chunk.length
            if (isRead) kept.push(chunk)
          })
          answer.writeHead(response.statusCode ?? 502, response.headers)
          response.pipe(answer)
        })
        onward.on('error', () => answer.destroy())
        onward.end(body)
      })
    })
    const proxy = new CountingProxy(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** From now on, what arrives goes to this cloud. */
  pointTo(target: string): void {
    this.target = new URL(target)
    this.take()
  }

  private count(body: Buffer): boolean {
    const { action = '' } = JSON.parse(body.toString('utf8')) as { action?: string }
    this.cost.calls++
    this.cost.bytesOut += body.length
    if (WRITES.test(action)) this.cost.writes++
    if (!READS.test(action)) return false
    this.cost.reads++
    return action === 'database.getDocument'
  }

  /** What has been spent since the last time this was asked. */
  take(): Cost {
    const spent = this.cost
    for (const kept of this.answers) {
      const { data } = JSON.parse(Buffer.concat(kept).toString('utf8')) as { data?: { list?: unknown[] } }
      spent.documents += data?.list?.length ?? 0
    }
    this.cost = none()
    this.answers = []
    return spent
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }
}
