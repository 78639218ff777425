import { createRouter, createWebHashHistory, stringifyQuery } from 'vue-router'
import { isSuspect } from '@/address/suspectAddress'
import { writtenQuery } from '@/address/writtenQuery'
import GanttView from '@/views/gantt/GanttView.vue'

/**
 * The screens by address; hashes work from any folder and any server. The first one opened comes
 * with the page, the others when they are asked for.
 */
export const router = createRouter({
  history: createWebHashHistory(),
  stringifyQuery: query => writtenQuery(stringifyQuery(query)),
  routes: [
    { path: '/gantt', name: 'gantt', component: GanttView },
    {
      path: '/overview',
      name: 'overview',
      component: () => import('@/views/overview/OverviewView.vue'),
    },
    {
      path: '/workload',
      name: 'workload',
      component: () => import('@/views/workload/WorkloadView.vue'),
    },
    {
      path: '/relations',
      name: 'relations',
      component: () => import('@/views/relations/RelationsView.vue'),
    },
    { path: '/ledger', name: 'ledger', component: () => import('@/views/ledger/LedgerView.vue') },
    {
      path: '/briefing',
      name: 'briefing',
      component: () => import('@/views/briefing/BriefingView.vue'),
    },
    {
      path: '/changes',
      name: 'changes',
      component: () => import('@/views/changes/ChangesView.vue'),
    },
    {
      path: '/help/:place?',
      name: 'help',
      component: () => import('@/views/help/HelpView.vue'),
      meta: { planless: true },
    },
    {
      path: '/plans',
      name: 'plans',
      component: () => import('@/views/plans/PlansView.vue'),
      meta: { planless: true },
    },
    {
      path: '/import',
      name: 'import',
      component: () => import('@/views/import/ImportView.vue'),
      meta: { planless: true },
    },
    {
      path: '/compare',
      name: 'compare',
      component: () => import('@/views/compare/CompareView.vue'),
      meta: { planless: true },
    },
    {
      path: '/wall',
      name: 'wall',
      component: () => import('@/views/wall/WallView.vue'),
      meta: { bare: true },
    },
    {
      path: '/presenter',
      name: 'presenter',
      component: () => import('@/views/presenter/PresenterView.vue'),
      meta: { bare: true },
    },
    // An address of no screen: as it was before it was spoilt on its way, or else the first screen.
    { path: '/:rest(.*)*', component: GanttView, meta: { unknown: true } },
  ],
})

router.beforeEach(async ({ fullPath, query, meta }) => {
  const mended = isSuspect(fullPath)
    ? (await import('@/address/mendedAddress')).mendedAddress(fullPath)
    : null
  return mended ?? (meta.unknown === true ? { path: '/gantt', query } : true)
})
