/** Stands for the rows out of sight. */
export function RowSpace({ height, across }: { height: number; across: number }) {
  return height > 0 ? (
    <tr className="bd-space">
      <td colSpan={across} style={{ height }} />
    </tr>
  ) : null
}
