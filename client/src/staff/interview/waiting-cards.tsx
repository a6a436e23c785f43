import { type FileField, fileFieldWords } from '@chuanmen/types/household-words'
import { Button } from '@/components/button/button'
import { dayHour } from '@/lib/format'
import { go } from '@/lib/navigate'
import { KeptCards } from '../form/kept-cards'
import type { InterviewPage, Waiting } from './use-interview'

const texts = {
  kept: '存在这台手机上了，有网了自己送',
  keptNote: '按您问的时间算：别人后来问的不会被换掉。送到以前先别退出登录。',
  other: '还有一份等着送',
  drop: '知道了',
  dropOther: '这一份不要了',
  firstThis: '先把下面的记好，再改它。',
}

const nameOf = ({ input }: Waiting) =>
  `${dayHour(input.askedAt, Date.now())}问的：${input.fields.map(({ field }) => fileFieldWords[field]).join('、')}`

/** The field a refusal names. */
const namedIn = ({ refusedDetail }: Waiting) => {
  const field = refusedDetail?.field
  return typeof field === 'string' && field in fileFieldWords ? `（${fileFieldWords[field as FileField]}）` : ''
}

/** Interviews of this household that are not with the server. */
export const WaitingCards = ({ page }: { page: InterviewPage }) => (
  <KeptCards
    page={page}
    isBlank={page.answered.length === 0}
    texts={texts}
    nameOf={nameOf}
    whyOf={(entry) => `${entry.refused ?? ''}${namedIn(entry)}`}
  >
    {page.mayAnother ? (
      <Button size="small" onPress={page.another}>
        再登记一次
      </Button>
    ) : null}
    <Button size="small" icon="pencil" onPress={() => void go('/staff/visit/index', page.flat)}>
      记一次走访
    </Button>
  </KeptCards>
)
