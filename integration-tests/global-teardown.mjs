export default async function () {
  await globalThis.__TEST_DB__?.stop()
}
