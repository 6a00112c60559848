import type { Route } from '../../platform/http.ts'
import { readSheet } from './actions/read-sheet.ts'
import { saveGoal, saveRoadmap } from './actions/save.ts'
import { showMarks, showRoadmap } from './actions/show.ts'
import * as contract from './contract.ts'
import { policies } from './rules.ts'

export function roadmapRoutes(route: Route): void {
  route.get(
    '/roadmap',
    {
      may: policies.see,
      query: contract.AskRoadmap,
      output: contract.Roadmap,
      says: 'Đăng ký, giao, lộ trình của một năm, và tiến độ đến một ngày',
    },
    showRoadmap,
  )
  route.get(
    '/roadmap/marks',
    {
      may: policies.seeMarks,
      query: contract.AskMarks,
      output: contract.Marks,
      says: 'Dấu đăng ký, giao, tháng trên từng ô của bảng tiêu chí',
    },
    showMarks,
  )
  route.post(
    '/roadmap/rows',
    {
      may: policies.save,
      body: contract.SaveRoadmap,
      output: contract.RoadmapSaved,
      says: 'Ghi kế hoạch từng xã; cả lượt hoặc không dòng nào',
    },
    saveRoadmap,
  )
  route.put(
    '/roadmap/goal',
    { may: policies.saveGoal, body: contract.SaveGoal, output: contract.Goal, says: 'Mục tiêu của năm' },
    saveGoal,
  )
  route.raw(
    'POST',
    '/roadmap/readings',
    { may: policies.read, says: 'Đọc biểu năm từ Excel hoặc ô đã dán, nói từng dòng sẽ ra sao; chưa ghi gì' },
    readSheet,
  )
}
