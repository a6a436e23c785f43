import type { BaselineDoc } from '../../types/baseline'
import type { BindingDoc, DoorCodeDoc, StickerDoc } from '../../types/binding'
import type { CertificateDoc, DayHeadsDoc } from '../../types/certificate'
import type { ClaimDoc, ClaimFiguresDoc, ClaimNumberDoc } from '../../types/claim'
import type { ClaimRulesDoc, PriceTableDoc } from '../../types/claim-rules'
import type { ComplaintDoc } from '../../types/complaint'
import type { PreparationDoc } from '../../types/consent'
import type { EstateDoc, RollupDoc } from '../../types/estate'
import type { EvidenceDoc } from '../../types/evidence'
import type { TrendDoc } from '../../types/figures'
import type { FileDoc } from '../../types/file'
import type { HelperDayDoc, HelpNeedsDoc, HelpRunDoc, HelpTaskDoc, StationDayDoc } from '../../types/help'
import type { HistoryDoc } from '../../types/history'
import type { HouseholdDoc } from '../../types/household'
import type { FileEntryDoc, FilePassDoc, HouseholdFileDoc } from '../../types/household-file'
import type { AlarmDoc, MessageDoc } from '../../types/message'
import type { NightlyDoc } from '../../types/nightly'
import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc } from '../../types/notice-ledger'
import type { PaperDoc } from '../../types/paper'
import type { PersonDoc, StaffDoc } from '../../types/person'
import type { PhotoDoc } from '../../types/photo'
import type { HouseholdPlanDoc, PlanTemplatesDoc } from '../../types/plan'
import type { DoorCasesDoc, DoorPlanDoc, DoorTableDoc, FrontierDoc } from '../../types/planner'
import type { PoolCaseDoc, PoolDoc } from '../../types/pool'
import type { OrganisationDoc } from '../../types/portfolio'
import type { PromiseDoc } from '../../types/promise'
import type { OutboxDoc, RequestDoc, ViewDoc } from '../../types/records'
import type { GrantDoc } from '../../types/reminder'
import type { RoundDoc, TextDoc } from '../../types/round'
import type { CodeTriesDoc, LoginDoc, SessionDoc } from '../../types/session'
import type { InvitationDoc } from '../../types/staff'
import type { StairwellDoc } from '../../types/stairwell'
import type { StationDoc } from '../../types/station'
import type { TalkDoc } from '../../types/talk'
import type { TallyDoc } from '../../types/tally'
import type { VisitDoc } from '../../types/visit'
import type { VolunteerDoc } from '../../types/volunteer'
import type { AvailabilityDoc, BookingDoc, CalendarDoc, PlanDoc, WorkReportDoc, WorksDoc } from '../../types/works'
import { cloud } from './cloud'
import { Conflict, isConflict, isDuplicate } from './store-errors'

export type Documents = {
  people: PersonDoc
  bindings: BindingDoc
  staff: StaffDoc
  invitations: InvitationDoc
  logins: LoginDoc
  sessions: SessionDoc
  codeTries: CodeTriesDoc
  stickers: StickerDoc
  doorCodes: DoorCodeDoc
  estates: EstateDoc
  stairwells: StairwellDoc
  households: HouseholdDoc
  files: FileDoc
  texts: TextDoc
  rounds: RoundDoc
  tallies: TallyDoc
  evidence: EvidenceDoc
  preparations: PreparationDoc
  notices: NoticeDoc
  deliveries: DeliveryDoc
  messages: MessageDoc
  alarms: AlarmDoc
  grants: GrantDoc
  outbox: OutboxDoc
  requests: RequestDoc
  views: ViewDoc
  rollups: RollupDoc
  works: WorksDoc
  workReports: WorkReportDoc
  availability: AvailabilityDoc
  calendars: CalendarDoc
  bookings: BookingDoc
  plans: PlanDoc
  photos: PhotoDoc
  baselines: BaselineDoc
  claims: ClaimDoc
  claimNumbers: ClaimNumberDoc
  claimFigures: ClaimFiguresDoc
  claimRules: ClaimRulesDoc
  priceTables: PriceTableDoc
  pools: PoolDoc
  poolCases: PoolCaseDoc
  histories: HistoryDoc
  volunteers: VolunteerDoc
  stations: StationDoc
  stationDays: StationDayDoc
  helpTasks: HelpTaskDoc
  helpNeeds: HelpNeedsDoc
  helperDays: HelperDayDoc
  helpRuns: HelpRunDoc
  householdFiles: HouseholdFileDoc
  fileEntries: FileEntryDoc
  filePasses: FilePassDoc
  householdPlans: HouseholdPlanDoc
  planTemplates: PlanTemplatesDoc
  promises: PromiseDoc
  talks: TalkDoc
  visits: VisitDoc
  papers: PaperDoc
  complaints: ComplaintDoc
  organisations: OrganisationDoc
  doorPlans: DoorPlanDoc
  doorTables: DoorTableDoc
  doorCases: DoorCasesDoc
  frontiers: FrontierDoc
  trends: TrendDoc
  certificates: CertificateDoc
  dayHeads: DayHeadsDoc
  nightly: NightlyDoc
}
type CollectionName = keyof Documents
const names = [
  'people',
  'bindings',
  'staff',
  'invitations',
  'logins',
  'sessions',
  'codeTries',
  'stickers',
  'doorCodes',
  'estates',
  'stairwells',
  'households',
  'files',
  'texts',
  'rounds',
  'tallies',
  'evidence',
  'preparations',
  'notices',
  'deliveries',
  'messages',
  'alarms',
  'grants',
  'outbox',
  'requests',
  'views',
  'rollups',
  'works',
  'workReports',
  'availability',
  'calendars',
  'bookings',
  'plans',
  'photos',
  'baselines',
  'claims',
  'claimNumbers',
  'claimFigures',
  'claimRules',
  'priceTables',
  'pools',
  'poolCases',
  'histories',
  'volunteers',
  'stations',
  'stationDays',
  'helpTasks',
  'helpNeeds',
  'helperDays',
  'helpRuns',
  'householdFiles',
  'fileEntries',
  'filePasses',
  'householdPlans',
  'planTemplates',
  'promises',
  'talks',
  'visits',
  'papers',
  'complaints',
  'organisations',
  'doorPlans',
  'doorTables',
  'doorCases',
  'frontiers',
  'trends',
  'certificates',
  'dayHeads',
  'nightly',
] as const satisfies readonly CollectionName[]

const db = cloud.database()
/** Query and update operators; conditions on nested fields use dotted paths. */
export const command = db.command

/** Documents fetched at once by `all`: the platform's own ceiling (rule 19). */
const PAGE = 1000
/** Ids named in one read: a request stays far below the platform's 100 KB (rule 18). */
const IDS = 500
type Where = Record<string, unknown>

const without_id = <T extends { _id: string }>(doc: T): Omit<T, '_id'> => {
  const { _id, ...rest } = doc
  return rest
}

/** One collection outside a transaction. Every read has a limit; `all` pages until empty (rule 19). */
const repository = <T extends { _id: string }>(name: string) => {
  const collection = () => db.collection(name)
  const find = async (
    where: Where,
    options: { limit: number; skip?: number; orderBy?: [string, 'asc' | 'desc']; field?: Record<string, true> },
  ): Promise<T[]> => {
    let query = collection().where(where)
    if (options.orderBy) query = query.orderBy(...options.orderBy)
    if (options.field) query = query.field(options.field)
    if (options.skip) query = query.skip(options.skip)
    return (await query.limit(options.limit).get()).data as T[]
  }
  return {
    async get(id: string): Promise<T | null> {
      return ((await collection().doc(id).get()).data as T[])[0] ?? null
    },
    /** Only the named fields: what a cheap look costs. */
    async peek<K extends keyof T & string>(id: string, ...fields: K[]): Promise<Pick<T, K> | null> {
      const field = Object.fromEntries(fields.map((name) => [name, true]))
      return ((await collection().doc(id).field(field).get()).data as T[])[0] ?? null
    },
    find,
    /** With `field`, only the named fields: what a long list may cost. */
    async all(where: Where, field?: Record<string, true>): Promise<T[]> {
      const found: T[] = []
      for (;;) {
        const page = await find(where, {
          limit: PAGE,
          skip: found.length,
          orderBy: ['_id', 'asc'],
          ...(field ? { field } : {}),
        })
        found.push(...page)
        if (page.length < PAGE) return found
      }
    },
    /** Those of many ids, however many, that also meet `where`; only the named fields. */
    async among(ids: readonly string[], field: Record<string, true>, where: Where = {}): Promise<T[]> {
      const found: T[] = []
      for (let from = 0; from < ids.length; from += IDS) {
        const some = ids.slice(from, from + IDS)
        found.push(...(await find({ ...where, _id: command.in(some) }, { limit: some.length, field })))
      }
      return found
    },
    async count(where: Where): Promise<number> {
      return (await collection().where(where).count()).total ?? 0
    },
    /** Creates, or answers false when the id or a unique field is taken (rule 22). */
    async create(doc: T): Promise<boolean> {
      try {
        await collection().add(doc)
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    /** Creates those that do not exist yet, in one call unless somebody else creates some of them at this moment. */
    async createMissing(docs: readonly T[]): Promise<void> {
      if (docs.length === 0) return
      try {
        await collection().add(docs as T[])
      } catch (error) {
        if (!isDuplicate(error)) throw error
        for (const doc of docs) await this.create(doc)
      }
    },
    async put(doc: T): Promise<void> {
      await collection().doc(doc._id).set(without_id(doc))
    },
    /** Updates the document if it also meets one of the conditions; says whether it did. */
    async updateIf(id: string, conditions: [Where, ...Where[]], changes: Record<string, unknown>): Promise<boolean> {
      const [first, ...others] = conditions
      // The id stands outside of the alternatives, so that whoever plans the query sees it.
      const where = others.length === 0 ? { _id: id, ...first } : command.and([{ _id: id }, command.or(conditions)])
      const result = await collection().where(where).update(changes)
      return (result.updated ?? 0) > 0
    },
    /** Updates every document that meets the condition, each by itself; says how many changed. */
    async updateWhere(where: Where, changes: Record<string, unknown>): Promise<number> {
      return (await collection().where(where).update(changes)).updated ?? 0
    },
    async remove(id: string): Promise<void> {
      await collection().doc(id).remove()
    },
    /** Removes at most one page; repeat for more. */
    async removeWhere(where: Where): Promise<number> {
      const result = await collection().where(where).remove()
      return (result as { deleted?: number }).deleted ?? 0
    },
  }
}

type SdkTransaction = Awaited<ReturnType<typeof db.startTransaction>>

/** One collection inside a transaction: by id only, because the SDK silently runs anything else outside of it (rule 21). */
const inTransaction = <T extends { _id: string }>(transaction: SdkTransaction, name: string) => ({
  async get(id: string): Promise<T | null> {
    return (await transaction.collection(name).doc(id).get()).data as unknown as T | null
  },
  async create(doc: T): Promise<void> {
    await transaction.collection(name).add(doc)
  },
  async put(doc: T): Promise<void> {
    await transaction.collection(name).doc(doc._id).set(without_id(doc))
  },
  async remove(id: string): Promise<void> {
    await transaction.collection(name).doc(id).remove()
  },
})

type Repositories = { [N in CollectionName]: ReturnType<typeof repository<Documents[N]>> }
export type Transaction = { [N in CollectionName]: ReturnType<typeof inTransaction<Documents[N]>> }

const repositories = Object.fromEntries(names.map((name) => [name, repository(name)])) as unknown as Repositories

/** Attempts of one transaction, and the longest wait between two, in milliseconds. */
const ATTEMPTS = 9
const LONGEST_WAIT = 400
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(LONGEST_WAIT, 10 * 2 ** attempt)))

/**
 * Runs `work` in a transaction, again from the start when somebody else wrote first. The SDK repeats at once, which only
 * collides again; so each attempt is a single one and the wait between is jittered. Throws `Conflict` when all failed.
 */
const transact = async <R>(work: (tx: Transaction) => Promise<R>): Promise<R> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await db.runTransaction(async (transaction: SdkTransaction) => {
        const tx = Object.fromEntries(
          names.map((name) => [name, inTransaction(transaction, name)]),
        ) as unknown as Transaction
        return work(tx)
      }, 0)) as R
    } catch (error) {
      if (!isConflict(error)) throw error
      if (attempt >= ATTEMPTS) throw new Conflict()
      await pause(attempt)
    }
  }
}

/** All documents of ours, typed. The only module that touches the SDK's database. */
export const store = { ...repositories, transact }
export type Store = typeof store
