/** Fields encrypted at rest: AES-256-GCM, with the id of the key so that keys can rotate. */
export type Sealed = { keyId: string; iv: string; tag: string; data: string }

/** `people/{personId}`; the id derives from the openid by HMAC, so two first visits at once meet in one document. */
export type PersonDoc = {
  _id: string
  schemaVersion: 1
  openid: string
  elderMode: boolean
  createdAt: Date
}

export const staffRoles = [
  'administrator',
  'street',
  'community',
  'stairwellLead',
  'partyContact',
  'contractor',
  'stationKeeper',
] as const
/**
 * administrator: sets up streets and invites; street: all estates of a street; community: named estates;
 * stairwellLead (楼门长): named stairwells: visits, paper answers, telling notices; partyContact (党员联系户): the households in the
 * portfolio and nothing else; contractor (施工队): the works of named estates and
 * nothing about anybody's answers; stationKeeper (养老驿站): the services and orders of one station, and nothing else of its estates.
 */
export type StaffRole = (typeof staffRoles)[number]
export const staffRoleWords: Record<StaffRole, string> = {
  administrator: '管理员',
  street: '街道专员',
  community: '社区专员',
  stairwellLead: '楼门长',
  partyContact: '党员联系户',
  contractor: '施工队',
  stationKeeper: '养老驿站',
}

/** One role with its scope. A street is named by its own name (「德胜街道」): the directory of streets is the estates'. */
export type StaffGrant =
  | { role: 'administrator' }
  | { role: 'street'; street: string }
  | { role: 'community'; estateIds: string[] }
  | { role: 'stairwellLead'; estateId: string; stairwellIds: string[] }
  | { role: 'partyContact'; estateId: string }
  | { role: 'contractor'; estateIds: string[] }
  | { role: 'stationKeeper'; estateIds: string[]; stationId: string }

/** `staff/{personId}` */
export type StaffDoc = {
  _id: string
  schemaVersion: 1
  /** Working name shown to colleagues and residents (「孙静」). */
  name: string
  grants: StaffGrant[]
  createdAt: Date
  /** Grows whenever households come into their portfolio: whoever counted them before counts again. Absent: none ever did. */
  portfolioRev?: number
  /** Roles that were ended, oldest first. Absent: none was. */
  ended?: { grant: StaffGrant; why: string; by: string; at: Date }[]
}

/** Who is asking, resolved on the server from the platform's openid alone. */
export type Actor = {
  personId: string
  elderMode: boolean
  staff: { name: string; grants: StaffGrant[] } | null
  bindings: ActorBinding[]
}

export type ActorBinding = {
  bindingId: string
  flatId: string
  stairwellId: string
  estateId: string
  role: BindingRole
  state: 'pending' | 'active'
  /** 1 scanned, 2 phone or door code, 3 verified by staff against title papers. */
  level: ProofLevel
  /** The roster owner this person is (owners only). */
  signerId: string | null
}

export const bindingRoles = ['owner', 'tenant', 'family'] as const
export type BindingRole = (typeof bindingRoles)[number]
export const bindingRoleWords: Record<BindingRole, string> = {
  owner: '业主',
  tenant: '租户',
  family: '家人（代看代填）',
}

/** 0 browse, 1 scanned sticker, 2 roster phone or door code, 3 verified by staff against title papers. */
export const proofLevels = [0, 1, 2, 3] as const
export type ProofLevel = (typeof proofLevels)[number]
export const proofLevelWords: Record<ProofLevel, string> = {
  0: '未核验',
  1: '扫过楼门贴码',
  2: '手机号或上门验证码已核验',
  3: '工作人员已核验房本',
}
