/**
 * Makes the viewing copy of one picture; started as a worker, answers the one picture it was given. What it unpacks, hundreds of megabytes of a large
 * photo, goes with it when it ends, and whoever asked can end it. Plain JavaScript, because a worker has no TypeScript loader.
 */
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { parentPort, workerData } = require('node:worker_threads')
const jpegDecoder = require('@jsquash/jpeg/decode.js')
const jpegEncoder = require('@jsquash/jpeg/encode.js')
const pngDecoder = require('@jsquash/png/decode.js')
const webpDecoder = require('@jsquash/webp/decode.js')
const { default: loadResizer, resize } = require('@jsquash/resize/lib/resize/pkg/squoosh_resize.js')

const QUALITY = 80
/** Lanczos with three lobes: what the resizer knows by this number. */
const LANCZOS3 = 3

/** By kind: the machine code that lies beside the bundle, and how it is set up with it. */
const decoders = {
  jpeg: { wasm: 'mozjpeg_dec.wasm', codec: jpegDecoder },
  png: { wasm: 'squoosh_png_bg.wasm', codec: pngDecoder },
  webp: { wasm: 'webp_dec.wasm', codec: webpDecoder },
}

const machineCode = (name) => new WebAssembly.Module(readFileSync(join(__dirname, name)))

async function makeView({ kind, bytes, orientation, viewPx }) {
  const { wasm, codec } = decoders[kind]
  await codec.init(machineCode(wasm))
  // The original's turn is left alone here: turning the small picture costs less.
  const picture = await codec.default(bytes.buffer, { preserveOrientation: false })
  const small = await scaled(coarse(onWhite(picture), viewPx), viewPx)
  await jpegEncoder.init(machineCode('mozjpeg_enc.wasm'))
  const jpeg = await jpegEncoder.default(turn(small, orientation), { quality: QUALITY })
  return new Uint8Array(jpeg)
}

/** A JPEG has no transparency: what shines through is white. */
function onWhite({ data, width, height }) {
  for (let at = 3; at < data.length; at += 4) {
    const alpha = data[at]
    if (alpha === 255) continue
    for (let channel = at - 3; channel < at; channel++)
      data[channel] = 255 + Math.round(((data[channel] - 255) * alpha) / 255)
    data[at] = 255
  }
  return { data, width, height }
}

/** Averages whole squares until it is less than four times too large: the resizer takes a copy of what it is given. */
function coarse(picture, viewPx) {
  const { data, width, height } = picture
  const by = Math.floor(Math.max(width, height) / (2 * viewPx))
  if (by < 2 || Math.min(width, height) < by) return picture
  const [across, down] = [Math.floor(width / by), Math.floor(height / by)]
  const averaged = new Uint8ClampedArray(across * down * 4)
  const count = by * by
  for (let y = 0, to = 0; y < down; y++) {
    for (let x = 0; x < across; x++, to += 4) {
      let red = 0
      let green = 0
      let blue = 0
      for (let dy = 0; dy < by; dy++) {
        let from = ((y * by + dy) * width + x * by) * 4
        for (let dx = 0; dx < by; dx++, from += 4) {
          red += data[from]
          green += data[from + 1]
          blue += data[from + 2]
        }
      }
      averaged[to] = red / count
      averaged[to + 1] = green / count
      averaged[to + 2] = blue / count
      averaged[to + 3] = 255
    }
  }
  return { data: averaged, width: across, height: down }
}

async function scaled(picture, viewPx) {
  const { data, width, height } = picture
  const by = viewPx / Math.max(width, height)
  if (by >= 1) return picture
  await loadResizer(machineCode('squoosh_resize_bg.wasm'))
  const [across, down] = [Math.max(1, Math.round(width * by)), Math.max(1, Math.round(height * by))]
  const fitted = resize(
    new Uint8Array(data.buffer, data.byteOffset, data.length),
    width,
    height,
    across,
    down,
    LANCZOS3,
    false,
    false,
  )
  return { data: fitted, width: across, height: down }
}

/** Upright, by EXIF's number: 1 as it is, 2 to 8 mirrored, turned, or both. */
function turn({ data, width, height }, orientation) {
  if (orientation <= 1 || orientation > 8) return { data, width, height }
  const isTurned = orientation >= 5
  const [across, down] = isTurned ? [height, width] : [width, height]
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const to = new Uint32Array(width * height)
  const isFlippedX = [2, 3, 7, 8].includes(orientation)
  const isFlippedY = [3, 4, 6, 7].includes(orientation)
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const [atX, atY] = isTurned ? [y, x] : [x, y]
      const sourceX = isFlippedX ? width - 1 - atX : atX
      const sourceY = isFlippedY ? height - 1 - atY : atY
      to[y * across + x] = from[sourceY * width + sourceX]
    }
  }
  return { data: new Uint8ClampedArray(to.buffer), width: across, height: down }
}

if (workerData?.isViewMaker) makeView(workerData).then((jpeg) => parentPort.postMessage(jpeg, [jpeg.buffer]))
