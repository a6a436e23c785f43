/** Where, and what is wrong, in Chinese and in English. */
export type PackFault = { where: string; zh: string; en: string }
export type Verdict = {
  isFine: boolean
  faults: PackFault[]
  /** What the file is; null when not even that could be read. */
  found: {
    code: string
    estateName: string
    title: string
    about: string
    seal: string
    isRegistered: boolean
    stairwells: number
    entries: number
    flats: number
    risers: number
    complete: number
    days: number
    compared: number
  } | null
}
export function sha256(text: string): string
export function canonical(value: unknown): string
export function verifyPack(input: string | Uint8Array, days?: unknown[], seal?: string): Verdict
export function inWords(verdict: Verdict): string[]
