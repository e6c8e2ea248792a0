/** Calls a shop's API. `call` answers with status and body; `must` throws unless the call succeeds. */
export function client(base, headers = {}) {
  const call = async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, body: parse(text) }
  }
  return {
    call,
    async must(method, path, body) {
      const answer = await call(method, path, body)
      if (answer.status < 300) return answer.body
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    },
    with: (more) => client(base, { ...headers, ...more }),
  }
}

export const bearer = (token) => ({ authorization: `Bearer ${token}` })

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export async function signInAdmin(base, { email, password }) {
  const api = client(base)
  const { token } = await api.must("POST", "/auth/user/emailpass", { email, password })
  return api.with(bearer(token))
}
