import { Gantt } from '@visactor/vtable-gantt'
import { asked, columns } from '../asked.mjs'

const { element, row, data } = await asked()
const years = { unit: 'year', step: 1, format: ({ startDate }) => `${startDate.getFullYear()}年` }
const quarters = {
  unit: 'quarter',
  step: 1,
  format: ({ startDate }) => `${Math.floor(startDate.getMonth() / 3) + 1}季度`,
}
const months = {
  unit: 'month',
  step: 1,
  format: ({ startDate }) => `${startDate.getMonth() + 1}月`,
}
const days = { unit: 'day', step: 1, format: ({ startDate }) => String(startDate.getDate()) }

new Gantt(element, {
  records: data.records,
  taskKeyField: 'id',
  minDate: data.minDate,
  maxDate: data.maxDate,
  rowHeight: row,
  headerRowHeight: 27,
  taskListTable: {
    tableWidth: columns.number + columns.title + columns.units,
    columns: [
      { field: 'id', title: '序号', width: columns.number },
      { field: 'title', title: '具体事项', width: columns.title },
      { field: 'units', title: '主体责任单位', width: columns.units },
    ],
  },
  timelineHeader: {
    scales: [years, quarters],
    // Its zoom opens two fifths up from its finest step: with years at the coarse end that shows
    // the whole plan.
    zoomScale: {
      enabled: true,
      levels: [
        [years],
        [years, quarters],
        [years, months],
        [
          {
            ...months,
            format: ({ startDate }) => `${startDate.getFullYear()}年${startDate.getMonth() + 1}月`,
          },
          days,
        ],
      ],
    },
  },
  taskBar: {
    startDateField: 'start',
    endDateField: 'end',
    labelText: '{deadline}',
    labelTextStyle: { orient: 'right', fontSize: 13 },
    barStyle: { width: 18, barColor: '#1F5F8B' },
    resizable: false,
    moveable: false,
    selectable: false,
  },
  dependency: {
    links: data.links,
    linkCreatable: false,
    linkSelectable: false,
    linkDeletable: false,
  },
  overscrollBehavior: 'none',
})
