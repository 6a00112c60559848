// Heads with which the names of Vietnamese bodies, offices and persons in office begin, and the names
// of branches ("Nông nghiệp và PTNT") that hold a comma, a dash or "và" without being two.
import { phrasesFrom, phrasesOf } from '../phrases.ts'

const committee = `ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ủy ban mttq|ủy ban mặt trận tổ quốc|ubmttq|ubmt|ubmttqvn|mttq|mặt trận tổ quốc|mặt trận|ban thường trực|thường trực|thường trực ủy ban|
thường vụ|ban thường vụ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|đảng bộ|chi bộ|chi ủy|ban chấp hành|ủy ban kiểm tra|ubkt|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|tt huyện ủy|tt hđnd|vpđp|ban chấp hành đảng bộ|ubbc|
chính phủ|thủ tướng chính phủ|quốc hội|ủy ban|cấp ủy|các cấp ủy|ủy ban bầu cử|ban tuyên giáo và dân vận|ban xây dựng đảng`
const office = `ngành|huyện đội|tỉnh đội|xã đội|phòng|sở|ban|bộ|cục|chi cục|tổng cục|vụ|viện|trung tâm|văn phòng|thanh tra|công an|quân sự|ban chqs|ban chỉ huy quân sự|bộ chỉ huy quân sự|bộ chỉ huy bộ đội biên phòng|bộ chqs|
kho bạc|kho bạc nhà nước|ngân hàng|phòng giao dịch|nhcsxh|bảo hiểm xã hội|bhxh|điện lực|công ty|công ty điện lực|bưu điện|viễn thông|viettel|vnpt|đài|báo|tạp chí|hạt kiểm lâm|hạt|trạm|tòa án|tand|tòa án nhân dân|
viện kiểm sát|vksnd|chi nhánh|đồn biên phòng|hải quan|kiểm lâm|trường|trạm y tế|bệnh viện|ban quản lý|ban chỉ đạo|bcđ|bcd|ban điều phối|hội|hội đồng|hội nông dân|hội liên hiệp phụ nữ|hội lhpn|hội phụ nữ|hội cựu chiến binh|hội ccb|hội chữ thập đỏ|liên đoàn lao động|
đoàn thanh niên|đoàn tncs|huyện đoàn|tỉnh đoàn|thành đoàn|đoàn xã|liên minh hợp tác xã|liên minh htx|tổ|tổ công tác|tổ giúp việc|tổ chuyên viên|tổ công nghệ số|đội|ban công tác mặt trận|ban phát triển|ban giám sát|ban nông nghiệp|ban chấp hành đoàn|
hợp tác xã|htx|doanh nghiệp|chủ đầu tư|đơn vị tư vấn|nhà thầu|đơn vị thi công|cơ quan thường trực|cơ quan thường trực ban chỉ đạo|cơ quan chuyên môn|cơ quan chủ trì|cơ quan tham mưu|cơ quan|đơn vị|tập đoàn|tổng công ty|quỹ|thuế|thuế cơ sở|xí nghiệp|liên hiệp|đoàn|bộ phận|nhóm`
const person = `chủ tịch|phó chủ tịch|các phó chủ tịch|thủ trưởng|lãnh đạo|giám đốc|phó giám đốc|trưởng phòng|phó trưởng phòng|chánh văn phòng|phó chánh văn phòng|trưởng ban|phó trưởng ban|bí thư|phó bí thư|trưởng thôn|trưởng bản|trưởng ấp|trưởng khu|trưởng khối|
thành viên|ủy viên|người đứng đầu|hiệu trưởng|cán bộ|công chức|viên chức|cán bộ công chức|kế toán|trưởng đoàn|trưởng công an|chỉ huy trưởng|tổ trưởng|đội trưởng|bộ trưởng|cục trưởng|chi cục trưởng|trưởng đài|đại biểu|chuyên viên|văn thư|thư ký|địa chính|trưởng các|đảng viên|đoàn viên|hội viên|trưởng tiểu ban|tiểu ban|thường trực ban chỉ đạo|chánh thanh tra`
const unit = `xã|phường|thị trấn|đặc khu|thôn|bản|ấp|khối phố|tổ dân phố|khu phố|khu dân cư|khu|buôn|làng|xóm|phum|sóc|huyện|quận|thị xã|thành phố|tỉnh|khóm|tdp|cụm dân cư|khối`
const collective = `cấp|ngành|cơ quan|đơn vị|địa phương|phòng ban|phòng|ban ngành|sở ngành|sở|ban|tổ chức|đoàn thể|hội đoàn thể|hội|tổ chức chính trị|tổ chức đoàn thể|tổ chức hội|thành viên|đồng chí|ngành chức năng|lực lượng|chủ đầu tư|doanh nghiệp|cá nhân|
hộ|hộ dân|hộ gia đình|thôn|bản|xã|huyện|cơ sở|trường|trường học|nhà trường|tổ|tổ công tác|đội|đoàn công tác|chi bộ|chi hội|ban chỉ đạo|ban quản lý|thị trấn|phường|thị xã|thành phố|tỉnh|đồng chí lãnh đạo|đồng chí thành viên|đồng chí ủy viên|phòng chuyên môn|phòng ban chuyên môn|
cấp ủy|cấp chính quyền|ủy viên|công chức|cán bộ|cơ quan chuyên môn|bộ|ban đảng|hợp tác xã|htx|bộ phận|tiểu ban|nhóm|chủ thể|chủ dự án|chủ rừng|nhà thầu|phó chủ tịch|trạm|trung tâm|khối|khối phố|khu|ấp|buôn|làng|xóm|tổ dân phố|khu dân cư|hạt|văn phòng|đại biểu|tổ chức chính trị xã hội|lãnh đạo|vị|đảng bộ|đảng ủy|mặt trận|chi cục|công ty|ngân hàng|cụm|trưởng thôn|nhà tài trợ`

export type HeadKind = 'committee' | 'office' | 'person' | 'unit'

/** Heads of names by kind. */
export const heads = phrasesOf<HeadKind>({
  committee: split(committee),
  office: split(office),
  person: split(person),
  unit: split(unit),
})

/** What may follow "các", "những", "từng": a collective that is told. */
export const collectives = phrasesOf({ collective: split(collective) })

/** Words that make a collective of what follows. */
export const determiners = phrasesOf({
  many: split('các|những|một số|từng|mỗi|toàn thể|tất cả các|toàn bộ các|mọi|nhân dân|người dân|nhân dân các'),
})

/** Courtesies in front of a name; they are dropped. */
export const honorifics = phrasesOf({
  honour: split('đồng chí|đ/c|ông|bà|các đồng chí|các ông|các bà|các ông, bà|các đ/c|đ.c|đ c'),
})

const branches = `nông nghiệp và phát triển nông thôn|nông nghiệp và ptnt|nông nghiệp & ptnt|nông nghiệp&ptnt|nn và ptnt|nn&ptnt|nn & ptnt|nông nghiệp - ptnt|nông nghiệp|nông nghiệp và môi trường|nông nghiệp & môi trường|nn&mt|nn & mt|nn và mt|
kinh tế và hạ tầng|kinh tế - hạ tầng|kinh tế & hạ tầng|kt-ht|kt - ht|kt&ht|kinh tế|kinh tế, hạ tầng và đô thị|hạ tầng kinh tế|hạ tầng và đô thị|quản lý đô thị|xây dựng|công thương|giao thông vận tải|gtvt|kế hoạch và đầu tư|kế hoạch & đầu tư|kế hoạch và tài chính|kế hoạch - tài chính|kh&đt|
tài chính - kế hoạch|tài chính - kh|tc-kh|tc - kh|tài chính kế hoạch|tài chính và kế hoạch|tài chính|tài nguyên và môi trường|tài nguyên & môi trường|tài nguyên - môi trường|tài nguyên môi trường|tn&mt|tn-mt|tn và mt|lao động - thương binh và xã hội|lao động, thương binh và xã hội|
lao động thương binh và xã hội|lao động - tb&xh|lao động - tbxh|lao động - tb và xh|lao động-tb&xh|lao động tb&xh|lao động - thương binh - xã hội|lđ-tb&xh|lđ - tb&xh|lđ-tbxh|lđtb&xh|lđtbxh|lđtb và xh|giáo dục và đào tạo|giáo dục & đào tạo|giáo dục - đào tạo|gd&đt|gd-đt|gdđt|gd và đt|
văn hóa và thông tin|văn hóa - thông tin|văn hóa thông tin|văn hóa & thông tin|vh&tt|vh-tt|vhtt|văn hóa, thể thao và du lịch|văn hóa, thể thao và thông tin|văn hóa - thể thao và du lịch|vh,tt&dl|vhttdl|văn hóa - xã hội|văn hóa và xã hội|vh-xh|văn hóa, xã hội|
văn hóa, khoa học và thông tin|văn hóa - thể thao|thông tin và truyền thông|thông tin & truyền thông|tt&tt|tttt|khoa học và công nghệ|khoa học & công nghệ|kh&cn|khcn|nội vụ|tư pháp|y tế|thanh tra|dân tộc|dân tộc và tôn giáo|dân tộc - tôn giáo|
du lịch|ngoại vụ|hđnd và ubnd|hđnd&ubnd|hđnd & ubnd|hđnd - ubnd|hội đồng nhân dân và ủy ban nhân dân|đăng ký đất đai|phát triển quỹ đất|kỹ thuật nông nghiệp|dịch vụ nông nghiệp|khuyến nông|khuyến nông - khuyến ngư|trồng trọt và bảo vệ thực vật|trồng trọt và bvtv|chăn nuôi và thú y|chăn nuôi, thú y|thủy lợi|thủy sản|kiểm lâm|
phát triển nông thôn|quản lý chất lượng nông lâm sản và thủy sản|quản lý thị trường|điều phối|điều phối nông thôn mới|nước sạch và vệ sinh môi trường nông thôn|văn hóa, thông tin và thể thao|văn hóa - thể thao và truyền thông|văn hóa, thể thao và truyền thông|truyền thông và văn hóa|
văn hóa - thông tin và truyền thông|văn hóa - thông tin và thể thao|cung ứng dịch vụ công|phục vụ hành chính công|hành chính công|chính trị|y tế - dân số|chính sách xã hội|nông nghiệp và phát triển nông thôn việt nam|văn hóa, thông tin|giáo dục nghề nghiệp - giáo dục thường xuyên|gdnn-gdtx|dân vận|tuyên giáo|tuyên giáo và dân vận|
địa chính - xây dựng|địa chính - nông nghiệp|địa chính - nông nghiệp - xây dựng và môi trường|địa chính - xây dựng - nông nghiệp và môi trường|địa chính|văn phòng - thống kê|tư pháp - hộ tịch|tài chính - kế toán|kế toán|dạy nghề|dân số|thống kê|chính phủ|quốc phòng|công an|tài nguyên, môi trường|giáo dục, đào tạo|y tế dự phòng|dân số và kế hoạch hóa gia đình|quản lý dự án đầu tư xây dựng|quản lý dự án|cải cách hành chính`

/** Official branch names; a comma, dash or "và" inside one does not split it. */
export const branchNames = phrasesFrom(split(branches).map((branch) => [branch, branch] as const))

/** Pairs and triples that name one collective. */
export const fixedPairs = phrasesFrom(
  split(`các cấp, các ngành|các cấp, ngành|các cấp các ngành|các cấp ủy, chính quyền|các cơ quan, đơn vị|cơ quan, đơn vị|các cơ quan, ban, ngành|cơ quan, đơn vị, doanh nghiệp|các cơ quan, đơn vị, doanh nghiệp|các phòng, ban, ngành|các phòng, ban|các phòng ban, ngành|các phòng, ban, đơn vị|các phòng, ban, cơ quan|các phòng, ban chuyên môn|các phòng, ngành|
các phòng, cơ quan|các phòng ban, đơn vị|các phòng, đơn vị|các sở, ban, ngành|các sở, ngành|sở, ban, ngành|sở, ngành|các sở, ban, ngành, đoàn thể|các ban, ngành|các ban, ngành, đoàn thể|ban, ngành, đoàn thể|các ban ngành, đoàn thể|các ngành, đoàn thể|các ngành, các cấp|các ngành, địa phương|các xã, thị trấn|các xã, phường|các xã, phường, thị trấn|
các phường, xã|các xã, phường, đặc khu|xã, thị trấn|xã, phường|xã, phường, thị trấn|các huyện, thị xã, thành phố|các huyện, thành phố|các huyện, thị xã|các huyện, thị|huyện, thị xã, thành phố|các tỉnh, thành phố|thôn, khối phố|các thôn, khối phố|thôn, bản|các thôn, bản|các thôn, bản, ấp|thôn, bản, ấp|thôn, ấp|các thôn, tổ dân phố|thôn, tổ dân phố|các thôn, khu phố|thôn, khu phố|các thôn, buôn|thôn, buôn|các bản, tiểu khu|
các tổ chức, cá nhân|tổ chức, cá nhân|các tổ chức, đoàn thể|các cơ quan, tổ chức|các cơ quan, tổ chức, đơn vị|cơ quan, tổ chức, đơn vị|các cơ quan, đơn vị, địa phương|cơ quan, đơn vị, địa phương|các đơn vị, địa phương|các cơ quan, địa phương|các đơn vị, cá nhân|các hội, đoàn thể|hội, đoàn thể|các ngành, đơn vị|các doanh nghiệp, hợp tác xã|cán bộ, công chức|cán bộ, công chức, viên chức|cán bộ, đảng viên|
các phòng, ban, ngành, đoàn thể|phòng, ban, ngành|phòng, ban|các phòng, ban, ngành, đơn vị|các ban, ngành, đơn vị|các phòng, ban, cơ quan, đơn vị|các cơ quan, phòng, ban|các cơ quan, ban, ngành, đoàn thể|các cơ quan, đoàn thể|các xã, phường, thị xã|các ấp, khu phố|các thôn, xóm|thôn, xóm|các khối, xóm`).map(
    (pair) => [pair, pair] as const,
  ),
)

function split(list: string): string[] {
  return list.split('|').map((phrase) => phrase.trim())
}
