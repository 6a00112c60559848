/**
 * Words as a QR code that a telephone's camera opens; black on white in the dark too, since cameras expect it.
 *
 *   <QrPicture text={address} label="…" />
 */
import { useMemo } from 'react'
import { encode } from 'uqr'

export function QrPicture({ text, label }: { text: string; label: string }) {
  // a border of four modules belongs to the code (ISO/IEC 18004); M bears a crease in the paper
  const { data, size } = useMemo(() => encode(text, { ecc: 'M', border: 4 }), [text])
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}
