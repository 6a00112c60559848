import { soTheoDoi } from './01-so-theo-doi.ts'
import { moiThangMotTrang } from './02-moi-thang-mot-trang.ts'
import { moiXaMotTrang } from './03-moi-xa-mot-trang.ts'
import { toMau } from './04-to-mau.ts'
import { gopO } from './05-gop-o.ts'
import { theoVanBan } from './06-theo-van-ban.ts'
import { phanMemKhac } from './07-phan-mem-khac.ts'
import { chamPhay } from './08-cham-phay.ts'
import { banCu } from './09-ban-cu.ts'
import { danTuZalo } from './10-dan-tu-zalo.ts'
import type { Example } from './example.ts'

export const examples: Example[] = [
  soTheoDoi,
  moiThangMotTrang,
  moiXaMotTrang,
  toMau,
  gopO,
  theoVanBan,
  phanMemKhac,
  chamPhay,
  banCu,
  danTuZalo,
]
