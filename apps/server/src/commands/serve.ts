import { once } from 'node:events';
import { startServer } from '../main.ts';
import { version } from '../platform/version.ts';
import { type Command, exit } from './command.ts';

export const serve: Command = {
  name: 'serve',
  usage: '[--port 3000] [--host 127.0.0.1] [--roles http,loop,channels]',
  summary: 'Runs Parley until it is told to stop',
  details: [
    '--port PORT          port to listen on (3000); 0 picks a free one',
    '--host ADDRESS       address to listen on (127.0.0.1)',
    '--roles LIST         what this process does: http, loop, channels (all)',
  ],
  options: { port: { type: 'string' }, host: { type: 'string' }, roles: { type: 'string' } },
  async run({ config, output, signal }) {
    const server = await startServer(config());
    output.result({ url: server.url, pid: process.pid, version }, () => `Parley ${version} is ready at ${server.url}`);
    if (!signal.aborted) await once(signal, 'abort');
    output.say('Stopping: finishing what is in hand …');
    await server.stop();
    return exit.done;
  },
};
