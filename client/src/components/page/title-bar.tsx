import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { back } from '@/lib/navigate'
import { screen } from '@/lib/screen'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'

type Props = { title: string; root: boolean; isElder: boolean; onElder: () => void; onBack?: () => void }

/** Our own title bar on both targets: it leaves room for the status bar and WeChat's capsule. */
export function TitleBar({ title, root, isElder, onElder, onBack }: Props) {
  const { statusBar, bar, capsule } = screen()
  return (
    <View
      className={`title-bar ${root ? 'title-bar-root' : ''}`}
      style={{ paddingTop: `${statusBar}px`, minHeight: `${bar}px` }}
      {...aria({ role: 'banner' })}
    >
      <View className="title-bar-side">
        {root ? (
          <Text className="title-bar-name">串门</Text>
        ) : (
          <Press className="title-bar-back" label="返回" onPress={() => (onBack ? onBack() : back())}>
            <Icon name="back" />
          </Press>
        )}
        <ElderPill isOn={isElder} onToggle={onElder} />
      </View>
      <View
        className={root ? 'only-heard' : 'title-bar-title'}
        {...aria({ role: 'heading', level: 1, ...(root ? { label: title } : {}) })}
      >
        {title}
      </View>
      <View className="title-bar-room" style={{ minWidth: `${capsule}px` }} />
    </View>
  )
}

/** 长辈版, one tap away on every page. Drawn small, with a padded hit area. */
function ElderPill({ isOn, onToggle }: { isOn: boolean; onToggle: () => void }) {
  return (
    <Press className="elder-press" role="switch" label="长辈版" checked={isOn} onPress={onToggle}>
      <View className={`elder-pill ${isOn ? 'elder-pill-on' : ''}`}>
        {isOn ? <Icon name="check" className="elder-check" /> : null}
        <Text>长辈版</Text>
      </View>
    </Press>
  )
}
