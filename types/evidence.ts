import type { ConsentRule, Share } from './household'
import type { ProofLevel } from './person'
import type { Item } from './riser'
import type { AnswerState } from './tally'

/**
 * What an entry says, exactly as hashed. It names flats and `signerId`s, never people; own words enter only as a salted
 * hash, so that deleting the words leaves the chain verifiable. Instants are ISO strings: what is hashed must not depend on a driver.
 */
export type EvidenceEntry = { tallyId: string; seq: number; at: string } & (
  | {
      kind: 'opened'
      textHash: string
      textVersion: number
      items: Item[]
      clauseIds: string[]
      opensAt: string
      closesAt: string
      proofLevel: ProofLevel
      roundId: string
      roundNo: number
      estateId: string
      stairwellId: string
      flats: Record<
        string,
        {
          room: string
          areaCentiSqm: number
          consentRule: ConsentRule
          filedSignerIds: string[]
          owners: { signerId: string; share: Share | null }[]
        }
      >
      risers: Record<string, { item: Item; flatIds: string[] }>
    }
  | {
      kind: 'answer'
      via: 'app' | 'paper' | 'agent' | 'call'
      flatId: string
      signerId: string
      textHash: string
      textVersion: number
      level: ProofLevel
      clausesRead: string[]
      answers: {
        item: Item
        state: AnswerState
        reasons: string[]
        wordsHash: string | null
        askAgainOn: string | null
      }[]
      /** Who recorded a paper answer (an opaque id), and who stood by: a name only as a salted hash. A photo enters as the salted hash of its id. */
      paper?: { signedOn: string; witnessHash: string | null; recordedBy: string; photoHashes: string[] }
      /** The power under which an agent signed. */
      power?: { powerId: string; by: string }
      /** The owner confirmed what this binding had prepared. */
      preparedBy?: string
      /** The promise whose keeping this confirms. */
      promiseId?: string
      /** A recorded telephone call: when, who recorded it, who listened in (a salted hash) and the salted hash of the recording. */
      call?: { at: string; recordedBy: string; witnessHash: string | null; recordingHash: string }
    }
  /**
   * A paper says otherwise than an answer in the app that may be as new: the signer's answers on these items count for nothing until it is settled. The paper itself is sealed
   * as in an answer.
   */
  | {
      kind: 'disputed'
      flatId: string
      signerId: string
      items: Item[]
      paper: { signedOn: string; witnessHash: string | null; recordedBy: string; photoHashes: string[] }
    }
  /** The signer said that the app's answer holds; where the paper holds, an `answer` by paper settles it. */
  | {
      kind: 'settled'
      flatId: string
      signerId: string
      items: Item[]
      by: string
      wordsHash: string | null
      witnessHash: string | null
    }
  | { kind: 'withdrawal'; flatId: string; signerId: string; items: Item[]; by: string; via: 'app' | 'paper' | 'call' }
  | { kind: 'access'; flatId: string; by: string; canEnter: boolean; wordsHash: string | null }
  | {
      kind: 'correction'
      flatId: string
      by: string
      areaCentiSqm: number
      consentRule: ConsentRule
      filedSignerIds: string[]
      owners: { signerId: string; share: Share | null }[]
      whyHash: string
    }
  /** `items`: those whose words changed, which alone are asked again (rule 34). Absent: all. */
  | { kind: 'text'; textHash: string; textVersion: number; clauseIds: string[]; by: string; items?: Item[] }
  | { kind: 'lock'; riserId: string; by: string }
  /** One person's tie to the flat ended: their answers stay, a signature of theirs still in flight does not get through. */
  | { kind: 'bindingEnded'; flatId: string; signerId: string | null; by: string }
  | { kind: 'closed'; by: string }
)

/** A photo of a signed sheet: which file, and the SHA-256 of its bytes, so that the chain binds what it shows. */
export type EvidencePhoto = { fileId: string; contentHash: string }

/** `evidence/{tally~seq}`: append-only. `hash = SHA-256(prevHash + canonical JSON of entry)`. */
export type EvidenceDoc = {
  _id: string
  schemaVersion: 1
  tallyId: string
  seq: number
  /** The flat it concerns, for looking up; repeats what `entry` says. */
  flatId: string | null
  entry: EvidenceEntry
  prevHash: string
  hash: string
  /** What the hashes inside `entry` stand for. May be erased on request without breaking the chain. */
  clear: {
    salt: string
    words: Partial<Record<Item | 'access' | 'why' | 'witness' | 'settled', string>>
    photos: EvidencePhoto[]
  } | null
}
