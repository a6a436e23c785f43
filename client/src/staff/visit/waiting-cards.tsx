import { visitHowWords, visitMetWords } from '@chuanmen/types/visit-words'
import { Button } from '@/components/button/button'
import { dayHour } from '@/lib/format'
import { KeptCards } from '../form/kept-cards'
import { fromWhen } from '../visit-words/refusal-words'
import type { VisitPage, Waiting } from './use-visit'

const texts = {
  kept: '记在这台手机上了，有网了自己送',
  keptNote: '送到以前先别退出登录。送不进去的话，会在这里说为什么，写的都留着。',
  other: '还有一条等着送',
  drop: '这一条不记了',
  dropOther: '这一条不记了',
  firstThis: '先把下面这一条记好，再改它。',
}

const nameOf = ({ input }: Waiting) =>
  `${dayHour(input.at, Date.now())} ${visitHowWords[input.how]}，${visitMetWords[input.met]}`

/** Visits to this household that are not with the server; of one refused, from when it may be made. */
export const WaitingCards = ({ page }: { page: VisitPage }) => (
  <KeptCards
    page={page}
    isBlank={page.isBlank}
    texts={texts}
    nameOf={nameOf}
    wordsOf={({ input }) => input.words}
    whyOf={({ refused, refusedDetail }) => `${refused ?? ''}${fromWhen(refusedDetail, Date.now())}`}
  >
    <Button size="small" onPress={page.another}>
      再记一次
    </Button>
  </KeptCards>
)
