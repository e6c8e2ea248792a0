// Each spec file has a fresh registry of entities.
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")
MetadataStorage.clear()
// knex tells of every connection that the runner's database restore cuts: not news.
const log = console.log
console.log = (...a) =>
  /Connection Error: Connection (ended|terminated) unexpectedly/.test(String(a[0])) ? undefined : log(...a)
