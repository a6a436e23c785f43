import { View } from '@tarojs/components'
import { phoneGroups } from '@/lib/format'
import { SheetCode } from './sheet-code'
import { pagesOf, whenParts } from './sheet-words'
import type { Printed, PrintedDoor } from './use-sheet'

const SLIPS_A_PAGE = 6

/** Six slips a page to cut apart, each with its door: stuck there, they tell nothing about anybody else. */
export function DoorSlips({ printed, doors }: { printed: Printed; doors: readonly PrintedDoor[] }) {
  return (
    <>
      {pagesOf(doors, SLIPS_A_PAGE).map((page) => (
        <View key={page[0]?.door.flatId} className="sheet-page sheet-slips">
          {page.map((one) => (
            <Slip key={one.door.flatId} printed={printed} place={one.place} room={one.door.room} />
          ))}
        </View>
      ))}
    </>
  )
}

function Slip({ printed: { notice, estate }, place, room }: { printed: Printed; place: string; room: string }) {
  const { content, noticeId, replaces } = notice
  const { title, todo, contactName, contactPhone } = content
  const when = whenParts(content)
  return (
    <View className="sheet-slip">
      <View className="sheet-slip-place">{`${place} ${room}`}</View>
      <View className="sheet-slip-title">{replaces?.how === 'correction' ? `更正：${title}` : title}</View>
      {when ? (
        <View className="sheet-slip-when">
          <View>{when.day}</View>
          <View>{when.hours}</View>
        </View>
      ) : null}
      <View className="sheet-slip-todo">{todo}</View>
      <View className="sheet-slip-end">
        <SheetCode noticeId={noticeId} isSmall />
        <View className="sheet-slip-ring">
          <View>{contactName}</View>
          <View className="sheet-typed">{phoneGroups(contactPhone)}</View>
          <View>{`${estate.name}居委会`}</View>
          <View>{estate.phone}</View>
        </View>
      </View>
    </View>
  )
}
