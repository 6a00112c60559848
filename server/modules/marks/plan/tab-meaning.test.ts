import { describe, expect, it } from 'vitest'
import type { StageCode } from '../../assessments/contract.ts'
import type { Answer } from '../contract.ts'
import { askedOfTabs, lastingStages, stagesOfTabs } from './tab-meaning.ts'

const tab = (name: string, named: StageCode[], more: { stage?: StageCode; taken?: boolean } = {}) => ({
  ...{ name, named, stage: more.stage ?? null, taken: more.taken ?? true },
})
const said = (tabs: ReturnType<typeof tab>[], answers: Record<string, Answer> = {}) =>
  stagesOfTabs({ tabs, asked: 'claim', answers, remembered: new Map() }).map(({ stage, stageBy }) => [stage, stageBy])

describe('the stage of each tab', () => {
  it('is the one asked with the file where no tab tells any', () => {
    expect(said([tab('2022', []), tab('2023', [])])).toEqual([
      ['claim', 'asked'],
      ['claim', 'asked'],
    ])
  })

  it('is asked of tabs that tell none, or several, beside one that tells', () => {
    const tabs = [tab('Thẩm tra', ['review']), tab('Biểu 2', []), tab('Biểu 3', ['claim', 'review'])]
    expect(said(tabs)).toEqual([
      ['review', 'title'],
      [null, 'asked'],
      [null, 'asked'],
    ])
    expect(said(tabs, { stage: { stages: { 1: 'appraisal' } } })[1]).toEqual(['appraisal', 'answer'])
  })

  it('of a tab alone that names several is the one asked; a tab that is not taken asks nothing of others', () => {
    expect(said([tab('Tổng hợp', ['claim', 'review'])])).toEqual([['claim', 'asked']])
    expect(said([tab('Số liệu', []), tab('Thẩm tra', ['review'], { taken: false })])[0]).toEqual(['claim', 'asked'])
  })

  it('said by a person it stands over what the tab names', () => {
    expect(said([tab('Thẩm tra', ['review'], { stage: 'appraisal' })])).toEqual([['appraisal', 'hand']])
  })
})

describe('the question', () => {
  it('is one for all tabs that do not tell, and answered when each is', () => {
    const tabs = [tab('Thẩm tra', ['review']), tab('Biểu 2', []), tab('Sheet1', [])]
    const asked = (answer: Record<string, StageCode>) => {
      const answers: Record<string, Answer> = { stage: { stages: answer } }
      const stages = stagesOfTabs({ tabs, asked: 'claim', answers, remembered: new Map() })
      return askedOfTabs(tabs, stages, () => 4)
    }
    expect(asked({})).toMatchObject([{ printed: 'Biểu 2, Sheet1', tabs: [1, 2], count: 8, answer: null }])
    expect(asked({ 1: 'claim' })).toMatchObject([{ tabs: [1, 2], answer: null }])
    const [whole] = asked({ 1: 'claim', 2: 'appraisal' })
    expect(whole!.answer).toEqual({ stages: { 1: 'claim', 2: 'appraisal' } })
    // A name that Excel gave says nothing of the next sheet.
    expect(lastingStages(tabs, whole!.answer)).toEqual([{ key: 'tab:biểu 2', meaning: { stages: { tab: 'claim' } } }])
  })
})
