// What the server has to say to an open page (Server-Sent Events).

/** The file of the site that an address is of. */
export const fileOf = (address) => {
  const path = decodeURIComponent(new URL(address, location.href).pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

/** Has a page's news handled as long as it is open, one after another, as they come. `state`: what the page shows by now. */
export function listen(state, handle) {
  let work = Promise.resolve();
  const begin = () => {
    const events = new EventSource(
      `/_preview/events?${new URLSearchParams({ page: fileOf(location.href), state: state() })}`,
    );
    events.addEventListener('message', ({ data }) => {
      work = work.then(() => handle(JSON.parse(data)));
    });
    events.addEventListener('error', () => {
      // Where it comes back by itself it would tell the state of the beginning.
      events.close();
      setTimeout(begin, 500);
    });
    addEventListener('pagehide', () => events.close(), { once: true });
  };
  begin();
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) begin();
  });
}
