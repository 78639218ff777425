/** Words of the interface by their key, with what is named in them put in. */
export type Translate = (key: string, named?: Record<string, string | number>) => string
