import { createRouter, createWebHashHistory } from 'vue-router'
import { mendedAddress } from '@/address/mendedAddress'
import GanttView from '@/views/gantt/GanttView.vue'

/**
 * The screens by address; hashes work from any folder and any server. The first one opened comes
 * with the page, the others when they are asked for.
 */
export const router = createRouter({
  history: createWebHashHistory(),
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
      path: '/help/:place?',
      name: 'help',
      component: () => import('@/views/help/HelpView.vue'),
      meta: { manual: true },
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
    {
      path: '/:rest(.*)*',
      redirect: to => mendedAddress(to.fullPath) ?? { path: '/gantt', query: to.query },
    },
  ],
})

router.beforeEach(({ fullPath }) => mendedAddress(fullPath) ?? true)
