// Where the browser comes as an ordinary dependency, puppeteer fetches none; elsewhere the small one that only prints.
const embedded = process.platform === 'linux' && process.arch === 'x64';
module.exports = {
  chrome: { skipDownload: true },
  'chrome-headless-shell': { skipDownload: embedded },
};
