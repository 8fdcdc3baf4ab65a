// Loaded before Diglot by tests: whatever asks for an address or opens a connection ends the build.
import dns from 'node:dns';
import module from 'node:module';
import net from 'node:net';

function refuse(...wanted) {
  throw new Error(`The build reached for the network: ${JSON.stringify(wanted.slice(0, 2))}`);
}

dns.lookup = refuse;
dns.promises.lookup = refuse;
net.Socket.prototype.connect = refuse;
module.syncBuiltinESMExports();
