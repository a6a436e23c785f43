import { spawn } from 'node:child_process'
import type { House } from './estate'
import { sdkFor } from './local-cloud'

export type Doc = Record<string, unknown>
/** One document, changed or (null) removed. */
export type Deed = { name: string; id: string; change: ((doc: Doc) => Doc) | null }
export type Seen = { code: number | null; words: string }

/** The command as a person runs it; none of the SDK's variables are set. */
export const verify = (args: string[]): Promise<Seen> =>
  new Promise((done) => {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(TENCENTCLOUD|TCB|SCF)_/.test(name)),
    )
    const child = spawn(process.execPath, ['scripts/run.mjs', 'verify-evidence', ...args], { env })
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        words += chunk
      })
    child.on('close', (code) => done({ code, words }))
  })

/** Somebody with the database's keys, and the command that finds out. */
export const tampering = ({ cloud }: House) => {
  const collection = (name: string) => sdkFor(cloud).database().collection(name)
  const ofHouse = () => verify(['--url', cloud.url, '--data', cloud.dataDir])
  const read = async (name: string, id: string): Promise<Doc> => {
    const { _id, ...doc } = (await collection(name).doc(id).get()).data[0] as Doc
    return doc
  }
  return {
    collection,
    ofHouse,
    read,
    /** Does these things to the database behind the back of the rules, looks once, and undoes them. */
    async tampered(...deeds: Deed[]): Promise<Seen> {
      const before = await Promise.all(deeds.map(({ name, id }) => read(name, id)))
      for (const [at, { name, id, change }] of deeds.entries())
        if (change)
          await collection(name)
            .doc(id)
            .set(change(structuredClone(before[at] ?? {})))
        else await collection(name).doc(id).remove()
      const seen = await ofHouse()
      for (const [at, { name, id }] of deeds.entries())
        await collection(name)
          .doc(id)
          .set(before[at] ?? {})
      return seen
    },
  }
}
