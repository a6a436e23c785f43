import type { MyClaimRow } from '@chuanmen/types/claim-actions'
import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Card, CardLink } from '@/components/card/card'
import { damageTitle } from '@/components/claim-steps/title'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { Unbroken } from '@/components/page/unbroken'
import { PageState } from '@/components/page-state/page-state'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { shortDay } from '@/lib/format'
import { go } from '@/lib/navigate'
import { AboutCard } from './about-card'
import { UnsentCard } from './unsent-card'
import { useList } from './use-list'
import { buildingWords, isMine, waitsWords } from './waits-words'
import './list.scss'

function ListPage() {
  const list = useList()
  const { page, flatId, stairwellId, place, clocks, unsent } = list
  const claims = page.value?.claims ?? []
  const open = claims.filter((one) => one.isOpen)
  const ended = claims.filter((one) => !one.isOpen)
  const isEmpty = page.value !== undefined && claims.length === 0 && unsent.length === 0
  const now = Date.now()
  return (
    <Page
      title="赔付"
      phone={place ? { who: '居委会', number: place.estatePhone } : undefined}
      {...(page.value || unsent.length > 0
        ? {
            footer: (
              <MainButton icon="plus" onPress={() => go('/claims/file/index', { flatId, stairwellId })}>
                {isEmpty ? '申请赔付' : '再申请一份'}
              </MainButton>
            ),
          }
        : {})}
    >
      {unsent.map((entry) => (
        <UnsentCard key={entry.id} entry={entry} stairwellId={stairwellId} />
      ))}
      <PageState of={page} rows={4} kept={unsent.length > 0 ? '您填的还在这台手机里。' : ''} />
      {isEmpty ? <AboutCard clocks={clocks} /> : null}
      {[...open, ...ended].map((row) => (
        <Row key={row.claimId} row={row} now={now} />
      ))}
      {page.value?.building ? (
        <View className="list-building">
          <Unbroken>{buildingWords(page.value.building)}</Unbroken>
        </View>
      ) : null}
      {page.value ? (
        <Card>
          <TodoRow
            icon="camera"
            title="施工前现状记录"
            note="照好施工前的样子，赔付时有得比"
            onPress={() => go('/claims/baseline/index', { flatId, stairwellId })}
          />
          {stairwellId ? (
            <TodoRow
              icon="users"
              title="小额损耗，邻里共担"
              note="几十上百块的小事，邻居自愿一起分担"
              onPress={() => go('/claims/pool/index', { stairwellId, flatId })}
            />
          ) : null}
        </Card>
      ) : null}
    </Page>
  )
}

function Row({ row, now }: { row: MyClaimRow; now: number }) {
  const waits = waitsWords(row, now)
  const title = damageTitle(row)
  const asksMe = row.isOpen && isMine(row)
  const note = `编号 ${row.number} · ${shortDay(row.receivedAt)}`
  const tag = asksMe ? '等您' : row.hasNews ? '有新进展' : ''
  return (
    <CardLink
      label={[title, tag, waits, note].filter(Boolean).join('，')}
      onPress={() => go('/claims/claim/index', { claim: row.claimId })}
    >
      <View className="row row-wrap list-head">
        <View className="t-lead">{title}</View>
        {tag ? <Tag tone={asksMe ? 'amber' : 'teal'}>{tag}</Tag> : null}
      </View>
      <View className={asksMe ? 't-bold' : ''}>
        <Unbroken>{waits}</Unbroken>
      </View>
      <View className="t-note">{note}</View>
    </CardLink>
  )
}

export default guarded(ListPage)
