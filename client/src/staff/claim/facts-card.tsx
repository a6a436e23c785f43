import type { ClaimView } from '@chuanmen/types/claim-actions'
import { wantWords } from '@chuanmen/types/claim-words'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { damageTitle, whereWords } from '@/components/claim-steps/title'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { day, dayHour, phoneGroups, yuan } from '@/lib/format'
import { dial } from '@/lib/navigate'
import type { ClaimPage } from './use-claim'

/** What was filed: where, what, since when, what is wanted, and how long it is warranted (rule 38). */
export function FactsCard({ view, page }: { view: ClaimView; page: ClaimPage }) {
  const { want, warranty, cycle, stars } = view
  const now = Date.now()
  const facts: Fact[] = [
    { name: '哪里', value: whereWords(view) },
    { name: '坏了什么', value: damageTitle(view) },
    { name: '哪天发现', value: day(view.noticedOn, now) },
    {
      name: '想要',
      value: want.kind === 'money' ? `${wantWords.money} ${yuan(want.fen)}` : wantWords[want.kind],
    },
    { name: '收到', value: dayHour(view.receivedAt, now) },
    { name: '保修', value: warrantyWords(warranty, now) },
    ...(view.phoneMasked ? [{ name: '电话', value: <Phone view={view} page={page} /> }] : []),
    ...(cycle > 1 ? [{ name: '第几次', value: `第 ${cycle} 次办，之前办结过又坏了` }] : []),
    ...(stars ? [{ name: '住户评分', value: `${stars} 分，满分 5 分` }] : []),
  ]
  return (
    <Card>
      <FactList facts={facts} />
    </Card>
  )
}

function warrantyWords({ years, until, isOver }: ClaimView['warranty'], now: number): string {
  if (!until) return `${years} 年，验收以后开始算`
  return isOver ? `${years} 年，${day(until, now)}已到期` : `${years} 年，到 ${day(until, now)}`
}

/** The number left for this claim: whole only for who may, with a reason that is logged (rule 40). */
function Phone({ view, page }: { view: ClaimView; page: ClaimPage }) {
  if (page.phone)
    return (
      <Button
        size="small"
        icon="phone"
        label={`打电话给住户，${phoneGroups(page.phone)}`}
        onPress={() => dial(page.phone)}
      >
        {phoneGroups(page.phone)}
      </Button>
    )
  return (
    <View className="row row-wrap">
      <Text>{view.phoneMasked ?? ''}</Text>
      {view.abilities.revealPhone ? (
        <Button variant="link" label="看号码，完整的电话" onPress={page.askPhone}>
          看号码
        </Button>
      ) : null}
    </View>
  )
}
