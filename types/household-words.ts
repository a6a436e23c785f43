/** What a household's file (一户一档) holds. Kinds and needs of people, never a diagnosis; ID-card numbers and children's names have no field. */
export const fileFields = [
  'title',
  'occupants',
  'needs',
  'decoration',
  'decorationPhotos',
  'concerns',
  'contacts',
] as const
export type FileField = (typeof fileFields)[number]
export const fileFieldWords: Record<FileField, string> = {
  title: '产权情况',
  occupants: '家里有谁',
  needs: '要照顾的地方',
  decoration: '装修',
  decorationPhotos: '装修照片',
  concerns: '最担心什么',
  contacts: '可以联系谁',
}

/**
 * Days after which what was said counts as stale and is asked again; null: it does not age. Our decision: people move, worries pass, a bathroom stays as it was
 * built.
 */
export const fileFieldDays: Record<FileField, number | null> = {
  title: 365,
  occupants: 180,
  needs: 180,
  decoration: null,
  decorationPhotos: null,
  concerns: 90,
  contacts: 365,
}

export const titleStatuses = ['private', 'coOwned', 'unsoldPublic', 'inherited', 'litigation'] as const
export type TitleStatus = (typeof titleStatuses)[number]
export const titleStatusWords: Record<TitleStatus, string> = {
  private: '私有产权，一人所有',
  coOwned: '几个人共有',
  unsoldPublic: '公房，还没买下来',
  inherited: '继承的，手续还没办完',
  litigation: '正在打官司',
}

export const occupantKinds = [
  'adult',
  'elder',
  'elderAlone',
  'child',
  'examStudent',
  'infant',
  'helpless',
  'tenant',
] as const
export type OccupantKind = (typeof occupantKinds)[number]
export const occupantWords: Record<OccupantKind, string> = {
  adult: '成年人',
  elder: '老人',
  elderAlone: '独居老人',
  child: '孩子',
  examStudent: '要考试的学生',
  infant: '婴儿',
  helpless: '需要人照顾的人',
  tenant: '租住的人',
}
/** A signature of theirs that staff take needs somebody who stands by (rule 43). */
export const elderKinds = ['elder', 'elderAlone'] as const satisfies readonly OccupantKind[]

export const fileNeeds = [
  'quiet',
  'noClimbing',
  'seat',
  'water',
  'company',
  'largePrint',
  'ringFirst',
  'knockLong',
  'mornings',
  'afternoons',
] as const
export type FileNeed = (typeof fileNeeds)[number]
export const fileNeedWords: Record<FileNeed, string> = {
  quiet: '白天要安静',
  noClimbing: '上下楼不方便',
  seat: '要坐便椅',
  water: '停水时要人送水',
  company: '要有人陪着等施工',
  largePrint: '要看大字',
  ringFirst: '上门前先打电话',
  knockLong: '敲门后多等一会儿',
  mornings: '上午在家',
  afternoons: '下午在家',
}

export const decorationStandards = ['old', 'simple', 'standard', 'fine'] as const
export type DecorationStandard = (typeof decorationStandards)[number]
export const decorationWords: Record<DecorationStandard, string> = {
  old: '多年没装过',
  simple: '简单装修',
  standard: '一般装修',
  fine: '精装修',
}

export const relations = ['owner', 'child', 'relative', 'agent', 'neighbour', 'other'] as const
export type Relation = (typeof relations)[number]
export const relationWords: Record<Relation, string> = {
  owner: '房主',
  child: '子女',
  relative: '亲戚',
  agent: '中介或代管',
  neighbour: '邻居',
  other: '其他人',
}

/** Where a field's value comes from. */
export const fileSources = ['household', 'family', 'document', 'seen', 'neighbour', 'roster'] as const
export type FileSource = (typeof fileSources)[number]
export const fileSourceWords: Record<FileSource, string> = {
  household: '住户自己说的',
  family: '家里人说的',
  document: '看过证件',
  seen: '上门看到的',
  neighbour: '邻居说的',
  roster: '名册上的',
}

/** Why somebody opens what is shut: asked once a visit (rule 40). */
export const openWhys = ['door', 'call', 'plan', 'help', 'complaint', 'check'] as const
export type OpenWhy = (typeof openWhys)[number]
export const openWhyWords: Record<OpenWhy, string> = {
  door: '正要上门',
  call: '要打电话',
  plan: '商量怎么解决',
  help: '安排帮忙',
  complaint: '处理投诉',
  check: '核对信息',
}

/** Whoever may look at something of a household, as what they are to it. `contact`: the stairwell lead or party contact whose portfolio it is in. */
export const householdViewers = ['owner', 'tenant', 'contact', 'community', 'street', 'talkParty'] as const
export type HouseholdViewer = (typeof householdViewers)[number]

/** What there is of a household beside the fields of its file. */
export const householdParts = [
  ...fileFields,
  'kinds',
  'issues',
  'issueStory',
  'promises',
  'visits',
  'visitNotes',
  'talk',
  'papers',
  'complaints',
] as const
export type HouseholdPart = (typeof householdParts)[number]

/** `open`: read as it is; `why`: after saying why, and the view is logged (rule 40); `none`: absent from the payload. */
export type Sight = 'open' | 'why' | 'none'

const row = (
  owner: Sight,
  tenant: Sight,
  contact: Sight,
  community: Sight,
  street: Sight,
  talkParty: Sight = 'none',
): Record<HouseholdViewer, Sight> => ({ owner, tenant, contact, community, street, talkParty })

/**
 * What of a household reaches whom, and nobody else: whoever is not in this table (administrators, crews outside of a talk, station keepers, volunteers, other households) gets nothing.
 * An owner's family (代看代填) reads as the owner does. A tenant learns nothing of title, contacts or the owner's answers.
 */
export const householdSight: Record<HouseholdPart, Record<HouseholdViewer, Sight>> = {
  //                       owner   tenant  contact community street  talkParty
  title: row('open', 'none', 'open', 'open', 'open'),
  occupants: row('open', 'none', 'why', 'why', 'why'),
  needs: row('open', 'none', 'why', 'why', 'why'),
  decoration: row('open', 'none', 'open', 'open', 'open', 'open'),
  decorationPhotos: row('open', 'none', 'why', 'why', 'why'),
  concerns: row('open', 'none', 'open', 'open', 'open'),
  contacts: row('open', 'none', 'why', 'why', 'why'),
  kinds: row('none', 'none', 'open', 'open', 'open'),
  issues: row('open', 'none', 'open', 'open', 'open'),
  issueStory: row('none', 'none', 'open', 'open', 'open'),
  promises: row('open', 'none', 'open', 'open', 'open'),
  visits: row('open', 'open', 'open', 'open', 'open'),
  visitNotes: row('none', 'none', 'open', 'open', 'open'),
  talk: row('open', 'none', 'open', 'open', 'open', 'open'),
  papers: row('open', 'none', 'none', 'open', 'open'),
  complaints: row('open', 'open', 'none', 'open', 'open'),
}
