// The browser comes as an ordinary dependency where one is published for the platform;
// elsewhere puppeteer may fetch its own.
const embedded = process.platform === 'linux' && process.arch === 'x64';
module.exports = { skipDownload: embedded };
