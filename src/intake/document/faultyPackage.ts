import type { DocumentKind } from './kindNames'
import { kindNames } from './kindNames'
import type { MarkupFault } from './markup'
import type { PackageFault } from './packageParts'
import type { Reading } from './reading'
import { beyondBound, refusedDocument } from './reading'

/** The answer to an Office document whose package or XML is not as it should be. */
export function faultyPackage(kind: DocumentKind, fault: PackageFault | MarkupFault): Reading {
  const name = kindNames[kind]
  switch (fault) {
    case 'broken':
      return refusedDocument(
        'not-readable',
        kind,
        `这是${name}，但不完整或已损坏：请用原来的程序打开，另存一份再试`,
      )
    case 'locked':
      return refusedDocument('encrypted', kind, `这是加了密码的${name}：请去掉密码后再试`)
    case 'doctype':
      return refusedDocument('doctype', kind, `${name}中带有 DOCTYPE 声明，为安全起见不读`)
    default:
      return beyondBound(kind, fault)
  }
}
