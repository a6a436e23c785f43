import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { Unbroken } from '@/components/page/unbroken'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { day, dayOf } from '@/lib/format'
import { back, go } from '@/lib/navigate'
import { Blackouts } from './blackouts'
import { Conflict } from './conflict'
import { countOf, filled, type View as Said, toggled } from './form'
import { HalfDayGrid } from './half-day-grid'
import { KeyCard } from './key-card'
import { Saved } from './saved'
import { useAvailability } from './use-availability'
import { countWords, lengthWords } from './words'
import '../consent/consent.scss'
import './availability.scss'

function AvailabilityPage() {
  const page = useAvailability()
  const { view, place, flatId, done, isConflict } = page
  const { isStaff } = place
  const now = Date.now()
  // Nothing is asked and nothing was ever said: there is nothing to change either.
  const isIdle = view !== undefined && view.asked === null && view.saidBy === null
  const canFill = view !== undefined && !isIdle && done === undefined
  const footer = done ? (
    <>
      <Button onPress={page.again}>再改一改</Button>
      <MainButton onPress={() => back()}>好了</MainButton>
    </>
  ) : canFill && !isConflict ? (
    <MainButton busy={page.isBusy} onPress={page.submit}>
      交上去
    </MainButton>
  ) : undefined
  return (
    <Page
      title="什么时候有人"
      phone={place.phone ? { who: '居委会', number: place.phone } : undefined}
      {...(footer ? { footer } : {})}
    >
      <PageState of={page.page} rows={5} {...(page.isSaved ? { kept: '您填的还在这台手机里。' } : {})} />
      {view && done ? (
        <Saved conflicts={done.conflictsWith.length} isAsked={view.asked !== null} isStaff={isStaff} />
      ) : null}
      {isIdle ? (
        <EmptyState
          icon="calendar"
          title="现在没有在问时间"
          words="要约上门施工的日子时，首页会请您来填。"
          {...(isStaff ? {} : { action: '看施工安排', onAction: () => go('/pages/works/index', { flatId }) })}
        />
      ) : null}
      {canFill ? (
        <>
          <Head view={view} words={place.words} room={place.room} isStaff={isStaff} now={now} />
          {isConflict ? <Conflict view={view} now={now} onTheirs={page.takeTheirs} onMine={page.keepMine} /> : null}
          {view.halfDays.length > 0 ? <Times page={page} view={view} now={now} /> : null}
          <Blackouts
            form={page.form}
            change={page.change}
            missing={page.missing}
            attempt={page.attempt}
            first={view.asked?.from ?? dayOf(now)}
            until={lastDay(view, now)}
            now={now}
          />
          <KeyCard
            form={page.form}
            change={page.change}
            missing={page.missing}
            attempt={page.attempt}
            view={view}
            isStaff={isStaff}
          />
          <View className="t-note">{page.isSaved ? '草稿已存在手机里，交上去以后才算数。' : '边填边存。'}</View>
          <ActFailure failure={page.failure} onRetry={page.submit} />
        </>
      ) : null}
    </Page>
  )
}

/** Stretches may reach beyond the days asked about: an illness does. */
const AHEAD_DAYS = 120
const lastDay = ({ asked }: Said, now: number) => {
  const ahead = new Date(now + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10)
  return asked && asked.until > ahead ? asked.until : ahead
}

type HeadProps = { view: Said; words: string; room: string; isStaff: boolean; now: number }

function Head({ view, words, room, isStaff, now }: HeadProps) {
  const { asked, length, halfDays } = view
  // Days that are over are asked about no more.
  const from = halfDays[0]?.on ?? asked?.from ?? dayOf(now)
  return (
    <View>
      <View className="t-note">{words}</View>
      <View className="t-title">{isStaff ? `替 ${room || '这一户'} 填` : '哪些半天，家里有人？'}</View>
      {asked ? (
        <View>
          <Unbroken>{`要进屋换管。请在 ${day(from, now)} 到 ${day(asked.until, now)} 之间选。${lengthWords(length)}`}</Unbroken>
        </View>
      ) : (
        <View>现在没有在问时间。日子不行、钥匙给谁，还可以在下面改。</View>
      )}
      <View className="c-ink2">只有负责排日子的工作人员看得到，邻居和施工队看不到。</View>
    </View>
  )
}

type TimesProps = { page: ReturnType<typeof useAvailability>; view: Said; now: number }

function Times({ page: { form, change }, view, now }: TimesProps) {
  const { halfDays, length } = view
  const fill = (which: 'am' | 'pm' | 'all') => change({ home: filled(form, halfDays, which) })
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          点一下，有人的半天打上勾
        </View>
        <View className="half-days-fills">
          <Button size="small" onPress={() => fill('am')}>
            工作日上午都行
          </Button>
          <Button size="small" onPress={() => fill('pm')}>
            下午都行
          </Button>
          <Button size="small" onPress={() => fill('all')}>
            全都行
          </Button>
          <Button size="small" onPress={() => change({ home: [] })}>
            清空
          </Button>
        </View>
        <HalfDayGrid
          halfDays={halfDays}
          form={form}
          now={now}
          onToggle={(halfDay) => change({ home: toggled(form.home, halfDay) })}
        />
        <View className="t-bold" {...aria({ role: 'status', live: 'polite' })}>
          {countWords(countOf(form, view), length)}
        </View>
      </View>
    </Card>
  )
}

export default guarded(AvailabilityPage)
