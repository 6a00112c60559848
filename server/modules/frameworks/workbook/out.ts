// A set as a workbook: a tab for what it is, one for criteria and indicators, one for levels by class and year.
import type { SetBody, SetCriterion, SetIndicator, SetThreshold } from '../contract.ts'
import {
  axisWords,
  className,
  degreeWords,
  directionWords,
  forAll,
  kindWords,
  levelHeadings,
  levelWords,
  placeHeadings,
  setLabels,
  tabNames,
} from './columns.ts'
import type { OutTab } from './tabs.ts'

/** Days go out as 08/3/2022, numbers with a comma; reading the workbook back gives the same set. */
export function tabsOf(body: SetBody): OutTab[] {
  return [
    {
      name: tabNames.set,
      title: body.name,
      headings: ['Mục', 'Nội dung'],
      widths: [30, 90],
      rows: setRows(body),
    },
    {
      name: tabNames.places,
      title: 'Dòng tiêu chí để trống cột Chỉ tiêu; chỉ tiêu đứng dưới tiêu chí của nó',
      headings: Object.values(placeHeadings),
      widths: [9, 10, 60, 18, 24, 16, 16, 14, 14, 40, 40],
      rows: body.criteria.flatMap((criterion) => [
        placeRow(criterion, criterion.code, '', criterion.group),
        ...criterion.indicators.map((indicator) => placeRow(indicator, criterion.code, indicator.code, null)),
      ]),
    },
    {
      name: tabNames.levels,
      title: 'Mỗi mức một dòng; năm để trống là mọi năm; mức để trống là chưa biết thì bỏ dòng',
      headings: Object.values(levelHeadings),
      widths: [9, 10, 30, 8, 12, 12, 40, 14, 40],
      rows: body.criteria.flatMap((criterion) => [
        ...levelRows(body, criterion.thresholds, criterion.code, ''),
        ...criterion.indicators.flatMap((one) => levelRows(body, one.thresholds, criterion.code, one.code)),
      ]),
    },
  ]
}

function setRows(body: SetBody): string[][] {
  const day = (value: string | null) => (value === null ? '' : value.split('-').toReversed().join('/'))
  return [
    [setLabels.code, body.code],
    [setLabels.name, body.name],
    [setLabels.level, levelWords[body.level]],
    [setLabels.degree, degreeWords[body.degree]],
    [setLabels.decision, body.decision ?? ''],
    [setLabels.decidedOn, day(body.decidedOn)],
    [setLabels.from, day(body.from)],
    [setLabels.to, day(body.to)],
    [setLabels.axis, body.axis ? axisWords[body.axis] : ''],
    [setLabels.officialCriteria, String(body.officialCriteria ?? '')],
    [setLabels.officialIndicators, String(body.officialIndicators ?? '')],
    ...body.notes.map((note) => [setLabels.notes, note]),
  ]
}

function placeRow(
  row: SetCriterion | SetIndicator,
  criterion: string,
  indicator: string,
  group: string | null,
): string[] {
  return [
    criterion,
    indicator,
    row.name,
    row.shortName ?? '',
    group ?? '',
    kindWords[row.valueKind],
    row.measure ?? '',
    row.direction ? directionWords[row.direction] : '',
    row.verified ? 'x' : '',
    row.source ?? '',
    row.guidance ?? '',
  ]
}

function levelRows(body: SetBody, levels: SetThreshold[], criterion: string, indicator: string): string[][] {
  return levels.map((level) => [
    criterion,
    indicator,
    level.class === null ? forAll : className(body.axis, level.class),
    String(level.year ?? ''),
    number(level.value),
    number(level.valueTo),
    level.words ?? '',
    level.verified ? 'x' : '',
    level.source ?? '',
  ])
}

const number = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))
