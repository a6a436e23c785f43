import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/lib/aria'
import { goRoot } from '@/lib/navigate'
import { Icon } from '../icon/icon'
import { Page } from '../page/page'
import { Press } from '../press/press'
import { staffNavigation, type TabSet, tabSets } from '../tab-bar/tabs'
import { Badge } from '../tag/tag'
import './staff-frame.scss'

type Props = {
  title: string
  /** Beside or below the title: round, dates, counts. */
  note?: ReactNode
  /** Where this page hangs, root first: 新明胡同 › 6号楼. */
  path?: readonly { words: string; onPress: () => void }[]
  /** Key of the navigation entry this page belongs to. */
  current: string
  /** A page of the tab itself (no way back). */
  root?: boolean
  badges?: Partial<Record<string, number>>
  /** Estate and desk, below the name of the program: 「新明胡同 · 社区工作台」. */
  place?: string
  /** Who is working: 「孙静 · 社区专员」. */
  person?: string
  /** For a person who only carries out works: nothing else of the staff's side is theirs to open. */
  crew?: boolean
  /** For a person who only keeps a station. */
  station?: boolean
  /** For a person who only keeps households. */
  contact?: boolean
  actions?: ReactNode
  footer?: ReactNode
  phone?: { who: string; number: string } | undefined
  children: ReactNode
}

type Only = { crew: boolean | undefined; station: boolean | undefined; contact: boolean | undefined }

const setOf = ({ crew, station, contact }: Only): TabSet =>
  crew ? 'crew' : station ? 'station' : contact ? 'contact' : 'staff'

/** The frame of a staff page: left navigation on a desktop, the same page stacked under a tab bar on a phone. */
export function StaffFrame({
  title,
  note,
  path,
  current,
  root,
  badges,
  place,
  person,
  crew,
  station,
  contact,
  actions,
  footer,
  phone,
  children,
}: Props) {
  return (
    <Page
      title={title}
      root={Boolean(root)}
      wide
      ownHead
      nav={
        <StaffNav
          current={current}
          {...(badges ? { badges } : {})}
          {...(place ? { place } : {})}
          {...(person ? { person } : {})}
          {...(crew ? { crew } : {})}
          {...(station ? { station } : {})}
          {...(contact ? { contact } : {})}
        />
      }
      {...(root ? { tabs: { set: setOf({ crew, station, contact }), current, ...(badges ? { badges } : {}) } } : {})}
      {...(footer ? { footer } : {})}
      {...(phone ? { phone } : {})}
    >
      <View className="staff-head">
        <View className="grow staff-head-words">
          {path?.length ? <PathLine path={path} /> : null}
          <View className="staff-title-line">
            <View
              className={`t-title staff-title ${root ? '' : 'staff-title-desktop'}`}
              {...aria({ role: 'heading', level: 1 })}
            >
              {title}
            </View>
            {note ? <View className="t-note">{note}</View> : null}
          </View>
        </View>
        {actions ? <View className="staff-actions">{actions}</View> : null}
      </View>
      {children}
    </Page>
  )
}

function PathLine({ path }: { path: NonNullable<Props['path']> }) {
  return (
    <View className="staff-path" {...aria({ role: 'navigation', label: '所在位置' })}>
      {path.map(({ words, onPress }) => (
        <Press key={words} role="link" className="staff-path-part" label={words} onPress={onPress}>
          <Text>{words}</Text>
          <Icon name="next" className="staff-path-arrow" />
        </Press>
      ))}
    </View>
  )
}

function StaffNav({
  current,
  badges = {},
  place,
  person,
  crew,
  station,
  contact,
}: Pick<Props, 'current' | 'badges' | 'place' | 'person' | 'crew' | 'station' | 'contact'>) {
  const entries = crew || station || contact ? tabSets[setOf({ crew, station, contact })] : staffNavigation
  return (
    <View className="staff-nav" {...aria({ role: 'navigation', label: '工作台导航' })}>
      <View className="staff-nav-name">
        <View className="staff-mark" {...aria({ hidden: true })}>
          <View className="staff-mark-pipe" />
          <View className="staff-mark-open" />
        </View>
        <Text>串门</Text>
      </View>
      {place ? <View className="t-note staff-nav-place">{place}</View> : null}
      <View className="staff-nav-list">
        {entries.map(({ key, words, icon, path }) => {
          const isHere = key === current
          const count = badges[key] ?? 0
          return (
            <Press
              key={key}
              role="link"
              className={`staff-nav-entry ${isHere ? 'staff-nav-here' : ''}`}
              label={`${words}${count > 0 ? `，${count} 件` : ''}`}
              {...(isHere ? { current: 'page' } : {})}
              onPress={() => goRoot(path)}
            >
              <Icon name={icon} className="staff-nav-icon" />
              <Text className="grow">{words}</Text>
              <Badge count={count} />
            </Press>
          )
        })}
      </View>
      {person ? (
        <View className="staff-nav-person">
          <View className="t-bold">{person}</View>
          {crew ? null : <View className="t-note">看住户资料会留记录</View>}
        </View>
      ) : null}
    </View>
  )
}
