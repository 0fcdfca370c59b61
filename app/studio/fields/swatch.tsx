import { Snip } from '~/components/swatch'

const wheel = ['#a3162b', '#b8862f', '#285a40', '#1f6f6b', '#26304f', '#6c2f57']

/** Any colour at all: the one chosen, or a patchwork where none stands for it yet. */
export function AnySnip({ color }: { color?: string }) {
  if (color) return <Snip className="snip" color={color} />
  return (
    <svg className="snip" viewBox="0 0 48 48" aria-hidden="true">
      {wheel.map((fill, i) => (
        <rect key={fill} x={2 + (i % 3) * 14.67} y={i < 3 ? 2 : 24} width="14.67" height="22" fill={fill} />
      ))}
      <path d="M24 15.5v17M15.5 24h17" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
