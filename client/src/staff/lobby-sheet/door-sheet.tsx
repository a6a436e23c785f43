import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { Qr } from '@/components/qr/qr'
import { Foot } from '@/components/stairwell/foot'
import { footSign } from '@/components/stairwell/pipe'
import { Stairwell } from '@/components/stairwell/stairwell'
import { statusWords } from '@/components/stairwell/words'
import { aria } from '@/lib/aria'
import { hour, phoneGroups } from '@/lib/format'
import { inFours, readOut } from '@/open/check/in-fours'
import { paperDay } from '@/open/check/paper-time'
import { webAddressHere } from '../sticker/scan-words'
import { publicPicture } from './public-picture'
import type { Published, Sheet } from './use-lobby'

/** One A4 page for a stairwell's door: what is asked and until when, how far each pipe is, whom to ring, and yesterday's published evidence. */
export function DoorSheet({ sheet: { view, published }, phone }: { sheet: Sheet; phone: string }) {
  const { estateName, building, unit, round } = view
  if (!round) return null
  const place = `${building}${unit}`
  const picture = publicPicture(view)
  const hasColumns = picture.positions.length > 1
  return (
    <View className="lobby-sheet" {...aria({ role: 'article', label: `${place} 公示单` })}>
      <View className="lobby-top">
        <View>{`${estateName} ${place}`}</View>
        <View className="lobby-kind">公示</View>
      </View>
      <View className="lobby-title" {...aria({ role: 'heading', level: 2 })}>
        {round.title}
      </View>
      <View className="lobby-until">{`征求意见，${paperDay(round.closesAt)} ${hour(round.closesAt)}截止`}</View>
      <View className="lobby-picture">
        <Stairwell picture={picture} mode="resident" feet="all" widthPx={340} />
      </View>
      <View>
        <View className="lobby-strong">本楼门的立管，到哪一步了</View>
        <View className="lobby-pipes">
          {picture.pipes.map((pipe) => (
            <View key={pipe.riserId} className="lobby-pipe">
              <View className="lobby-sign">
                <Foot sign={footSign(pipe.state)} />
              </View>
              <View className="lobby-pipe-words">
                <View>{`${hasColumns ? `尾号 ${pipe.positions.join('、')} ` : ''}${riserWords[pipe.kind].name}`}</View>
                <View className="lobby-strong">{statusWords(pipe)}</View>
              </View>
            </View>
          ))}
        </View>
        <View className="lobby-small">「成串」是这根管上的每一户都同意了，可以换。只差一两户时写「办理中」。</View>
      </View>
      <View className="lobby-ask">
        <SignIn />
        <View className="lobby-ring">
          <View>想问、想面谈、要纸质的，请打</View>
          <View className="lobby-phone">{phoneGroups(phone)}</View>
          <View>{`${estateName}居委会`}</View>
        </View>
      </View>
      {published ? <Evidence published={published} place={place} /> : null}
    </View>
  )
}

/** Where a camera comes out: one's own home in 「串门」, whoever scans. Nothing of a stairwell is in it. */
function SignIn() {
  const site = webAddressHere()
  return (
    <View className="lobby-sign-in">
      {site === undefined ? null : (
        <View className="lobby-qr">
          <Qr words={`${site}#/pages/home/index`} label="扫码看自己家" />
        </View>
      )}
      <View className="lobby-sign-in-words">
        <View className="lobby-strong">看自己家的、答复、改主意</View>
        <View>{site === undefined ? '微信里搜「串门」小程序' : '扫左边的码，或者微信里搜「串门」小程序'}</View>
      </View>
    </View>
  )
}

/** The line by which anybody can tell later whether somebody changed an answer that was given before that day. */
function Evidence({ published: { on, root, chain }, place }: { published: Published; place: string }) {
  return (
    <View className="lobby-evidence">
      <View className="lobby-strong">{`${paperDay(on)} 全小区的存证`}</View>
      <View className="lobby-hash" {...aria({ role: 'img', label: `全小区的存证，${readOut(root)}` })}>
        {inFours(root)}
      </View>
      {chain ? (
        <>
          <View>{`其中${place}：`}</View>
          <View className="lobby-hash lobby-hash-small" {...aria({ role: 'img', label: readOut(chain) })}>
            {inFours(chain)}
          </View>
        </>
      ) : null}
      <View className="lobby-small">
        以前的答复谁要是改了，这行字就对不上。在「串门」里打开「我家的管」「本小区进展」，最下面是「每天公开的存证」，和这一天的核对；您是那天最后一个答复的，也可以和您回执上的「证据链头」核对。
      </View>
    </View>
  )
}
