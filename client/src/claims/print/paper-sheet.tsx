import type { PhotoView } from '@chuanmen/types/photo'
import { Image, View } from '@tarojs/components'
import { altOf } from '@/components/photo-view/alt-of'
import { aria } from '@/lib/aria'
import { type Paper, type PaperBlock, photosOf } from './paper'
import { stamp } from './paper-words'
import type { PhotoLink } from './use-photo-links'

type Props = {
  paper: Paper
  photos: Record<string, PhotoView>
  links: readonly PhotoLink[]
  /** Last line of the sheet: when it was printed, whom to ring. */
  foot: string
}

/** A document as it comes out of a printer, black on white in either theme; on a phone's screen as large as the page's own words. */
export function PaperSheet({ paper, photos, links, foot }: Props) {
  const order = photosOf(paper)
  const linkOf = new Map(links.map((link) => [link.photoId, link]))
  return (
    <View className="paper-sheet" {...aria({ role: 'article', label: paper.title })}>
      <View className="paper-place">{paper.place}</View>
      <View className="paper-title" {...aria({ role: 'heading', level: 2 })}>
        {paper.title}
      </View>
      <View className="paper-number">{paper.number}</View>
      {paper.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change while it is shown
        <Block key={at} block={block} photos={photos} linkOf={linkOf} order={order} />
      ))}
      <View className="paper-foot">{foot}</View>
    </View>
  )
}

type BlockProps = {
  block: PaperBlock
  photos: Record<string, PhotoView>
  linkOf: ReadonlyMap<string, PhotoLink>
  order: readonly string[]
}

function Block({ block, photos, linkOf, order }: BlockProps) {
  switch (block.kind) {
    case 'facts':
      return (
        <View className="paper-block">
          {block.title ? <Title>{block.title}</Title> : null}
          {block.facts.map(([name, value]) => (
            <View key={name} className="paper-fact">
              <View className="paper-name">{name}</View>
              <View className="paper-value">{value}</View>
            </View>
          ))}
        </View>
      )
    case 'words':
      return (
        <View className="paper-block">
          <Title>{block.title}</Title>
          {block.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same
            <View key={at} className="paper-line">
              {line}
            </View>
          ))}
        </View>
      )
    case 'table':
      return <Table block={block} />
    case 'photos':
      return (
        <View className="paper-block">
          <Title>{block.title}</Title>
          <View className="paper-photos">
            {block.photoIds.map((photoId) => (
              <Photo
                key={photoId}
                nth={order.indexOf(photoId) + 1}
                photo={photos[photoId]}
                link={linkOf.get(photoId)}
              />
            ))}
          </View>
        </View>
      )
    case 'signatures':
      return (
        <View className="paper-block paper-signatures">
          {block.lines.map((line) => (
            <View key={line} className="paper-signature">
              <View>{`${line}：`}</View>
              <View className="paper-rule" />
              <View className="paper-date">
                <View>日期：</View>
                <View className="paper-rule" />
              </View>
            </View>
          ))}
        </View>
      )
    case 'small':
      return (
        <View className="paper-block paper-small">
          <Title>{block.title}</Title>
          {block.lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      )
  }
}

const Title = ({ children }: { children: string }) => (
  <View className="paper-heading" {...aria({ role: 'heading', level: 3 })}>
    {children}
  </View>
)

function Table({ block: { title, head, rows, sum, isMoney } }: { block: Extract<PaperBlock, { kind: 'table' }> }) {
  return (
    <View className="paper-block">
      <Title>{title}</Title>
      <View className={`paper-table ${isMoney ? 'paper-money' : ''}`} {...aria({ role: 'table', label: title })}>
        <View className="paper-row paper-row-head" {...aria({ role: 'row' })}>
          {head.map((words) => (
            <View key={words} {...aria({ role: 'columnheader' })}>
              {words}
            </View>
          ))}
        </View>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may read the same
          <View key={at} className="paper-row" {...aria({ role: 'row' })}>
            {row.map((cell, column) => (
              <View key={head[column]} {...aria({ role: 'cell' })}>
                {cell}
              </View>
            ))}
          </View>
        ))}
      </View>
      {sum ? <View className="paper-sum">{sum}</View> : null}
    </View>
  )
}

type PhotoProps = { nth: number; photo: PhotoView | undefined; link: PhotoLink | undefined }

function Photo({ nth, photo, link }: PhotoProps) {
  if (!photo) return null
  const { takenAt, capturedAt, receivedAt, sha256 } = photo
  return (
    <View className="paper-photo">
      {link?.url ? (
        <Image className="paper-image" mode="aspectFit" src={link.url} {...altOf(`照片 ${nth}`)} />
      ) : (
        <View className="paper-image paper-image-none">{link?.isSettled ? '这张暂时看不了' : '加载中'}</View>
      )}
      <View className="paper-caption">
        <View>{`照片 ${nth}　${takenAt ? `拍摄 ${stamp(takenAt)}` : `手机记 ${stamp(capturedAt)}`}`}</View>
        <View>{`收到 ${stamp(receivedAt)}`}</View>
        <View className="paper-hash">{sha256}</View>
      </View>
    </View>
  )
}
