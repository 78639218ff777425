import type { MisreadMessages } from './misreadZhCN'

/** Words for what of an address was not understood, in English. */
export const misreadEn: MisreadMessages = {
  misread: 'Not understood in the address: {words}',
  dropped: '{word} (left out)',
  taken: '{word} ({taken} taken)',
  and: ', ',
  distant: '{key}={day} lies decades off the plan; check the year',
  absent: {
    unit: 'The plan has no unit “{value}”',
    task: 'The plan has no task {value}',
    year: 'Nothing in the plan is due in {value}',
    item: 'The plan has no item {value}',
  },
}
