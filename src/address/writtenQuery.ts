// The query of an address as the page writes it, so that it can be known from one that was spoilt.

/** What stands in a value before what looks like another setting: ＆, &, &amp; or ; and its key. */
const innerSetting = /((?:%EF%BC%86|%26(?:amp;)?|;)[a-z]+)=/gi

/** A query with the = in its values encoded wherever it would look like that of a setting. */
export function writtenQuery(query: string): string {
  return query.replace(innerSetting, '$1%3D')
}
