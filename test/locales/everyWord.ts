import { changeEn, changeZhCN } from '@/locales/plans/changeWords'
import { dropEn, dropZhCN } from '@/locales/dropWords'
import { chainEn, chainZhCN, detailEn, detailZhCN, pairEn, pairZhCN } from '@/locales/detailWords'
import { en } from '@/locales/en'
import { figureEn } from '@/locales/figureEn'
import { figureZhCN } from '@/locales/figureZhCN'
import { gridEn, gridZhCN } from '@/locales/gridWords'
import { helpEn, helpZhCN } from '@/locales/helpWords'
import { importEn, importZhCN } from '@/locales/importWords'
import { byPlanEn, byPlanZhCN, joinedEn, joinedZhCN } from '@/locales/plans/joinedWords'
import { leadEn, leadZhCN } from '@/locales/lead/leadWords'
import { ledgerEn } from '@/locales/ledgerEn'
import { ledgerZhCN } from '@/locales/ledgerZhCN'
import { misreadEn } from '@/locales/misreadEn'
import { misreadZhCN } from '@/locales/misreadZhCN'
import { packEn } from '@/locales/packEn'
import { packZhCN } from '@/locales/packZhCN'
import { paperEn, paperZhCN } from '@/locales/paperWords'
import { troubleEn, troubleZhCN } from '@/locales/troubleWords'
import { stripEn, stripZhCN } from '@/locales/stripWords'
import { wallEn } from '@/locales/wallEn'
import { wallZhCN } from '@/locales/wallZhCN'
import { zhCN } from '@/locales/zhCN'

/** All words of the page in Chinese, with those that come when they are asked for. */
export const everyZhCN = {
  ...zhCN,
  gantt: { ...zhCN.gantt, by: { ...zhCN.gantt.by, ...byPlanZhCN.by } },
  ledger: { ...zhCN.ledger, ...ledgerZhCN },
  address: misreadZhCN,
  change: changeZhCN,
  drop: dropZhCN,
  chain: { ...zhCN.chain, ...chainZhCN },
  detail: detailZhCN,
  relations: { ...zhCN.relations, ...pairZhCN },
  figure: figureZhCN,
  grid: gridZhCN,
  help: helpZhCN,
  import: importZhCN,
  joined: joinedZhCN,
  lead: leadZhCN,
  pack: packZhCN,
  paper: paperZhCN,
  trouble: troubleZhCN,
  strip: stripZhCN,
  wall: wallZhCN,
}

/** All words of the page in English. */
export const everyEn = {
  ...en,
  gantt: { ...en.gantt, by: { ...en.gantt.by, ...byPlanEn.by } },
  ledger: { ...en.ledger, ...ledgerEn },
  address: misreadEn,
  change: changeEn,
  drop: dropEn,
  chain: { ...en.chain, ...chainEn },
  detail: detailEn,
  relations: { ...en.relations, ...pairEn },
  figure: figureEn,
  grid: gridEn,
  help: helpEn,
  import: importEn,
  joined: joinedEn,
  lead: leadEn,
  pack: packEn,
  paper: paperEn,
  trouble: troubleEn,
  strip: stripEn,
  wall: wallEn,
}
