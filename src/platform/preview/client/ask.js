// Asks the preview to do something that may change a file. It does so only for who knows the token, which it tells its own
// pages as long as they listen.
let token = '';

export const setToken = (told) => (token = told);

/** What the preview answers; throws where it does not. `signal` breaks it off. */
export async function ask(name, asked, signal) {
  const answer = await fetch(`/_preview/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Diglot-Token': token },
    body: JSON.stringify(asked),
    ...(signal && { signal }),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
