import { words } from '../../platform/words.ts'

export const deskWords = words({
  vi: {
    title: 'Bàn làm việc',
    emptyTitle: 'Chưa có việc nào. Bắt đầu từ một văn bản.',
    emptyText:
      'Thêm công văn, thông báo kết luận hay kế hoạch. Hệ thống đọc và đề xuất nhiệm vụ; chưa ai nhận gì cho đến khi bạn bấm giao.',
    add: 'Thêm văn bản đầu tiên',
  },
  en: {
    title: 'Desk',
    emptyTitle: 'Nothing to do yet. Begin with a document.',
    emptyText:
      'Add an official letter, a notice of conclusions or a plan. The system reads it and proposes assignments; nobody receives anything until you hand it out.',
    add: 'Add the first document',
  },
})
