import { packText } from '@chuanmen/domain/certificate/seal'
import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { asFailure, Failure } from '@/api/failure'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'
import { saveFile } from '@/lib/save-file'
import { fileVerdict } from '@/open/check/file-verdict'
import { printedPart } from './printed-part'
import { useParts } from './use-parts'

const EVERY = ''

/** One certificate whole: its pages for paper, and the file that goes with it. */
export function useCertificate(estateId: string) {
  const code = param(useRouter().params, 'code')
  // What was sealed does not change, and each look is written down: it is fetched once.
  const pack = useAction('certificate.pack', { estateId, code }, { of: [code], staleMs: Number.POSITIVE_INFINITY })
  const parts = useParts(estateId, pack.value?.header)
  const [stairwellId, setStairwell] = useState(EVERY)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const header = pack.value?.header
  const whole = parts.isWhole
  // biome-ignore lint/correctness/useExhaustiveDependencies: parts are fetched once, and whole tells when
  const pages = useMemo(
    () =>
      header
        ? parts.loaded.map((part) => ({
            stairwellId: part.stairwellId,
            printed: printedPart(part, part.signers, header.scope),
          }))
        : [],
    [header, whole],
  )
  return {
    code,
    pack,
    parts,
    pages: whole ? pages.filter((page) => stairwellId === EVERY || page.stairwellId === stairwellId) : [],
    stairwellId,
    setStairwell,
    isSaving,
    failure,
    save: async () => {
      if (!pack.value || !parts.isWhole) return
      setSaving(true)
      setFailure(null)
      try {
        const { header: sealed, seal } = pack.value
        const text = packText({
          header: sealed,
          parts: parts.loaded.map(({ stairwellId: id, entries, risers, flats }) => ({
            stairwellId: id,
            entries,
            risers,
            flats,
          })),
          seal,
        })
        // What does not fit its own seal is of no use to whoever gets it.
        if (fileVerdict(text, { code: sealed.code, estateId: sealed.estateId, seal }).kind !== 'same')
          throw new Failure('refused', 'evidence_broken', '取到的存证和出证明时的对不上，没有存。请找管理员查存证。')
        await saveFile(`chuanmen-${sealed.code}.json`, { text })
      } catch (thrown) {
        setFailure(asFailure(thrown))
      }
      setSaving(false)
    },
  }
}
export type CertificatePage = ReturnType<typeof useCertificate>
