import type { Browser, Page } from 'playwright-core'

export type Pixels = { width: number; height: number; data: Uint8Array }

/** Small enough for the folder, good enough to read 13 px letters. */
const QUALITY = 0.4

/** Turns pictures into WebP and back with Chromium itself: nothing native to install. */
export class Darkroom {
  private constructor(private readonly page: Page) {}

  static async open(browser: Browser): Promise<Darkroom> {
    return new Darkroom(await browser.newPage())
  }

  /** PNG or raw pixels to WebP. */
  async webp(picture: Buffer): Promise<Buffer> {
    const encoded = await this.page.evaluate(
      async ([source, quality]) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob())
        const canvas = document.createElement('canvas')
        canvas.width = bitmap.width
        canvas.height = bitmap.height
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
        return canvas.toDataURL('image/webp', quality)
      },
      [picture.toString('base64'), QUALITY] as const,
    )
    return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64')
  }

  async pixels(webp: Buffer): Promise<Pixels> {
    const { width, height, data } = await this.page.evaluate(async (source) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/webp;base64,${source}`)).blob())
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
      let letters = ''
      for (let at = 0; at < pixels.length; at += 32_768)
        letters += String.fromCharCode(...pixels.subarray(at, at + 32_768))
      return { width: bitmap.width, height: bitmap.height, data: btoa(letters) }
    }, webp.toString('base64'))
    return { width, height, data: Buffer.from(data, 'base64') }
  }

  /** Raw pixels to PNG. */
  async png({ width, height, data }: Pixels): Promise<Buffer> {
    const encoded = await this.page.evaluate(
      ([width, height, source]) => {
        const bytes = Uint8ClampedArray.from(atob(source), (letter) => letter.charCodeAt(0))
        const canvas = document.createElement('canvas')
        canvas.width = width
        canvas.height = height
        canvas.getContext('2d')?.putImageData(new ImageData(bytes, width, height), 0, 0)
        return canvas.toDataURL('image/png')
      },
      [width, height, Buffer.from(data).toString('base64')] as const,
    )
    return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64')
  }
}
