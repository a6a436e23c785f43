import ExifReader from 'exifreader'

/** What a picture says of itself. */
export type Exif = {
  /** EXIF's number of how it lies: 1 upright, up to 8. */
  orientation: number
  takenAt: Date | null
  hadPlace: boolean
}

const NOTHING: Exif = { orientation: 1, takenAt: null, hadPlace: false }
/** Phones of the place we serve write their own local time, often without saying whose. */
const BEIJING = '+08:00'

/** Reads orientation, moment and place; a picture whose metadata are broken says nothing. */
export const readExif = (bytes: Uint8Array): Exif => {
  try {
    const { exif, gps } = ExifReader.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { expanded: true })
    const { Orientation, DateTimeOriginal, OffsetTimeOriginal, OffsetTime } = exif ?? {}
    return {
      orientation: typeof Orientation?.value === 'number' ? Orientation.value : NOTHING.orientation,
      takenAt: momentOf(textOf(DateTimeOriginal), textOf(OffsetTimeOriginal) || textOf(OffsetTime)),
      hadPlace: gps !== undefined && Object.keys(gps).length > 0,
    }
  } catch {
    return NOTHING
  }
}

const textOf = (tag: { description?: string } | undefined): string => tag?.description ?? ''

/** 「2026:11:19 10:20:30」 with 「+08:00」. */
const momentOf = (local: string, offset: string): Date | null => {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(local) ?? []
  if (!time) return null
  const moment = new Date(`${year}-${month}-${day}T${time}${/^[+-]\d\d:\d\d$/.test(offset) ? offset : BEIJING}`)
  return Number.isNaN(moment.getTime()) ? null : moment
}
