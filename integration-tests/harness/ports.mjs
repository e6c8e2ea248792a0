import net from "node:net"

/** A port that nobody has at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen({ port: 0, host: "localhost" }, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
