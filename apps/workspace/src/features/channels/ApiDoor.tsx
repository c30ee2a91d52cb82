import type { Channel } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, ButtonLink } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatCount } from '../../text/index.ts';
import { curlLine } from './curl.ts';

/** The second way: a program sends what it hears. In this version the HTTP API is the channel there is. */
export function ApiDoor({ channel }: { channel: Channel | undefined }) {
  const { slug } = useWorkspace();
  const mayAdmin = useMay('admin');
  const { copied, copy, canCopy } = useCopy(curlLine(window.location.origin));
  useKeys([{ keys: '2', does: 'copy the line', run: copy, shown: true }], 'screen', canCopy);
  return (
    <section className="door" aria-labelledby="door-channel">
      <h2 id="door-channel" className="text-16">
        Connect a channel
      </h2>
      <p className="text-ink-2">Any program that hears customers can hand it on: a shop, a form, a mailbox’s filter.</p>
      <ul className="mt-2.5 leading-[18px]">
        <Way name="HTTP API" about="What it sends is read within seconds">
          {channel ? <Heard channel={channel} /> : null}
        </Way>
        <Way name="A key for the program" about="Shown once, withdrawn at once">
          {mayAdmin ? (
            <Link to={paths.settings(slug, 'keys')} className="link">
              Make a key
            </Link>
          ) : (
            <span className="text-ink-3">An admin makes it</span>
          )}
        </Way>
        <Way name="All that it can do" about="Every call, with its fields">
          <a href="/api/docs" className="link">
            Read the reference
          </a>
        </Way>
      </ul>
      <pre className="command mt-1 rounded-1 bg-sunken px-3 py-2.5 text-ink-2">{curlLine(window.location.origin)}</pre>
      <div className="door-foot">
        {canCopy ? (
          <Button size="large" keys="2" onClick={copy}>
            {copied ? 'Copied' : 'Copy the line'}
          </Button>
        ) : (
          <ButtonLink size="large" to={paths.settings(slug, 'channels')}>
            See the channels
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

function Way({ name, about, children }: { name: string; about: string; children: ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-3 border-t border-line py-[7px]">
      <div>
        <b className="font-semibold">{name}</b>
        <br />
        <span className="text-12 text-ink-3">{about}</span>
      </div>
      <span className="shrink-0 text-12">{children}</span>
    </li>
  );
}

function Heard({ channel }: { channel: Channel }) {
  return (
    <>
      <b className="font-semibold text-accent">Listening</b>, {formatCount(channel.interactions)} heard
    </>
  );
}

/** The clipboard exists only on https and localhost. */
function useCopy(text: string) {
  const [copied, setCopied] = useState(false);
  const canCopy = 'clipboard' in navigator;
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return { copied, copy, canCopy };
}
