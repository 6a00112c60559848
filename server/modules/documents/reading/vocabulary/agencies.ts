// Heads with which the names of Vietnamese bodies, offices and persons in office begin, and the names
// of branches ("Nông nghiệp và PTNT") that hold a comma, a dash or "và" without being two.
import { phrasesFrom, phrasesOf } from '../phrases.ts'

const committee = `ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ủy ban mttq|ủy ban mặt trận tổ quốc|ubmttq|ubmt|ubmttqvn|mttq|mặt trận tổ quốc|mặt trận|ban thường trực|thường trực|thường trực ủy ban|
thường vụ|ban thường vụ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|đảng bộ|chi bộ|chi ủy|ban chấp hành|ủy ban kiểm tra|ubkt|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|tt huyện ủy|tt hđnd|vpđp|ban chấp hành đảng bộ|ubbc|
chính phủ|thủ tướng chính phủ|quốc hội|ủy ban|ban cán sự đảng|đảng đoàn|tổ chức đảng|tổ chức cơ sở đảng|ban thường trực ủy ban|bch đảng bộ|btv|ban bí thư|cấp ủy|các cấp ủy|ủy ban bầu cử|ban tuyên giáo và dân vận|ban xây dựng đảng`
const office = `ngành|huyện đội|tỉnh đội|xã đội|phòng|sở|ban|bộ|cục|chi cục|tổng cục|vụ|viện|trung tâm|văn phòng|thanh tra|công an|quân sự|ban chqs|ban chỉ huy quân sự|bộ chỉ huy quân sự|bộ chỉ huy bộ đội biên phòng|bộ chqs|
kho bạc|kho bạc nhà nước|ngân hàng|phòng giao dịch|nhcsxh|bảo hiểm xã hội|bhxh|điện lực|công ty|công ty điện lực|bưu điện|viễn thông|viettel|vnpt|đài|báo|báo và phát thanh, truyền hình|báo và đài phát thanh, truyền hình|báo và đài phát thanh và truyền hình|báo và đài phát thanh - truyền hình|tạp chí|hạt kiểm lâm|hạt|trạm|tòa án|tand|tòa án nhân dân|
viện kiểm sát|vksnd|chi nhánh|đồn biên phòng|hải quan|kiểm lâm|trường|trạm y tế|bệnh viện|ban quản lý|ban chỉ đạo|bcđ|bcd|ban điều phối|hội|hội đồng|hội nông dân|hội liên hiệp phụ nữ|hội lhpn|hội phụ nữ|hội cựu chiến binh|hội ccb|hội chữ thập đỏ|liên đoàn lao động|
đoàn thanh niên|đoàn tncs|huyện đoàn|tỉnh đoàn|thành đoàn|đoàn xã|liên minh hợp tác xã|liên minh htx|tổ|tổ công tác|tổ giúp việc|tổ chuyên viên|tổ công nghệ số|đội|ban công tác mặt trận|ban phát triển|ban giám sát|ban nông nghiệp|ban chấp hành đoàn|
hợp tác xã|htx|doanh nghiệp|chủ đầu tư|đơn vị tư vấn|nhà thầu|đơn vị thi công|cơ quan thường trực|cơ quan thường trực ban chỉ đạo|cơ quan chuyên môn|cơ quan chủ trì|cơ quan soạn thảo|cơ quan chủ trì soạn thảo|đơn vị soạn thảo|cơ quan thẩm định|đơn vị thẩm định|cơ quan thẩm tra|cơ quan chủ quản|cơ quan tham mưu|cơ quan|đơn vị|tập đoàn|tổng công ty|quỹ|thuế|thuế cơ sở|xí nghiệp|liên hiệp|đoàn|bộ phận|nhóm|agribank|vietinbank|vietcombank|bidv|lpbank|mobifone|vinaphone|evn|cổng thông tin điện tử|trang thông tin điện tử|nhà thầu thi công|đơn vị quản lý|đơn vị thụ hưởng|đơn vị tư vấn giám sát|tư vấn giám sát|đơn vị chủ trì|đơn vị trực thuộc|quý cơ quan|quý đơn vị|quý sở|quý ban|quý phòng|quý ủy ban|bql|bqlda|ban qlda|ban công an|ban chỉ huy quân sự|đoàn công tác|đoàn kiểm tra|đoàn thẩm định|đoàn thẩm tra|đoàn giám sát|đoàn khảo sát|tổ thẩm định|tổ thẩm tra|tổ kiểm tra|tổ giám sát|hội đồng thẩm định|câu lạc bộ|liên đoàn|hiệp hội|nhà trường|cộng đồng dân cư|tổ hợp tác|tổ liên gia|tổ tự quản|tổ hòa giải|tổ vay vốn|ban giám hiệu|trường học|cơ sở y tế|chi hội|chi đoàn|chi bộ đảng|đoàn thể|ban tự quản|ban nhân dân|ban mặt trận|ban thanh tra nhân dân|ban giám sát đầu tư|ban giám sát đầu tư cộng đồng|ban phong trào|ban văn hóa|ban dân chính|thống kê tỉnh|thống kê huyện|thống kê cơ sở|thống kê thành phố|chi cục thống kê|khối dân vận|khối thi đua|học viện|lực lượng bảo vệ|lực lượng dân quân|lực lượng công an|lực lượng chức năng|lực lượng xung kích|lực lượng kiểm lâm|lực lượng quân sự|lực lượng vũ trang|lực lượng dân phòng|dân quân|dân quân tự vệ|nhà máy nước|nhà máy nước sạch`
const person = `chủ tịch|phó chủ tịch|các phó chủ tịch|thủ trưởng|lãnh đạo|giám đốc|phó giám đốc|trưởng phòng|phó trưởng phòng|chánh văn phòng|phó chánh văn phòng|trưởng ban|phó trưởng ban|bí thư|phó bí thư|trưởng thôn|trưởng bản|trưởng ấp|trưởng khu|trưởng khối|
thành viên|ủy viên|người đứng đầu|hiệu trưởng|cán bộ|công chức|viên chức|cán bộ công chức|đội ngũ cán bộ|kế toán|trưởng đoàn|trưởng công an|chỉ huy trưởng|tổ trưởng|đội trưởng|bộ trưởng|cục trưởng|chi cục trưởng|trưởng đài|đại biểu|chuyên viên|văn thư|thư ký|địa chính|trưởng các|đảng viên|đoàn viên|hội viên|trưởng tiểu ban|tiểu ban|thường trực ban chỉ đạo|chánh thanh tra|phó trưởng công an|phó trưởng|phó chỉ huy trưởng|phó đồn trưởng|phó hiệu trưởng|phó đội trưởng|phó viện trưởng|phó cục trưởng|quyền chủ tịch|quyền trưởng|người dân|hộ gia đình|hộ dân|phó trưởng thôn|trưởng buôn|trưởng làng|trưởng xóm|trưởng khóm|trưởng khu phố|tổ trưởng tổ dân phố|trưởng khối phố|trưởng tiểu khu|già làng|người có uy tín|huyện ủy viên|tỉnh ủy viên|thành ủy viên|đảng ủy viên|chấp hành viên|phó giám đốc phụ trách|trưởng trạm|trưởng đồn|đồn trưởng|chỉ huy trưởng ban|hạt trưởng|chi hội trưởng|trưởng ngành|kế toán trưởng|tổng giám đốc|tổng cục trưởng|viện trưởng|vụ trưởng|thứ trưởng|chính ủy|chính trị viên|thủ quỹ|trưởng ban công tác mặt trận|công chức chuyên môn|công an viên|cộng tác viên|khuyến nông viên|nhân viên y tế|chủ nhiệm|phó chủ nhiệm|trạm trưởng|phó trạm trưởng|chỉ huy phó|pct|pct ubnd|ct ubnd|pbt|phó ban|giáo viên|thầy giáo|cô giáo|y sĩ|trưởng điểm trường|chi hội phó|bí thư đoàn|nhân viên`
const unit = `xã|phường|thị trấn|đặc khu|thôn|bản|ấp|khối phố|tổ dân phố|khu phố|khu dân cư|khu|buôn|làng|xóm|phum|sóc|huyện|quận|thị xã|thành phố|tỉnh|khóm|tdp|cụm dân cư|khối|tiểu khu|tổ nhân dân`
const collective = `cấp|ngành|cơ quan|đơn vị|địa phương|phòng ban|phòng|ban ngành|sở ngành|sở|ban|tổ chức|đoàn thể|hội đoàn thể|hội|tổ chức chính trị|tổ chức đoàn thể|tổ chức hội|thành viên|đồng chí|ngành chức năng|lực lượng|chủ đầu tư|doanh nghiệp|cá nhân|
hộ|hộ dân|hộ gia đình|thôn|bản|xã|huyện|cơ sở|trường|trường học|nhà trường|tổ|tổ công tác|đội|đoàn công tác|chi bộ|chi hội|ban chỉ đạo|ban quản lý|thị trấn|phường|thị xã|thành phố|tỉnh|đồng chí lãnh đạo|đồng chí thành viên|đồng chí ủy viên|phòng chuyên môn|phòng ban chuyên môn|
cấp ủy|cấp chính quyền|ủy viên|công chức|cán bộ|cơ quan chuyên môn|bộ|ban đảng|hợp tác xã|htx|bộ phận|tiểu ban|nhóm|chủ thể|chủ dự án|chủ rừng|nhà thầu|phó chủ tịch|trạm|trung tâm|khối|khối phố|khu|ấp|buôn|làng|xóm|tổ dân phố|khu dân cư|hạt|văn phòng|đại biểu|tổ chức chính trị xã hội|lãnh đạo|vị|đảng bộ|đảng ủy|mặt trận|chi cục|công ty|ngân hàng|cụm|trưởng thôn|nhà tài trợ|cơ sở giáo dục|cơ sở giáo dục nghề nghiệp|cơ sở đào tạo|cơ sở dạy nghề|cơ sở sản xuất, kinh doanh|cơ sở kinh doanh|cơ sở chăn nuôi|cơ sở tôn giáo|đơn vị vận hành|đơn vị cấp nước|đơn vị tài trợ|trưởng bản|trưởng ấp|trưởng khu|trưởng khóm|trưởng buôn|tổ trưởng|bí thư|bí thư chi bộ|tổ chức đảng|đảng viên|khóm|phum|sóc|tiểu khu|hội đồng|ban phát triển|giám đốc sở|đoàn thể chính trị - xã hội|đoàn thể chính trị xã hội|đoàn kiểm tra|đơn vị chủ rừng|tầng lớp|cơ quan tham mưu, giúp việc|cơ quan tham mưu giúp việc|cơ quan tham mưu, giúp việc của|cơ quan báo chí|cơ quan thông tấn|cơ quan báo chí, truyền thông|cơ quan thông tin, báo chí|cơ quan thông tấn, báo chí|cơ quan thông tin, truyền thông|cơ quan truyền thông, báo chí|cơ quan thông tin và truyền thông|cơ quan thông tin đại chúng|cơ quan truyền thông|cơ quan báo, đài|phương tiện thông tin|tổ hợp tác|cơ sở sản xuất|chi đoàn|lực lượng vũ trang|đoàn viên|hội viên|già làng|người có uy tín|nhà đầu tư|nhà khoa học|chi nhánh|tổ chức tín dụng|quận|thủ trưởng|phó trưởng ban|phó giám đốc|phó trưởng phòng|ban tham mưu|đơn vị tư vấn|chùa|nhà chùa|chức sắc|chức việc|cơ sở thờ tự`

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
  many: split(
    'các|những|một số|từng|mỗi|toàn thể|tất cả các|toàn bộ các|mọi|nhân dân|người dân|nhân dân các|hai|ba|bốn|cả hai|cả ba|cả bốn|cả 02|cả 03|cả 04',
  ),
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
văn hóa, khoa học và thông tin|văn hóa - thể thao|văn hóa - truyền thông|văn hóa và truyền thông|truyền thông - văn hóa|thông tin và truyền thông|thông tin & truyền thông|tt&tt|tttt|khoa học và công nghệ|khoa học & công nghệ|kh&cn|khcn|nội vụ|tư pháp|y tế|thanh tra|dân tộc|dân tộc và tôn giáo|dân tộc - tôn giáo|
du lịch|ngoại vụ|hđnd và ubnd|hđnd&ubnd|hđnd & ubnd|hđnd - ubnd|hội đồng nhân dân và ủy ban nhân dân|đăng ký đất đai|phát triển quỹ đất|kỹ thuật nông nghiệp|dịch vụ nông nghiệp|khuyến nông|khuyến nông - khuyến ngư|trồng trọt và bảo vệ thực vật|trồng trọt và bvtv|chăn nuôi và thú y|chăn nuôi, thú y|thủy lợi|thủy sản|kiểm lâm|
phát triển nông thôn|quản lý chất lượng nông lâm sản và thủy sản|quản lý thị trường|điều phối|điều phối nông thôn mới|nước sạch và vệ sinh môi trường nông thôn|văn hóa, thông tin và thể thao|văn hóa - thể thao và truyền thông|văn hóa, thể thao và truyền thông|truyền thông và văn hóa|
văn hóa - thông tin và truyền thông|văn hóa - thông tin và thể thao|cung ứng dịch vụ công|phục vụ hành chính công|hành chính công|chính trị|y tế - dân số|chính sách xã hội|dịch vụ tổng hợp|dịch vụ công|dịch vụ sự nghiệp công|nông nghiệp và phát triển nông thôn việt nam|văn hóa, thông tin|giáo dục nghề nghiệp - giáo dục thường xuyên|gdnn-gdtx|dân vận|tuyên giáo|tuyên giáo và dân vận|
địa chính - xây dựng|địa chính - nông nghiệp|địa chính - nông nghiệp - xây dựng và môi trường|địa chính - xây dựng - nông nghiệp và môi trường|địa chính|văn phòng - thống kê|tư pháp - hộ tịch|tài chính - kế toán|kế toán|dạy nghề|dân số|thống kê|chính phủ|quốc phòng|công an|tài nguyên, môi trường|giáo dục, đào tạo|y tế dự phòng|dân số và kế hoạch hóa gia đình|quản lý dự án đầu tư xây dựng|quản lý dự án|cải cách hành chính|chăn nuôi - thú y|chăn nuôi & thú y|thú y|chăn nuôi|trồng trọt|trồng trọt - bvtv|bảo vệ thực vật|trồng trọt và bảo vệ thực vật|an toàn vệ sinh thực phẩm|an toàn thực phẩm|vệ sinh an toàn thực phẩm|đa khoa|đa khoa khu vực|kiểm soát bệnh tật|khuyến công và xúc tiến thương mại|khuyến công|xúc tiến đầu tư, thương mại và du lịch|xúc tiến đầu tư|bảo vệ môi trường|quản lý đất đai|nghiệp vụ y|kế hoạch - nghiệp vụ|tổ chức - hành chính|hành chính - tổng hợp|hành chính - quản trị|kế hoạch tổng hợp|ứng dụng khoa học và công nghệ|ứng dụng tiến bộ khoa học công nghệ|giống cây trồng|giống nông nghiệp|tư vấn và giới thiệu việc làm|dịch vụ việc làm|giáo dục thường xuyên|giáo dục nghề nghiệp - gdtx|y tế cơ sở|bảo trợ xã hội|trợ giúp pháp lý|văn hóa - nghệ thuật|thể dục thể thao|phát thanh - truyền hình|phát thanh và truyền hình|truyền thanh - truyền hình|vh-tt và tt|vh,tt&tt|vh-tt&tt|văn hóa, thể thao|hạ tầng kỹ thuật|kinh tế ngành|kinh tế - tổng hợp|văn hóa - xã hội và đô thị|tài chính - đầu tư|đăng ký kinh doanh|kinh tế hợp tác|kinh tế hợp tác và phát triển nông thôn|kinh tế tập thể|chất lượng, chế biến và phát triển thị trường|quản lý đê điều và phòng, chống thiên tai|phòng, chống thiên tai|thủy lợi và phòng, chống thiên tai|quản lý chất lượng nông lâm sản|phát triển nông thôn và quản lý chất lượng nông lâm sản|phát triển nông thôn và thủy lợi|quản lý trật tự xây dựng|quản lý trật tự đô thị`

/** Official branch names; a comma, dash or "và" inside one does not split it. */
export const branchNames = phrasesFrom(split(branches).map((branch) => [branch, branch] as const))

const common = `cơ quan|đơn vị|sở|ban|ngành|đoàn thể|địa phương|tổ chức|cá nhân|doanh nghiệp|hợp tác xã|htx|trường học|nhà trường|thôn|bản|ấp|khóm|khu phố|tổ dân phố|khu dân cư|buôn|làng|xóm|phum|sóc|tiểu khu|khối phố|xã|phường|thị trấn|đặc khu|
huyện|quận|thị xã|thành phố|cấp ủy|chính quyền|tổ chức đảng|cán bộ|công chức|viên chức|người lao động|đảng viên|hội viên|đoàn viên|chi bộ|đảng bộ|đảng ủy|huyện ủy|thành ủy|thị ủy|quận ủy|tỉnh ủy|chi ủy|đơn vị sự nghiệp|hộ gia đình|hộ dân|phòng ban|ban ngành|sở ngành|hội đoàn thể|
tổ chức chính trị - xã hội|tổ chức chính trị xã hội|tổ chức xã hội|tổ chức hội|cơ quan chuyên môn|đơn vị trực thuộc|cơ sở sản xuất|hộ kinh doanh|hội quần chúng|tổ chức kinh tế|cơ quan báo chí|lực lượng vũ trang|cơ quan trung ương|đơn vị liên quan|cơ quan liên quan|người dân|trung tâm học tập cộng đồng|tổ nhân dân|tổ nhân dân tự quản|chi hội|chi đoàn`

/** Common nouns that name a collective with others of their kind, also without "các" ("cơ quan, đơn vị"). */
export const generic = phrasesOf({ noun: split(common) })

/** The same behind "các", where more words are safe from being half of another ("các phòng, ban, hội"). */
export const chained = phrasesOf({
  noun: split(
    `${common}|phòng|hội|bộ|cục|vụ|viện|trường|trạm|trung tâm|chi cục|đội|tổ|đoàn|khối|khu|tỉnh|mặt trận|văn phòng|chuyên môn|ban chuyên môn|phòng chuyên môn|ban đảng|ban xây dựng đảng|công ty|hội đặc thù|lực lượng|hộ|nhóm hộ|chủ đầu tư|nhà thầu|đơn vị thi công|đơn vị tư vấn|chủ thể|chủ thể ocop|chủ dự án|quỹ|ngân hàng|lĩnh vực|hội, đoàn thể|ban quản lý|ban phát triển|cơ sở giáo dục|cơ sở y tế|cơ sở|điểm trường|cụm dân cư`,
  ),
})

/** Pairs and triples that name one collective. */
export const fixedPairs = phrasesOf({
  pair: split(
    `các cấp, các ngành|các ngành, các cấp|các cấp, ngành|các cấp các ngành|các cấp, các ngành, các địa phương|các cấp ủy, chính quyền|các cấp ủy đảng, chính quyền|cấp ủy đảng, chính quyền|các phòng, ban|phòng, ban|phòng, ban, ngành|các phòng, ban chuyên môn|các phòng ban, ngành|các phòng ban, đơn vị|các cấp ủy, tổ chức đảng, chính quyền|cấp ủy, tổ chức đảng, chính quyền|
các cấp ủy, tổ chức đảng|các bộ, ngành, địa phương|các bộ, ngành|bộ, ngành, địa phương|các cấp chính quyền, đoàn thể|các xã thị trấn|các xã phường|các huyện thị|các ban ngành đoàn thể|các ban ngành, đoàn thể|các hội, đoàn thể|các sở ban ngành|các tầng lớp nhân dân|huyện, thị|các huyện, thị|trưởng, phó các phòng|trưởng, phó các ban|đoàn viên, hội viên`,
  ),
})

function split(list: string): string[] {
  return list.split('|').map((phrase) => phrase.trim())
}
