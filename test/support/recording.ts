const RATE = 8000
const HEADER_BYTES = 44

/** A WAV file in which nobody says anything, so many seconds long. */
export const silence = (seconds: number): Uint8Array => {
  const samples = RATE * seconds
  const bytes = Buffer.alloc(HEADER_BYTES + samples, 0x80)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(HEADER_BYTES - 8 + samples, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  // PCM, one channel, eight bits a sample.
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(RATE, 24)
  bytes.writeUInt32LE(RATE, 28)
  bytes.writeUInt16LE(1, 32)
  bytes.writeUInt16LE(8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples, 40)
  return bytes
}
