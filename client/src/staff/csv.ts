type Cell = string | number

/** A cell that begins like a formula is text: Excel must not run what somebody typed as a building's name. */
const safe = (cell: Cell) => {
  const text = String(cell)
  const plain = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain
}

/** Rows as a file that Excel opens with Chinese intact: a byte order mark first. */
export const csv = (rows: readonly (readonly Cell[])[]) =>
  `\uFEFF${rows.map((row) => row.map(safe).join(',')).join('\r\n')}`
